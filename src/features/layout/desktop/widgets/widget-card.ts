import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import '../../../../ui/icon.ts';
import { Localized } from '../../../../ui/localizer.ts';
import { t } from '../texts/index.ts';
import { WidgetAgain, WidgetOff } from './widget-events.ts';
import type { WidgetState } from './widget-mount.ts';

const WORDS: Readonly<Record<Exclude<WidgetState, 'shown'>, (name: string) => string>> = {
  loading: (name) => t('layout.loading', { name }),
  blocked: (name) => t('layout.blocked', { name }),
  unreachable: (name) => t('layout.unreachable', { name }),
  threw: (name) => t('layout.threw', { name }),
  absent: (name) => t('layout.absent', { name }),
  flooding: (name) => t('layout.flooding', { name }),
  off: (name) => t('layout.off', { name }),
};

const styles = css`
  :host { display: grid; place-content: center; min-height: 96px; padding: var(--ad-space-4); color: var(--ad-color-text-quiet); }
  :host([compact]) { min-height: 0; padding: 0 var(--ad-space-1); }
  :host([quiet]) { display: none; }
  .card { display: grid; justify-items: center; gap: var(--ad-space-3); max-width: 44ch; text-align: center; text-wrap: balance; --ad-icon-size: 24px; }
  .card .row { flex-wrap: wrap; justify-content: center; }
  p { overflow-wrap: anywhere; }
  .busy { animation: appear 1ms 400ms backwards; }
  @keyframes appear { from { opacity: 0; } }
`;

/**
 * What stands in the place of a widget that is not shown: its name, the reason, and what can be done.
 *
 * @fires widget-again
 * @fires widget-off
 */
@customElement('ad-widget-card')
export class WidgetCard extends LitElement {
  static override styles = [controlStyles, styles];

  @property() name = '';
  @property() state: WidgetState = 'loading';
  /** In a header there is room for an icon only. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Nothing is said. */
  @property({ type: Boolean, reflect: true }) quiet = false;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (state === 'shown' || this.quiet) return nothing;
    const words = WORDS[state](this.name);
    if (state === 'loading') return html`<p class="busy" role="status">${this.compact ? nothing : words}</p>`;
    if (this.compact) {
      const label = `${words} ${this.#act()}`;
      return html`<button class="icon-button" type="button" aria-label=${label} title=${label} @click=${this.#again}><ad-icon name="triangle-alert"></ad-icon></button>`;
    }
    return html`
      <div class="card">
        <ad-icon name=${state === 'off' ? 'power' : 'triangle-alert'}></ad-icon>
        <p role="status">${words}</p>
        <div class="row">
          <button class="button small" type="button" @click=${this.#again}>${this.#act()}</button>
          ${state === 'off' ? nothing : html`<button class="button small quiet" type="button" @click=${this.#off}>${t('layout.switch-off')}</button>`}
        </div>
      </div>`;
  }

  #act(): string {
    return this.state === 'off' ? t('layout.switch-on') : t('layout.try-again');
  }

  #again(): void {
    this.dispatchEvent(new WidgetAgain());
  }

  #off(): void {
    this.dispatchEvent(new WidgetOff());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-widget-card': WidgetCard;
  }
}

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { Localized } from '../ui/localizer.ts';
import { TickController } from '../ui/timer.ts';
import { Asking } from './asking.ts';
import { ErrorReportAsked } from './error-report-asked.ts';
import type { DeskModel, Trouble } from './frame.ts';
import { reloadPage } from './reload.ts';
import { t } from './texts/index.ts';

/** The first line takes no longer, if there is a way to the server. */
const FIRST_LINE_MS = 5_000;

/**
 * The banner at the top: the state of the line and for how long, what is not confirmed yet, and what does not work
 * (WX-019). It goes by itself when its cause does.
 *
 * @fires error-report-asked - while the line is gone (WX-217)
 */
@customElement('ad-desk-banner')
export class DeskBanner extends LitElement {
  static override styles = [controlStyles, css`
    :host { display: block; }
    p { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: var(--ad-space-1) var(--ad-space-3); }
    p { padding: var(--ad-space-1) var(--ad-space-4); font-size: var(--ad-text-2); font-weight: 500; text-align: center; --ad-icon-size: 16px; }
    span ad-icon { vertical-align: text-bottom; }
    .gone, .trouble { background: var(--ad-color-warning-soft); color: var(--ad-color-warning-text); }
    .quiet { background: var(--ad-color-surface-2); color: var(--ad-color-text-quiet); }
    /* A line that is back at once, after a fresh snapshot for example, is not worth a word that comes and goes. */
    .gone.line:not(.late) { animation: appear 1ms 400ms both; }
    @keyframes appear { from { height: 0; padding-block: 0; overflow: hidden; visibility: hidden; } }
    p + p { border-block-start: 1px solid var(--ad-color-border); }
    .button.link { color: inherit; text-decoration: underline; }
  `];

  @property({ attribute: false }) line: DeskModel['line'] = 'online';
  /** The desk that is shown is only the last known one. */
  @property({ type: Boolean }) stale = false;
  @property({ attribute: false }) troubles: readonly Trouble[] = [];
  @property({ attribute: false }) reload: () => void = reloadPage;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);
  readonly ticks = new TickController(this, () => { if (this.line === 'connecting') this.requestUpdate(); });
  #since = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A line that is tried again is still the same loss.
    if (changed.has('line') && !isDown(changed.get('line'))) this.#since = Date.now();
  }

  protected override render(): TemplateResult {
    return html`
      <div role="status">
        ${this.#renderLine()}
        ${this.stale ? html`<p class="quiet stale"><span><ad-icon name="clock"></ad-icon> ${t('desk.unconfirmed')}</span></p>` : nothing}
        ${repeat(this.troubles, (trouble) => trouble.id, (trouble) => this.#renderTrouble(trouble))}
      </div>`;
  }

  #renderLine(): TemplateResult | typeof nothing {
    const late = this.line === 'connecting' && Date.now() - this.#since > FIRST_LINE_MS;
    const line = late ? 'reconnecting' : this.line;
    if (line === 'online') return nothing;
    const words = { connecting: t('desk.line-connecting'), slow: t('desk.line-slow'), reconnecting: t('desk.line-reconnecting') }[line];
    return html`
      <p class=${line === 'connecting' ? 'quiet line' : late ? 'gone line late' : 'gone line'}>
        <span>${line === 'reconnecting' ? html`<ad-icon name="wifi-off"></ad-icon> ` : nothing}${words}</span>
        <ad-timer .since=${this.#since}></ad-timer>
        ${line === 'reconnecting' ? html`
          <button class="button link" type="button" ?disabled=${this.#asking.busy}
            @click=${() => this.#asking.raise(new ErrorReportAsked())}>${t('desk.error-report')}</button>` : nothing}
      </p>`;
  }

  #renderTrouble({ text, reload }: Trouble): TemplateResult {
    return html`
      <p class="trouble"><span><ad-icon name="triangle-alert"></ad-icon> ${text()}</span>
        ${reload ? html`<button class="button link" type="button" @click=${() => this.reload()}>${t('desk.reload')}</button>` : nothing}</p>`;
  }
}

const isDown = (line: DeskModel['line'] | undefined): boolean => line === 'connecting' || line === 'reconnecting';

declare global {
  interface HTMLElementTagNameMap {
    'ad-desk-banner': DeskBanner;
  }
}

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../../ui/control-styles.css.ts';
import '../../ui/icon.ts';
import { Localized, localizer } from '../../ui/localizer.ts';
import { t } from './texts/index.ts';

/** What support asks for, behind a link: code, time and the tracking ID to copy (WX-137, WX-138, WX-142). */
@customElement('ad-error-details')
export class ErrorDetails extends LitElement {
  static override styles = [controlStyles, css`
    :host { display: grid; gap: var(--ad-space-2); justify-items: start; }
    .details { display: grid; gap: var(--ad-space-3); width: 100%; box-sizing: border-box; padding: var(--ad-space-3); border-radius: var(--ad-radius); background: var(--ad-color-surface-2); }
    .toggle[aria-expanded='true'] ad-icon { rotate: 90deg; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: var(--ad-space-1) var(--ad-space-3); margin: 0; font-size: var(--ad-text-2); }
    dt { color: var(--ad-color-text-quiet); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .copying { display: flex; flex-wrap: wrap; align-items: end; gap: var(--ad-space-2); }
    .copying > div { flex: 1 1 320px; }
    .field { font-family: var(--ad-font-mono); font-size: var(--ad-text-2); }
    [role='status']:empty { display: none; }
  `];

  @property() trackingId = '';
  @property() code = '';
  /** When it happened, by the server's clock. */
  @property({ attribute: false }) at: number | null = null;

  @state() private open = false;
  @state() private said = '';
  @query('input') private readonly field!: HTMLInputElement;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return html`
      <button class="button link toggle" type="button" aria-expanded=${this.open} aria-controls="details" @click=${this.#toggle}>
        <ad-icon name="chevron-right"></ad-icon>${t('failure.details')}
      </button>
      <div class="details" id="details" ?hidden=${!this.open}>
        <dl>
          ${this.code ? html`<dt>${t('failure.code')}</dt><dd>${this.code}</dd>` : nothing}
          ${this.at === null ? nothing : html`<dt>${t('failure.time')}</dt><dd>${localizer.date(this.at, { dateStyle: 'medium', timeStyle: 'medium' })}</dd>`}
        </dl>
        <div class="copying">
          <div>
            <label class="label" for="tracking">${t('failure.tracking')}</label>
            <input class="field" id="tracking" readonly autocomplete="off" spellcheck="false" .value=${this.trackingId}>
          </div>
          <button class="button" type="button" @click=${this.#copy}><ad-icon name="copy"></ad-icon>${t('failure.copy')}</button>
        </div>
      </div>
      <p class="hint" role="status">${this.said}</p>`;
  }

  #toggle(): void {
    this.open = !this.open;
    this.said = '';
  }

  /** Without the clipboard – it needs a secure page and a permission – the words are left selected for the keyboard. */
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.trackingId);
      this.said = t('failure.copied');
    } catch {
      this.field.focus();
      this.field.select();
      this.said = t('failure.copy-by-hand');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-error-details': ErrorDetails;
  }
}

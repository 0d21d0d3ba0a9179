import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { Localized, localizer } from '../ui/localizer.ts';
import { t } from './texts/index.ts';

/** Chooses the page's language; each one is called by its own name. */
@customElement('ad-help-language')
export class HelpLanguage extends LitElement {
  static override styles = [controlStyles, css`
    label { position: relative; display: inline-flex; align-items: center; gap: var(--ad-space-1); min-height: 32px; color: var(--ad-color-text-quiet); }
    ad-icon { position: absolute; inset-inline-start: var(--ad-space-2); pointer-events: none; --ad-icon-size: 16px; }
    select {
      min-height: 32px; padding: 0 var(--ad-space-2) 0 30px; border: 0; border-radius: var(--ad-radius); appearance: none;
      background: transparent; color: inherit; font: 500 var(--ad-text-2) / 1.2 var(--ad-font); cursor: pointer;
    }
    select:hover { background: var(--ad-color-surface-3); color: var(--ad-color-text); }
    option { background: var(--ad-color-surface); color: var(--ad-color-text); }
    :host([compact]) select { width: 32px; padding-inline-end: 0; color: transparent; }
    :host([compact]) select:hover { color: transparent; }
  `];

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return html`
      <label>
        <ad-icon name="globe"></ad-icon>
        <span class="visually-hidden">${t('customer.language')}</span>
        <select @change=${this.#choose}>
          ${localizer.locales.map((locale) => html`<option value=${locale} lang=${locale} ?selected=${locale === localizer.locale}>${localizer.nameOf(locale)}</option>`)}
        </select>
      </label>`;
  }

  #choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const locale = localizer.locales.find((known) => known === value);
    if (locale) void localizer.choose(locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-language': HelpLanguage;
  }
}

import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { LightElement, uniqueId } from '../ui/light-element.ts';
import { Localized, localizer } from '../ui/localizer.ts';
import { t } from './texts/index.ts';

const styles = css`
  ad-language-picker { display: inline-flex; align-items: center; gap: var(--ad-space-2); color: var(--ad-color-text-quiet); }
  ad-language-picker select.field { width: auto; min-height: 32px; padding: var(--ad-space-1) var(--ad-space-2); font-size: var(--ad-text-2); }
`;

/** Changes the page's language, each shown by its own name, and remembers it. */
@customElement('ad-language-picker')
export class LanguagePicker extends LightElement {
  static override lightStyles = [controlStyles, styles];

  readonly localized = new Localized(this);
  readonly #id = uniqueId('language');

  protected override render(): TemplateResult {
    return html`
      <label class="visually-hidden" for=${this.#id}>${t('desk.language')}</label>
      <ad-icon name="languages"></ad-icon>
      <select class="field" id=${this.#id} @change=${this.#choose}>
        ${localizer.locales.map((locale) => html`
          <option lang=${locale} .value=${locale} ?selected=${locale === localizer.locale}>${localizer.nameOf(locale)}</option>`)}
      </select>`;
  }

  #choose(event: Event): void {
    const chosen = localizer.locales.find((locale) => locale === (event.target as HTMLSelectElement).value);
    // Without a network its texts cannot be had: the language stays what it is.
    if (chosen) localizer.choose(chosen).catch(() => this.requestUpdate());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-language-picker': LanguagePicker;
  }
}

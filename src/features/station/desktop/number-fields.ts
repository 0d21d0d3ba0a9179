import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { StationEntry } from '../../../desktop/station-entry.ts';
import { faultText } from '../../../desktop/texts/index.ts';
import '../../../ui/checkbox.ts';
import type { Checkbox } from '../../../ui/checkbox.ts';
import '../../../ui/combobox.ts';
import type { ComboboxChange } from '../../../ui/combobox.ts';
import type { ComboboxOption } from '../../../ui/combobox-options.ts';
import { LightElement } from '../../../ui/light-element.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import '../../../ui/text-field.ts';
import type { TextField } from '../../../ui/text-field.ts';
import { countries, type Country } from './phone-book.ts';
import type { NumberProblem } from './station-check.ts';
import { isNumberRefusal, type NumberRefusal } from './station-refused.ts';
import { t } from './texts/index.ts';

const styles = css`
  ad-number-fields { display: grid; gap: var(--ad-space-4); }
  ad-number-fields .international { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: var(--ad-space-3); align-items: start; }
  @media (max-width: 420px) { ad-number-fields .international { grid-template-columns: minmax(0, 1fr); } }
`;

/** Part of the entry has changed. */
export class EntryChange extends Event {
  readonly change: Partial<StationEntry>;

  constructor(change: Partial<StationEntry>) {
    super('entry-change', { bubbles: true });
    this.change = change;
  }
}

/**
 * The number of the station: a dial number with its country, a dial number as dialled, or an extension.
 *
 * @fires entry-change
 */
@customElement('ad-number-fields')
export class NumberFields extends LightElement {
  static override lightStyles = [styles];

  @property({ attribute: false }) entry: StationEntry | null = null;
  /** Only the administrator's numbers may be used: they are shown and cannot be changed. */
  @property({ type: Boolean }) restricted = false;
  @property() problem: NumberProblem | NumberRefusal | '' = '';

  readonly localized = new Localized(this);
  #countries: readonly Country[] = [];
  #locale = '';

  protected override render(): TemplateResult | typeof nothing {
    const { entry } = this;
    if (!entry) return nothing;
    if (entry.kind === 'extension') return this.#renderExtension(entry);
    if (this.restricted) return this.#renderNumber(entry, 'tel', t('station.restricted'));
    return html`
      <ad-checkbox label=${t('station.international')} .checked=${entry.international} @change=${this.#chooseFormat}></ad-checkbox>
      ${entry.international ? this.#renderInternational(entry) : this.#renderNumber(entry, 'tel', t('station.free-hint'))}`;
  }

  #renderInternational(entry: StationEntry): TemplateResult {
    return html`
      <div class="international">
        <ad-combobox label=${t('station.country')} search-hint=${t('station.country-hint')} .options=${this.#options}
          .value=${live(entry.country)} @combobox-change=${this.#chooseCountry}></ad-combobox>
        ${this.#renderNumber(entry, 'tel-national', t('station.number-hint'))}
      </div>`;
  }

  #renderNumber(entry: StationEntry, autocomplete: 'tel' | 'tel-national', hint: string): TemplateResult {
    return html`
      <ad-text-field name="dial-number" type="tel" inputmode="tel" maxlength="40" required label=${t('station.dial-number')}
        autocomplete=${autocomplete} hint=${hint} error=${this.#problemText(entry)} ?readonly=${this.restricted}
        .value=${entry.dialNumber} @input=${this.#typeNumber}></ad-text-field>`;
  }

  #renderExtension(entry: StationEntry): TemplateResult {
    return html`
      <ad-text-field name="extension" inputmode="numeric" maxlength="40" required label=${t('station.extension')}
        autocomplete="tel-extension" hint=${this.restricted ? t('station.restricted') : t('station.extension-hint')}
        error=${this.#problemText(entry)} ?readonly=${this.restricted}
        .value=${entry.extension} @input=${this.#typeExtension}></ad-text-field>`;
  }

  get #all(): readonly Country[] {
    if (this.#locale !== localizer.locale) {
      this.#locale = localizer.locale;
      this.#countries = countries(localizer.locale);
    }
    return this.#countries;
  }

  get #options(): ComboboxOption[] {
    return this.#all.map(({ country, code, name }) => ({ value: country, label: name, hint: code, text: `${code} ${name}` }));
  }

  #problemText(entry: StationEntry): string {
    const { problem } = this;
    if (isNumberRefusal(problem)) return `${faultText(problem)} ${t('station.other-number')}`;
    switch (problem) {
      case '': return '';
      case 'missing': return t('station.number-missing');
      case 'restricted': return t('station.restricted');
      case 'country-rules': {
        const name = this.#all.find(({ country }) => country === entry.country)?.name ?? entry.country;
        return t('station.number-invalid', { country: name });
      }
      case 'format': return entry.kind === 'extension' ? t('station.extension-invalid') : t('station.free-invalid');
    }
  }

  #chooseFormat(event: Event): void {
    this.#change({ international: (event.currentTarget as Checkbox).checked });
  }

  #chooseCountry(event: ComboboxChange): void {
    event.stopPropagation();
    this.#change({ country: event.value });
  }

  #typeNumber(event: Event): void {
    this.#change({ dialNumber: (event.currentTarget as TextField).value });
  }

  #typeExtension(event: Event): void {
    this.#change({ extension: (event.currentTarget as TextField).value });
  }

  #change(change: Partial<StationEntry>): void {
    this.dispatchEvent(new EntryChange(change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-number-fields': NumberFields;
  }
  interface HTMLElementEventMap {
    'entry-change': EntryChange;
  }
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { controlStyles } from './control-styles.css.ts';
import { LightElement, uniqueId } from './light-element.ts';

const styles = css`
  ad-radio-group { display: block; }
  ad-radio-group fieldset { display: flex; flex-wrap: wrap; gap: var(--ad-space-1) var(--ad-space-5); margin: 0; padding: 0; border: 0; min-width: 0; }
  ad-radio-group legend { padding: 0; margin-bottom: var(--ad-space-1); }
  ad-radio-group fieldset.stacked { flex-direction: column; }
  ad-radio-group fieldset label { display: flex; align-items: center; gap: var(--ad-space-2); min-height: 24px; cursor: pointer; }
  ad-radio-group input { flex: none; width: 16px; height: 16px; margin: 0; accent-color: var(--ad-color-accent); }
`;

export interface RadioOption {
  value: string;
  label: string;
}

/**
 * One choice out of a few, as native radio buttons in a named group.
 *
 * @fires change - native; `value` is already the new one
 */
@customElement('ad-radio-group')
export class RadioGroup extends LightElement {
  static override lightStyles = [controlStyles, styles];

  @property() label = '';
  @property({ attribute: false }) options: readonly RadioOption[] = [];
  @property() value = '';
  @property() error = '';
  @property({ type: Boolean }) disabled = false;
  /** One below the other. */
  @property({ type: Boolean }) stacked = false;

  readonly #name = uniqueId('radio');

  protected override get focusTarget(): HTMLElement | null {
    return this.querySelector<HTMLInputElement>('input:checked') ?? this.querySelector('input');
  }

  protected override render(): TemplateResult {
    return html`
      <fieldset class=${this.stacked ? 'stacked' : ''} ?disabled=${this.disabled} aria-describedby=${this.error ? `${this.#name}-error` : nothing}>
        <legend class="label">${this.label}</legend>
        ${this.options.map((option) => html`
          <label><input type="radio" name=${this.#name}
            .value=${option.value} .checked=${live(option.value === this.value)} @change=${this.#take}>${option.label}</label>`)}
      </fieldset>
      ${this.error ? html`<span class="error" id="${this.#name}-error" role="alert">${this.error}</span>` : nothing}`;
  }

  #take(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-radio-group': RadioGroup;
  }
}

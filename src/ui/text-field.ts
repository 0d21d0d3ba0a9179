import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { controlStyles } from './control-styles.css.ts';
import { LightElement, uniqueId } from './light-element.ts';
import { textFieldStyles } from './text-field.css.ts';

/**
 * A labelled one-line field around a native `<input>` in the light tree, so that forms, autofill and
 * password managers know it as one of their own.
 *
 * @fires input - native, while one types; `value` is already the new one
 * @fires change - native, when the value is settled
 */
@customElement('ad-text-field')
export class TextField extends LightElement {
  static override lightStyles = [controlStyles, textFieldStyles];

  /** The field's name for people; always visible. */
  @property() label = '';
  /** The field's name for the form and for autofill. */
  @property() name = '';
  @property() type: 'text' | 'email' | 'password' | 'tel' | 'search' = 'text';
  @property() autocomplete = '';
  @property() value = '';
  /** Says what went wrong; the field is then `aria-invalid`. */
  @property() error = '';
  /** Says beforehand what belongs here. */
  @property() hint = '';
  @property() placeholder = '';
  /** `numeric`, `tel`, `email`, …: which keyboard a phone shows. */
  @property({ attribute: 'inputmode' }) mode = '';
  @property({ type: Number }) maxlength = 524_288;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) readonly = false;

  readonly #id = uniqueId('field');

  /** The native field. */
  get input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  protected override render(): TemplateResult {
    const described = [this.hint && `${this.#id}-hint`, this.error && `${this.#id}-error`].filter(Boolean).join(' ');
    return html`
      <label class="label" for=${this.#id}>${this.label}</label>
      <input class="field" id=${this.#id} name=${this.name} type=${this.type}
        autocomplete=${this.autocomplete || nothing} inputmode=${this.mode || nothing}
        placeholder=${this.placeholder || nothing} maxlength=${this.maxlength}
        spellcheck="false" autocapitalize="off"
        aria-describedby=${described || nothing} aria-invalid=${this.error ? 'true' : nothing}
        aria-required=${this.required ? 'true' : nothing} ?readonly=${this.readonly}
        .value=${live(this.value)} @input=${this.#take} @change=${this.#take}>
      ${this.hint ? html`<span class="hint" id="${this.#id}-hint">${this.hint}</span>` : nothing}
      ${this.error ? html`<span class="error" id="${this.#id}-error" role="alert">${this.error}</span>` : nothing}`;
  }

  #take(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-text-field': TextField;
  }
}

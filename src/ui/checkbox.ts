import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { controlStyles } from './control-styles.css.ts';
import { LightElement, uniqueId } from './light-element.ts';

const styles = css`
  ad-checkbox { display: grid; gap: var(--ad-space-1); }
  ad-checkbox label { display: flex; align-items: center; gap: var(--ad-space-2); min-height: 24px; cursor: pointer; }
  ad-checkbox input { flex: none; width: 16px; height: 16px; margin: 0; accent-color: var(--ad-color-accent); }
  ad-checkbox .hint { padding-left: 24px; }
`;

/**
 * A labelled native check box.
 *
 * @fires change - native; `checked` is already the new one
 */
@customElement('ad-checkbox')
export class Checkbox extends LightElement {
  static override lightStyles = [controlStyles, styles];

  @property() label = '';
  @property() name = '';
  @property() hint = '';
  @property({ type: Boolean }) checked = false;
  @property({ type: Boolean }) disabled = false;

  readonly #id = uniqueId('checkbox');

  protected override render(): TemplateResult {
    return html`
      <label><input type="checkbox" name=${this.name} ?disabled=${this.disabled} .checked=${live(this.checked)}
        aria-describedby=${this.hint ? this.#id : nothing} @change=${this.#take}>${this.label}</label>
      ${this.hint ? html`<span class="hint" id=${this.#id}>${this.hint}</span>` : nothing}`;
  }

  #take(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-checkbox': Checkbox;
  }
}

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keepAt } from '../ui/anchor.ts';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import type { IconName } from '../ui/icons.ts';

/**
 * A button that opens a list below it.
 *
 * @slot - what stands in the list
 */
@customElement('ad-drop-down')
export class DropDown extends LitElement {
  static override styles = [controlStyles, css`
    :host { display: inline-flex; }
    button.text { width: auto; grid-auto-flow: column; gap: var(--ad-space-1); padding: 0 var(--ad-space-2); font: 500 var(--ad-text-2) / 1.2 var(--ad-font); --ad-icon-size: 16px; }
    .list {
      min-width: 200px; padding: var(--ad-space-2); overflow-y: auto;
      border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius);
      background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-2);
      font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
    }
    .list:focus { outline: none; }
  `];

  @property() label = '';
  @property() icon: IconName = 'ellipsis';
  /** The label is read on the button, not only heard. */
  @property({ type: Boolean }) named = false;
  /** A choice in the list closes it. */
  @property({ type: Boolean }) closing = false;

  @state() private open = false;
  @query('.list') private readonly list!: HTMLElement;
  @query('button') private readonly button!: HTMLElement;
  #endPlacing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPlacing?.();
  }

  show(): void {
    if (!this.open) this.list.showPopover();
  }

  protected override render(): TemplateResult {
    return html`
      <button class="icon-button ${this.named ? 'text' : ''}" type="button" popovertarget="list" aria-haspopup="dialog" aria-expanded=${this.open}
        aria-label=${this.named ? nothing : this.label} title=${this.named ? nothing : this.label}>
        ${this.named ? this.label : nothing}<ad-icon name=${this.icon}></ad-icon>
      </button>
      <div class="list" id="list" popover role="dialog" aria-label=${this.label} tabindex="-1" @toggle=${this.#toggled} @click=${this.#clicked}><slot></slot></div>`;
  }

  #toggled(event: ToggleEvent): void {
    // Lists inside of this one have their own.
    if (event.target !== this.list) return;
    this.open = event.newState === 'open';
    this.#endPlacing?.();
    if (!this.open) return;
    this.#endPlacing = keepAt(this.list, this.button, { align: 'end' });
    this.list.focus();
  }

  #clicked(event: MouseEvent): void {
    if (this.closing && event.target !== this.list) this.list.hidePopover();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-drop-down': DropDown;
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from './control-styles.css.ts';
import { dialogStyles } from './dialog.css.ts';
import './icon.ts';
import { Localized } from './localizer.ts';
import { t } from './texts/index.ts';

/** The person wants to leave the dialog (Escape, the cross, the backdrop). Whoever shows it sets `open` to false. */
export class DialogClose extends Event {
  constructor() {
    super('dialog-close');
  }
}

/**
 * A modal dialog on the native `<dialog>`: named by its heading, keeps the focus inside, gives it back.
 * The focus starts at the child with `autofocus`, else at the heading.
 *
 * @fires dialog-close
 * @slot - the content
 * @slot footer - the buttons, the main one last
 */
@customElement('ad-dialog')
export class Dialog extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  @property() heading = '';
  @property({ type: Boolean, reflect: true }) open = false;
  /** The dialog must be answered: no cross, Escape does nothing. */
  @property({ type: Boolean, attribute: 'no-dismiss' }) noDismiss = false;

  @state() private footerEmpty = true;
  @query('dialog') private readonly native!: HTMLDialogElement;

  readonly localized = new Localized(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A dialog that leaves the document leaves the top layer too, but keeps its attribute.
    if (this.native?.open) this.native.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.open) this.requestUpdate('open');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open) this.#show();
    else if (this.native.open) this.native.close();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="heading" @cancel=${this.#cancel} @close=${this.#closed} @mousedown=${this.#pressBackdrop}>
        <header>
          <h2 id="heading" tabindex="-1">${this.heading}</h2>
          ${this.noDismiss ? nothing : html`
            <button class="icon-button" type="button" aria-label=${t('ui.close')} @click=${this.#ask}><ad-icon name="x"></ad-icon></button>`}
        </header>
        <div class="body"><slot></slot></div>
        <footer class=${this.footerEmpty ? 'empty' : ''}><slot name="footer" @slotchange=${this.#countFooter}></slot></footer>
      </dialog>`;
  }

  #show(): void {
    if (!this.isConnected) return;
    if (!this.native.matches(':modal')) {
      if (this.native.open) this.native.close();
      this.native.showModal();
    }
    const first = this.querySelector<HTMLElement>('[autofocus]') ?? this.renderRoot.querySelector<HTMLElement>('#heading');
    first?.focus();
  }

  #ask(): void {
    this.dispatchEvent(new DialogClose());
  }

  #cancel(event: Event): void {
    if (event.target !== this.native) return;
    event.preventDefault();
    if (!this.noDismiss) this.#ask();
  }

  /** Browsers close a dialog on a second Escape even when the first was refused: `open` is the truth. */
  #closed(event: Event): void {
    if (event.target !== this.native || !this.open || this.native.open || !this.isConnected) return;
    this.native.showModal();
    if (!this.noDismiss) this.#ask();
  }

  #pressBackdrop(event: MouseEvent): void {
    if (event.target !== this.native || this.noDismiss) return;
    const box = this.native.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) this.#ask();
  }

  #countFooter(event: Event): void {
    this.footerEmpty = (event.target as HTMLSlotElement).assignedElements().length === 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-dialog': Dialog;
  }
  interface HTMLElementEventMap {
    'dialog-close': DialogClose;
  }
}

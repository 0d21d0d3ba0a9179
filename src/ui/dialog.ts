import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import './icon.ts';
import { speakIn } from './live-region.ts';
import { t } from './texts/index.ts';

/** A modal dialog as its element renders it; the element's styles include `controlStyles` and `dialogStyles`. */
export interface DialogView {
  /** Its visible heading and its accessible name. */
  heading: string;
  open: boolean;
  /** The person wants to leave (Escape, the cross, the backdrop): set `open` to false. Without it the dialog must be answered. */
  dismiss?: () => void;
  body: TemplateResult | typeof nothing;
  /** The buttons, the main one last. */
  footer?: TemplateResult | typeof nothing;
}

/** Keeps a native `<dialog>` as open as it should be: modal, with the focus inside and given back at the end. */
class Modal extends AsyncDirective {
  #dialog: HTMLDialogElement | null = null;
  #open = false;
  #dismiss: (() => void) | undefined;
  #silence: (() => void) | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('modal() belongs on a <dialog>');
  }

  override render(_open: boolean, _dismiss: (() => void) | undefined): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [open, dismiss]: [boolean, (() => void) | undefined]): typeof nothing {
    if (!this.#dialog) this.#listen(this.#dialog = part.element as HTMLDialogElement);
    this.#dismiss = dismiss;
    if (open !== this.#open) {
      this.#open = open;
      // The dialog is in the document only when the whole template is.
      queueMicrotask(() => this.#follow());
    }
    return nothing;
  }

  override disconnected(): void {
    // A dialog that leaves the document leaves the top layer too, but keeps its attribute.
    this.#silence?.();
    if (this.#dialog?.open) this.#dialog.close();
    catchFocus();
  }

  override reconnected(): void {
    queueMicrotask(() => this.#follow());
  }

  #follow(): void {
    const dialog = this.#dialog;
    if (!dialog?.isConnected) return;
    if (!this.#open) {
      this.#silence?.();
      dialog.close();
      return catchFocus();
    }
    if (dialog.matches(':modal')) return;
    dialog.showModal();
    this.#silence?.();
    this.#silence = speakIn(dialog);
    const first = dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog.querySelector<HTMLElement>('.dialog-heading');
    first?.focus();
  }

  #listen(dialog: HTMLDialogElement): void {
    dialog.addEventListener('cancel', (event) => {
      if (event.target !== dialog) return;
      event.preventDefault();
      this.#dismiss?.();
    });
    // Browsers close a dialog on a second Escape even when the first was refused: `open` is the truth.
    dialog.addEventListener('close', (event) => {
      if (event.target !== dialog || !this.#open || dialog.open || !dialog.isConnected) return;
      dialog.showModal();
      this.#dismiss?.();
    });
    dialog.addEventListener('mousedown', (event) => {
      if (event.target === dialog && isOutside(dialog, event)) this.#dismiss?.();
    });
  }
}

/** What had the focus before a dialog may be gone with it: then the page's main part takes it, not nobody. */
function catchFocus(): void {
  if (document.activeElement === null || document.activeElement === document.body) document.querySelector<HTMLElement>('main[tabindex]')?.focus();
}

function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

const modal = directive(Modal);

/**
 * A modal dialog on the native `<dialog>`, named by its heading. Its content is part of the element that
 * shows it, not slotted, so whatever looks for something in the dialog finds it there. The focus starts at
 * the child with `autofocus`, else at the heading.
 */
export function dialog({ heading, open, dismiss, body, footer = nothing }: DialogView): TemplateResult {
  return html`
    <dialog class="dialog" aria-label=${heading} ${modal(open, dismiss)}>
      <div class="dialog-header">
        <h2 class="dialog-heading" tabindex="-1">${heading}</h2>
        ${dismiss ? html`
          <button class="icon-button" type="button" aria-label=${t('ui.close')} @click=${dismiss}><ad-icon name="x"></ad-icon></button>` : nothing}
      </div>
      <div class="dialog-body">${body}</div>
      ${footer === nothing ? nothing : html`<div class="dialog-footer">${footer}</div>`}
    </dialog>`;
}

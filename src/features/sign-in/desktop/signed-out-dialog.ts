import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import { Localized } from '../../../ui/localizer.ts';
import { t } from './texts/index.ts';

/** **OK**: the person has read why they were signed out. */
export class SignedOutRead extends Event {
  constructor() {
    super('signed-out-read', { bubbles: true, composed: true });
  }
}

/**
 * Says to somebody who did not sign out by themselves why they stand at the sign-in page (WX-111, WX-284).
 *
 * @fires signed-out-read
 */
@customElement('ad-signed-out-dialog')
export class SignedOutDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  /** Why, in words. */
  @property() text = '';

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return dialog({
      heading: t('sign-in.ended-heading'),
      open: true,
      dismiss: () => this.#read(),
      body: html`<p>${this.text}</p>`,
      footer: html`<button class="button primary" type="button" autofocus @click=${this.#read}>${t('sign-in.ok')}</button>`,
    });
  }

  #read(): void {
    this.dispatchEvent(new SignedOutRead());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-signed-out-dialog': SignedOutDialog;
  }
  interface HTMLElementEventMap {
    'signed-out-read': SignedOutRead;
  }
}

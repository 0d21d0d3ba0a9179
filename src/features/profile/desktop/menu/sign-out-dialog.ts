import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Asking } from '../../../../desktop/asking.ts';
import { Deed } from '../../../../desktop/deed.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../../ui/dialog.css.ts';
import { dialog } from '../../../../ui/dialog.ts';
import { Localized } from '../../../../ui/localizer.ts';
import { t } from './texts/index.ts';

/** The agent has confirmed. */
export class SignOutConfirmed extends Deed {
  constructor() {
    super('sign-out-confirmed');
  }
}

/**
 * Asks before signing out (WX-282).
 *
 * @fires sign-out-confirmed
 */
@customElement('ad-sign-out-dialog')
export class SignOutDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** Commands that the server has not taken: they go with the agent's visit. */
  @property({ type: Number }) unsent = 0;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  protected override render(): TemplateResult {
    return dialog({
      heading: t('profile.sign-out-title'),
      open: this.open,
      dismiss: () => this.#cancel(),
      body: html`
        <p>${t('profile.sign-out-text')}</p>
        ${this.unsent > 0 ? html`<p class="notice warning">${t('profile.unsent', { count: this.unsent })}</p>` : nothing}`,
      footer: html`
        <button class="button" type="button" @click=${this.#cancel}>${t('profile.cancel')}</button>
        <button class="button primary" type="button" autofocus ?disabled=${this.#asking.busy} @click=${this.#confirm}>${t('profile.sign-out')}</button>`,
    });
  }

  #cancel(): void {
    this.open = false;
  }

  /** Done or refused, there is nothing left to confirm. */
  async #confirm(): Promise<void> {
    await this.#asking.raise(new SignOutConfirmed());
    this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-sign-out-dialog': SignOutDialog;
  }
  interface HTMLElementEventMap {
    'sign-out-confirmed': SignOutConfirmed;
  }
}

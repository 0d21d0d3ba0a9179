import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LayoutResetAsked } from '../../../../desktop/layout-reset-asked.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../../ui/dialog.css.ts';
import { dialog } from '../../../../ui/dialog.ts';
import { Localized } from '../../../../ui/localizer.ts';
import { t } from './texts/index.ts';

/**
 * Asks before everything that the agent has moved and resized goes back to its place (WX-171).
 *
 * @fires layout-reset-asked
 */
@customElement('ad-reset-dialog')
export class ResetDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  @property({ type: Boolean }) open = false;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return dialog({
      heading: t('profile.reset-layout-title'),
      open: this.open,
      dismiss: () => this.#cancel(),
      body: html`<p>${t('profile.reset-layout-text')}</p>`,
      footer: html`
        <button class="button" type="button" @click=${this.#cancel}>${t('profile.cancel')}</button>
        <button class="button primary" type="button" autofocus @click=${this.#reset}>${t('profile.reset')}</button>`,
    });
  }

  #cancel(): void {
    this.open = false;
  }

  #reset(): void {
    this.open = false;
    this.dispatchEvent(new LayoutResetAsked());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-reset-dialog': ResetDialog;
  }
}

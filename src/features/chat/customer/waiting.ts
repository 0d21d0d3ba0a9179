import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CustomerModel } from '../../../customer/frame.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { Localized } from '../../../ui/localizer.ts';
import { placeText, waitText } from './conversation-words.ts';
import { t } from './texts/index.ts';
import { waitingStyles } from './waiting.css.ts';

/** How long it may take until somebody joins, as far as it is known. */
@customElement('ad-help-waiting')
export class HelpWaiting extends LitElement {
  static override styles = [controlStyles, waitingStyles];

  @property({ attribute: false }) place: CustomerModel['place'] = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    const wait = waitText(this.place);
    return html`
      <div class="card">
        <span class="pulse" aria-hidden="true"></span>
        <div>
          <div role="status">
            <p class="main">${placeText(this.place) ?? t('help.waiting')}</p>
            ${wait ? html`<p>${wait}</p>` : nothing}
          </div>
          <p class="hint">${t('help.while-waiting')}</p>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-waiting': HelpWaiting;
  }
}

import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/dialog.ts';
import { Localized } from '../../../ui/localizer.ts';
import { t } from './texts/index.ts';

/** The person ends the chat and has confirmed it. */
export class ChatEnded extends Event {
  constructor() {
    super('ad-chat-ended', { bubbles: true, composed: true });
  }
}

/**
 * Ends the chat after one question.
 *
 * @fires ad-chat-ended
 */
@customElement('ad-help-end-button')
export class HelpEndButton extends LitElement {
  static override styles = [controlStyles];

  /** The end is under way. */
  @property({ type: Boolean }) ending = false;
  @state() private asking = false;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return html`
      <button class="button small" type="button" ?disabled=${this.ending} @click=${this.#ask}>
        ${this.ending ? t('help.ending') : t('help.end')}
      </button>
      <ad-dialog heading=${t('help.end-question')} .open=${this.asking} @dialog-close=${this.#keep}>
        <p>${t('help.end-text')}</p>
        <button class="button" slot="footer" type="button" autofocus @click=${this.#keep}>${t('help.end-no')}</button>
        <button class="button danger" slot="footer" type="button" @click=${this.#end}>${t('help.end-yes')}</button>
      </ad-dialog>`;
  }

  #ask(): void {
    this.asking = true;
  }

  #keep(): void {
    this.asking = false;
  }

  #end(): void {
    this.asking = false;
    this.dispatchEvent(new ChatEnded());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-end-button': HelpEndButton;
  }
  interface HTMLElementEventMap {
    'ad-chat-ended': ChatEnded;
  }
}

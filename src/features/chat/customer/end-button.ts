import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
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
  static override styles = [controlStyles, dialogStyles];

  /** The end is under way. */
  @property({ type: Boolean }) ending = false;
  @state() private asking = false;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return html`
      <button class="button small" type="button" ?disabled=${this.ending} @click=${this.#ask}>
        ${this.ending ? t('help.ending') : t('help.end')}
      </button>
      ${this.#renderQuestion()}`;
  }

  #renderQuestion(): TemplateResult {
    return dialog({
      heading: t('help.end-question'),
      open: this.asking,
      dismiss: () => this.#keep(),
      body: html`<p>${t('help.end-text')}</p>`,
      footer: html`
        <button class="button" type="button" ?autofocus=${this.asking} @click=${this.#keep}>${t('help.end-no')}</button>
        <button class="button danger" type="button" @click=${this.#end}>${t('help.end-yes')}</button>`,
    });
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

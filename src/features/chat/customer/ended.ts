import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Conversation } from '../../../contract/conversation.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { endText } from './conversation-words.ts';
import { endedStyles } from './ended.css.ts';
import { t } from './texts/index.ts';
import { downloadText, transcriptText } from './transcript-file.ts';

/** The person leaves the ended chat for a new one. */
export class NewChatAsked extends Event {
  constructor() {
    super('ad-new-chat-asked', { bubbles: true, composed: true });
  }
}

/**
 * What remains of a chat that has ended.
 *
 * @fires ad-new-chat-asked
 */
@customElement('ad-help-ended')
export class HelpEnded extends LitElement {
  static override styles = [controlStyles, endedStyles];

  @property({ attribute: false }) conversation: Conversation | null = null;
  /** Whose page it is, for the transcript's head. */
  @property() tenant = '';

  @query('h2') private readonly heading!: HTMLElement | null;

  readonly localized = new Localized(this);

  override focus(options?: FocusOptions): void {
    this.heading?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`
      <h2 tabindex="-1">${this.conversation ? endText(this.conversation) : t('help.ended')}</h2>
      <p class="hint">${t('help.thanks')}</p>
      <div class="buttons">
        <button class="button primary" type="button" @click=${this.#again}>${t('help.new')}</button>
        <button class="button" type="button" @click=${this.#download}><ad-icon name="download"></ad-icon>${t('help.download')}</button>
      </div>`;
  }

  #again(): void {
    this.dispatchEvent(new NewChatAsked());
  }

  #download(): void {
    if (!this.conversation) return;
    const day = new Date(this.conversation.startedAt).toISOString().slice(0, 10);
    downloadText(transcriptText(this.conversation, this.tenant), `${t('help.file-name')}-${day}.txt`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-ended': HelpEnded;
  }
  interface HTMLElementEventMap {
    'ad-new-chat-asked': NewChatAsked;
  }
}

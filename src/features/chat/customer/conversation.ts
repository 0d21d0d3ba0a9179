import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CustomerModel } from '../../../customer/frame.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { announce } from '../../../ui/live-region.ts';
import { Localized } from '../../../ui/localizer.ts';
import './composer.ts';
import type { HelpComposer } from './composer.ts';
import { conversationStyles } from './conversation.css.ts';
import { awayText, newsText } from './conversation-words.ts';
import './ended.ts';
import type { HelpEnded } from './ended.ts';
import { t } from './texts/index.ts';
import './transcript.ts';
import './waiting.ts';

/**
 * One chat, from the queue to its end. Its parts' events pass through.
 *
 * @fires ad-message-written, ad-draft-changed, ad-message-answered, ad-messages-seen, ad-new-chat-asked
 */
@customElement('ad-help-conversation')
export class HelpConversation extends LitElement {
  static override styles = [controlStyles, conversationStyles];

  @property({ attribute: false }) model: CustomerModel | null = null;
  @property() draft = '';
  @property({ type: Number }) now = 0;

  /** The person has just started it: the focus goes to the message field when it is there. */
  @property({ type: Boolean, attribute: 'take-focus' }) takeFocus = false;

  @query('ad-help-composer') private readonly composer!: HelpComposer | null;
  @query('ad-help-ended') private readonly ended!: HelpEnded | null;

  readonly localized = new Localized(this);
  #wasWriting = false;
  #wasOpen = false;
  #focusDue = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('model')?.transcript;
    const after = this.model?.transcript;
    if (before && after && before !== after && before.conversation.id === after.conversation.id) this.#announce(newsText(before, after));
    this.#wasOpen = this.composer !== null;
    this.#wasWriting = this.#wasOpen && this.shadowRoot?.activeElement === this.composer;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    if (!model) return nothing;
    const conversation = model.transcript?.conversation;
    if (!conversation) return html`<p class="opening" role="status">${t('help.opening')}</p>`;
    const over = conversation.status === 'ended';
    const away = awayText(conversation);
    return html`
      <ad-help-transcript .transcript=${model.transcript} .outbox=${model.outbox} .now=${this.now} line=${model.line}
        ?visible=${model.visible} typing-name=${model.agentTyping ? conversation.agentName ?? '' : ''}>
        ${conversation.status === 'waiting' ? html`<ad-help-waiting .place=${model.place}></ad-help-waiting>` : nothing}
      </ad-help-transcript>
      ${away ? html`<p class="away"><ad-icon name="clock"></ad-icon><span>${away}</span></p>` : nothing}
      ${over ? html`<ad-help-ended .conversation=${conversation} tenant=${model.topics?.tenant ?? ''}></ad-help-ended>`
        : html`<ad-help-composer .draft=${this.draft}></ad-help-composer>`}`;
  }

  protected override updated(): void {
    // The field and the End button are gone with the end: their focus must not fall to the page.
    const { ended, composer } = this;
    if (composer && this.#focusDue) {
      this.#focusDue = false;
      if (this.takeFocus) void composer.updateComplete.then(() => composer.focus());
    }
    const lost = document.activeElement === document.body && document.hasFocus();
    if (ended && this.#wasOpen && (this.#wasWriting || lost)) void ended.updateComplete.then(() => ended.focus());
  }

  /** Where one goes on: the message field. */
  override focus(options?: FocusOptions): void {
    (this.composer ?? this.ended)?.focus(options);
  }

  #announce(news: string): void {
    if (news) announce(news);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-conversation': HelpConversation;
  }
}

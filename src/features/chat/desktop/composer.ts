import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { MESSAGE_LIMIT } from '../../../contract/limits.ts';
import type { Id } from '../../../contract/primitives.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import { DraftChanged, MessageSent } from './chat-events.ts';
import { composerStyles } from './composer.css.ts';
import type { EmojiPicked } from './emoji-panel.ts';
import { t } from './texts/index.ts';

/** From here on the field says how much is left. */
const COUNT_FROM = MESSAGE_LIMIT - 1_000;

/**
 * Where the agent writes. Enter sends, Shift+Enter begins a line, and an input method's Enter belongs to it.
 *
 * @fires message-sent
 * @fires draft-changed
 */
@customElement('ad-composer')
export class Composer extends LitElement {
  static override styles = [controlStyles, composerStyles];

  @property({ attribute: false }) interactionId: Id = '';
  /** What was written before, in this conversation. */
  @property() draft = '';

  @state() private length = 0;
  @state() private emojis = false;
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  readonly localized = new Localized(this);

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('interactionId') && !changed.has('draft')) return;
    if (this.field.value !== this.draft) this.field.value = this.draft;
    this.length = this.draft.length;
    if (changed.has('interactionId')) this.emojis = false;
  }

  protected override render(): TemplateResult {
    const over = this.length > MESSAGE_LIMIT;
    return html`
      <form @submit=${this.#submit} @keydown=${this.#leaveEmojis}>
        ${this.emojis ? html`<ad-emoji-panel @emoji-picked=${this.#insert}></ad-emoji-panel>` : nothing}
        <label class="visually-hidden" for="message">${t('chat.message')}</label>
        <textarea id="message" class="field" rows="2" dir="auto" placeholder=${t('chat.placeholder')}
          aria-describedby="count" aria-invalid=${over ? 'true' : nothing} enterkeyhint="send" autocomplete="off"
          @input=${this.#write} @keydown=${this.#press}></textarea>
        <div class="deeds">
          <button class="icon-button emoji" type="button" aria-label=${t('chat.emoji')} title=${t('chat.emoji')}
            aria-expanded=${this.emojis} @click=${this.#toggleEmojis}><ad-icon name="smile"></ad-icon></button>
          <span class=${over ? 'count error' : 'count hint'} id="count">${this.#count}</span>
          <span class="visually-hidden" role="status">${over ? t('chat.too-long') : ''}</span>
          <button class="button primary" type="submit"><ad-icon name="send"></ad-icon>${t('chat.send')}</button>
        </div>
      </form>`;
  }

  get #count(): string {
    if (this.length < COUNT_FROM) return '';
    return `${localizer.number(this.length)} / ${localizer.number(MESSAGE_LIMIT)}`;
  }

  #write(): void {
    this.length = this.field.value.length;
    this.dispatchEvent(new DraftChanged(this.interactionId, this.field.value));
  }

  #press(event: KeyboardEvent): void {
    // 229 is an input method's key in browsers that end the composition before its Enter.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const text = this.field.value.trim();
    if (text === '' || text.length > MESSAGE_LIMIT) return this.field.focus();
    this.field.value = '';
    this.length = 0;
    this.emojis = false;
    this.dispatchEvent(new MessageSent(this.interactionId, text));
    this.field.focus();
  }

  #toggleEmojis(): void {
    void import('./emoji-panel.ts');
    this.emojis = !this.emojis;
    if (!this.emojis) this.field.focus();
  }

  #leaveEmojis(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.emojis) return;
    event.stopPropagation();
    this.emojis = false;
    this.field.focus();
  }

  #insert({ emoji }: EmojiPicked): void {
    const { selectionStart, selectionEnd } = this.field;
    this.field.setRangeText(emoji, selectionStart, selectionEnd, 'end');
    this.emojis = false;
    this.#write();
    this.field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-composer': Composer;
  }
}

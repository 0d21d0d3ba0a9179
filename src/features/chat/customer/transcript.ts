import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CommandId, Instant } from '../../../contract/primitives.ts';
import type { Transcript } from '../../../customer/conversation-store.ts';
import type { Line } from '../../../customer/connection.ts';
import { faultText } from '../../../customer/fault-text.ts';
import type { OutboxMessage } from '../../../customer/outbox.ts';
import '../../../ui/avatar.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import { textParts } from '../../../ui/message-text.ts';
import { conversationRows, type MessageRow, type Row } from './conversation-rows.ts';
import { noteText } from './conversation-words.ts';
import { dayText } from './day-text.ts';
import { ReadingPlace } from './reading-place.ts';
import { t } from './texts/index.ts';
import { transcriptStyles } from './transcript.css.ts';

/** The other side's messages up to the n-th have been on the screen. */
export class MessagesSeen extends Event {
  readonly n: number;

  constructor(n: number) {
    super('ad-messages-seen', { bubbles: true, composed: true });
    this.n = n;
  }
}

/** A refused message: try again, or leave it. */
export class MessageAnswered extends Event {
  readonly id: CommandId;
  readonly answer: 'retry' | 'discard';

  constructor(id: CommandId, answer: 'retry' | 'discard') {
    super('ad-message-answered', { bubbles: true, composed: true });
    this.id = id;
    this.answer = answer;
  }
}

/**
 * The conversation so far, newest at the bottom, where it stays while one reads there.
 *
 * @fires ad-messages-seen
 * @fires ad-message-answered
 * @slot - stands after the last message and scrolls with it
 */
@customElement('ad-help-transcript')
export class HelpTranscript extends LitElement {
  static override styles = [controlStyles, transcriptStyles];

  @property({ attribute: false }) transcript: Transcript | null = null;
  @property({ attribute: false }) outbox: readonly OutboxMessage[] = [];
  @property() line: Line = 'connecting';
  /** The name of an agent who is typing. */
  @property({ attribute: 'typing-name' }) typingName = '';
  /** The page is in front of somebody. */
  @property({ type: Boolean }) visible = false;
  /** Today, for the day separators. */
  @property({ type: Number }) now: Instant = 0;

  @state() private unseen = 0;
  @query('.log') private readonly log!: HTMLElement | null;
  @query('.rows') private readonly rows!: HTMLElement | null;

  readonly localized = new Localized(this);
  readonly #place = new ReadingPlace(this, () => this.#look());

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#place.before(this.log);
    // Whoever writes wants to see it.
    const written = changed.has('outbox') && this.outbox.length > (changed.get('outbox')?.length ?? 0);
    if (written) this.#place.toEnd();
  }

  protected override render(): TemplateResult {
    const rows = this.transcript ? conversationRows(this.transcript, this.outbox, (at) => new Date(at).toDateString()) : [];
    return html`
      <div class="log" role="log" aria-live="off" aria-label=${t('help.conversation')} tabindex="0">
        <div class="rows">
          ${repeat(rows, (row) => row.key, (row) => this.#row(row))}
          ${this.typingName ? this.#typing() : nothing}
          <slot></slot>
        </div>
      </div>
      ${this.unseen ? html`
        <button class="button small newest" type="button" @click=${this.#goToEnd}>
          <ad-icon name="chevron-down"></ad-icon>${t('help.unseen', { count: this.unseen })}
        </button>` : nothing}`;
  }

  protected override updated(): void {
    this.#place.after(this.log, this.rows);
    this.#look();
  }

  #row(row: Row): TemplateResult {
    if (row.kind === 'day') return html`<div class="day"><span>${dayText(row.at, this.now, localizer.locale)}</span></div>`;
    if (row.kind === 'note') return html`<div class="note">${noteText(row.note)}</div>`;
    return this.#message(row);
  }

  #message(row: MessageRow): TemplateResult {
    const classes = `message ${row.own ? 'own' : 'theirs'} ${row.first ? 'first' : ''} ${row.last ? 'last' : ''} ${row.progress ?? ''}`;
    return html`
      <div class=${classes} data-n=${row.n}>
        ${!row.own && row.last ? html`<ad-avatar name=${row.name}></ad-avatar>` : nothing}
        <div class="group">
          ${row.own ? html`<span class="visually-hidden">${t('help.you')}</span>`
            : html`<span class=${row.first ? 'name' : 'visually-hidden'} dir="auto">${row.name}</span>`}
          <div class="bubble" dir="auto">${textParts(row.text).map(({ text, href }) => (href
            ? html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">${text}</a>` : text))}</div>
          ${row.last || row.progress ? this.#foot(row) : nothing}
        </div>
      </div>`;
  }

  #foot(row: MessageRow): TemplateResult {
    if (row.progress === 'refused') return this.#refusal(row);
    const time = html`<time datetime=${new Date(row.at).toISOString()}>${localizer.time(row.at)}</time>`;
    return html`<div class="foot">${row.last && row.progress !== 'sending' ? time : nothing} ${this.#progress(row)}</div>`;
  }

  #progress({ progress }: MessageRow): TemplateResult | typeof nothing {
    switch (progress) {
      case 'sending': return this.line === 'online'
        ? html`<span>${t('help.sending')}</span>` : html`<ad-icon name="clock"></ad-icon><span>${t('help.held')}</span>`;
      case 'sent': return html`<ad-icon name="check"></ad-icon><span>${t('help.sent')}</span>`;
      case 'delivered': return html`<ad-icon name="check-check"></ad-icon><span>${t('help.delivered')}</span>`;
      case 'read': return html`<ad-icon class="seen" name="check-check"></ad-icon><span>${t('help.read')}</span>`;
      default: return nothing;
    }
  }

  #refusal({ key, refusal }: MessageRow): TemplateResult {
    return html`
      <div class="foot">
        <span class="error"><ad-icon name="circle-alert"></ad-icon> ${t('help.not-sent')}${refusal ? html` – ${faultText(refusal)}` : nothing}</span>
        <button class="button link" type="button" @click=${() => this.#answer(key, 'retry')}>${t('help.retry')}</button>
        <button class="button link" type="button" @click=${() => this.#answer(key, 'discard')}>${t('help.discard')}</button>
      </div>`;
  }

  #typing(): TemplateResult {
    return html`
      <div class="typing">
        <ad-avatar name=${this.typingName}></ad-avatar>
        <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
        <span class="visually-hidden">${t('help.typing', { name: this.typingName })}</span>
      </div>`;
  }

  #answer(id: CommandId, answer: 'retry' | 'discard'): void {
    this.dispatchEvent(new MessageAnswered(id, answer));
  }

  #goToEnd(): void {
    this.#place.toEnd();
    this.requestUpdate();
    this.log?.focus();
  }

  /** What is on the screen has been seen; what is below it is counted. */
  #look(): void {
    const { messages, marks } = this.transcript?.conversation ?? { messages: [], marks: { customer: { read: 0 } } };
    const theirs = messages.filter((message) => message.from === 'agent');
    const last = theirs.at(-1)?.n ?? 0;
    this.unseen = this.#place.atEnd ? 0 : theirs.filter((message) => message.n > marks.customer.read).length;
    if (last > marks.customer.read && this.visible && this.#place.atEnd) this.dispatchEvent(new MessagesSeen(last));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-transcript': HelpTranscript;
  }
  interface HTMLElementEventMap {
    'ad-messages-seen': MessagesSeen;
    'ad-message-answered': MessageAnswered;
  }
}

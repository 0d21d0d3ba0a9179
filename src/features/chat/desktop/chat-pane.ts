import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Observable } from 'rxjs';
import type { Marks } from '../../../contract/chat.ts';
import { dayOf } from '../../../desktop/day.ts';
import type { DeskMemory, MemoryConflict } from '../../../desktop/frame.ts';
import { Watch } from '../../../desktop/watch.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { announce } from '../../../ui/live-region.ts';
import { Localized } from '../../../ui/localizer.ts';
import { harmless } from '../../../ui/message-text.ts';
import { draftKey, placeIn, placeKey } from './chat-memory.ts';
import { chatPaneStyles } from './chat-pane.css.ts';
import { isShown, type ChatView } from './chat-view.ts';
import './composer.ts';
import type { Composer } from './composer.ts';
import './draft-conflict.ts';
import { t } from './texts/index.ts';
import './transcript-log.ts';
import type { TranscriptLog } from './transcript-log.ts';
import { MessagesSeen, TranscriptAsked } from './transcript-events.ts';
import { newest, type Transcript } from './transcript.ts';
import { transcriptRows, type TranscriptRow } from './transcript-view.ts';

/**
 * One chat in the workspace: its transcript, who is typing, and where to write.
 *
 * @fires messages-seen - the newest messages are before the agent's eyes
 * @fires transcript-asked
 */
@customElement('ad-chat')
export class ChatPane extends LitElement {
  static override styles = [controlStyles, chatPaneStyles];

  @property({ attribute: false }) view!: ChatView;
  @property({ attribute: false }) transcript$: Observable<Transcript> | null = null;
  @property({ attribute: false }) memory: DeskMemory | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  @query('ad-composer') private readonly composer!: Composer | null;
  @query('ad-transcript') private readonly log!: TranscriptLog | null;

  readonly localized = new Localized(this);
  readonly #transcript = new Watch<Transcript>(this);
  readonly #changes = new Watch<unknown>(this);
  readonly #conflicts = new Watch<readonly MemoryConflict[]>(this);
  #shown: { of: { transcript: Transcript; marks: Marks } | null; rows: readonly TranscriptRow[] } = { of: null, rows: [] };
  /** The last message that screen readers have heard of, by conversation. */
  #heard: { id: string; n: number } = { id: '', n: 0 };

  /** Where the agent writes. */
  override focus(options?: FocusOptions): void {
    this.composer?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('focus', this.#look);
    document.addEventListener('visibilitychange', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.#look);
    document.removeEventListener('visibilitychange', this.#look);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#transcript.follow(this.transcript$);
    this.#changes.follow(this.memory?.changes$ ?? null);
    this.#conflicts.follow(this.memory?.conflicts$ ?? null);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('view') && changed.get('view')?.id !== this.view.id) void this.#lead();
    this.#speak();
    this.#look();
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const transcript = this.#transcript.value;
    return html`
      ${this.#renderTranscript(view, transcript)}
      <div class="typing" role="status">${view.typing === null ? nothing : html`
        <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${t('chat.typing', { name: view.typing })}`}</div>
      ${view.active
        ? html`${this.#renderConflict(view)}<ad-composer .interactionId=${view.id} .draft=${this.memory?.get(draftKey(view.id)) ?? ''}></ad-composer>`
        : html`<p class="over">${t('chat.over')}</p>`}`;
  }

  #renderTranscript(view: ChatView, transcript: Transcript | undefined): TemplateResult {
    if (!transcript || !isShown(view, transcript)) return this.#renderWaiting(view, transcript);
    // One template from what was kept to what is: the log stays the same element.
    return html`${transcript.opened ? nothing : this.#renderNotice(transcript)}${this.#renderLog(view, transcript)}`;
  }

  /** What is shown is not all. */
  #renderNotice({ failed, messages }: Transcript): TemplateResult {
    if (!failed) return html`<p class="coming" role="status">${t('chat.loading')}</p>`;
    return html`<p class="before" role="status">${messages.length > 0 ? t('chat.kept') : t('chat.offline')}</p>`;
  }

  #renderLog(view: ChatView, transcript: Transcript): TemplateResult {
    // Another log when there is more than what waits: the place is sought anew.
    return html`${keyed(transcript.opened || transcript.messages.length > 0, html`
      <ad-transcript .interactionId=${view.id} .rows=${this.#rows(view, transcript)} .total=${view.total} .now=${this.now}
        .place=${placeIn(this.memory?.get(placeKey(view.id)) ?? null)}
        label=${t('chat.log', { customer: view.customer })} @end-reached=${this.#look}></ad-transcript>`)}`;
  }

  #renderConflict({ id }: ChatView): TemplateResult | typeof nothing {
    const conflict = this.#conflicts.value?.find(({ key }) => key === draftKey(id));
    return conflict ? html`<ad-draft-conflict .interactionId=${id} .conflict=${conflict}></ad-draft-conflict>` : nothing;
  }

  /** The same rows as long as they say the same: most of what happens on a desk does not touch them. */
  #rows({ me, myName, marks }: ChatView, transcript: Transcript): readonly TranscriptRow[] {
    const { of, rows } = this.#shown;
    if (of?.transcript === transcript && of.marks === marks) return rows;
    const fresh = transcriptRows(transcript, { me, myName, customer: marks, dayOf });
    this.#shown = { of: { transcript, marks }, rows: fresh };
    return fresh;
  }

  #renderWaiting({ offline }: ChatView, transcript: Transcript | undefined): TemplateResult {
    if (offline && transcript?.failed) return html`<p class="waiting" role="status">${t('chat.offline')}</p>`;
    // While it is tried again it still does not respond.
    if (!transcript?.failed && !this.view.unresponsive) return html`<p class="waiting" role="status">${t('chat.loading')}</p>`;
    return html`
      <div class="waiting" role="alert">
        <ad-icon name="circle-alert"></ad-icon>
        <p class="heading">${t('chat.unresponsive')}</p>
        <p>${t('chat.unresponsive-text')}</p>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new TranscriptAsked(this.view.id))}>${t('chat.retry')}</button>
      </div>`;
  }

  /** Whoever was left without a focus, by accepting the request or by a reload, goes on writing here. */
  async #lead(): Promise<void> {
    await this.composer?.updateComplete;
    if (document.activeElement === document.body || document.activeElement?.matches('main')) this.composer?.focus();
  }

  /** A conversation that is opened, and new words of the customer, for those who cannot see them. */
  #speak(): void {
    const transcript = this.#transcript.value;
    if (!transcript?.opened) return;
    const { id, customer, active } = this.view;
    const n = newest(transcript);
    const opened = this.#heard.id !== id;
    const fresh = opened ? active ? transcript.messages.slice(-1) : [] : transcript.messages.filter((message) => message.n > this.#heard.n);
    const words = fresh.filter(({ from }) => from === 'customer').map(({ name, text }) => `${name}: ${harmless(text).slice(0, 500)}`);
    this.#heard = { id, n };
    if (opened && active) words.unshift(t('chat.log', { customer }));
    if (words.length > 0) announce(words.join('\n'));
  }

  /** Messages are read when their end is in sight of somebody who looks. */
  readonly #look = (): void => {
    const transcript = this.#transcript.value;
    if (!transcript || !this.view.active || !this.log?.atEnd || document.hidden || !document.hasFocus()) return;
    const n = newest(transcript);
    if (n > 0) this.dispatchEvent(new MessagesSeen(this.view.id, n));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-chat': ChatPane;
  }
}

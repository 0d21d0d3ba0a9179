import '@lit-labs/virtualizer';
import type { VisibilityChangedEvent } from '@lit-labs/virtualizer/events.js';
import type { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Id } from '../../../contract/primitives.ts';
import { dayName } from '../../../desktop/day.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { placeText, type Place } from './chat-memory.ts';
import { renderBubble } from './message-bubble.ts';
import { ScrollKeeper } from './scroll-keeper.ts';
import { t } from './texts/index.ts';
import { MessageDiscarded, MessageRetried, OlderAsked, PlaceChanged } from './transcript-events.ts';
import { transcriptLogStyles } from './transcript-log.css.ts';
import type { MessageRow, TranscriptRow } from './transcript-view.ts';

/** So long after the last scroll the place counts as where the reader stays. */
const TELL_MS = 250;

/** When rows are taken away the virtualizer still asks for the ones of its last range. */
const keyOf = (row: TranscriptRow | undefined, index: number) => row?.key ?? index;

/**
 * A conversation's messages; only those in sight are in the document. It stays at the end while the
 * reader is there, and where the reader is when older messages come in above.
 *
 * @fires older-asked
 * @fires message-retried
 * @fires message-discarded
 * @fires place-changed
 * @fires end-reached - the end of the conversation is in sight (again), or no longer
 */
@customElement('ad-transcript')
export class TranscriptLog extends LitElement {
  static override styles = [controlStyles, transcriptLogStyles];

  @property({ attribute: false }) interactionId: Id = '';
  @property({ attribute: false }) rows: readonly TranscriptRow[] = [];
  /** Names the log for screen readers. */
  @property() label = '';
  /** How many messages the conversation has, loaded or not. */
  @property({ type: Number }) total = 0;
  /** Where the reader was before, here or in another window; null for the end. */
  @property({ attribute: false }) place: Place | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  /** Messages that came in below while the reader was further up. */
  @state() private below = 0;
  @query('lit-virtualizer') private readonly virtualizer!: LitVirtualizer<TranscriptRow>;

  readonly localized = new Localized(this);
  readonly #scroll = new ScrollKeeper(this, () => this.virtualizer, () => this.#endChanged());
  /** The place that is still to be found. */
  #sought: Place | null = null;
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** The end of the conversation is in sight. */
  get atEnd(): boolean {
    return this.#scroll.atEnd;
  }

  /** Goes to the newest message and stays there. */
  toEnd(): void {
    this.below = 0;
    this.#scroll.toEnd(this.rows);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows')) return;
    const before = changed.get('rows') ?? [];
    if (changed.has('interactionId')) this.#sought = this.place;
    if (this.#sought && this.#seek(this.#sought)) return;
    if (changed.has('interactionId') || this.#scroll.atEnd || this.#ownNew(before)) this.toEnd();
    else this.#keepPlace(before);
  }

  protected override firstUpdated(): void {
    // The virtualizer would give itself 150 pixels at least.
    this.virtualizer.style.minHeight = '0px';
  }

  protected override render(): TemplateResult {
    return html`
      <lit-virtualizer scroller role="log" aria-live="off" tabindex="0" aria-label=${this.label}
        .items=${this.rows} .keyFunction=${keyOf}
        .renderItem=${(row: TranscriptRow | undefined) => this.#renderRow(row) as TemplateResult} .layout=${this.#scroll.layout}
        @unpinned=${this.#scroll.unpinned} @scroll=${this.#scrolled} @visibilityChanged=${this.#visible}></lit-virtualizer>
      ${this.#scroll.atEnd ? nothing : html`
        <button class="button small to-end" type="button" @click=${this.toEnd}>
          <ad-icon name="chevron-down"></ad-icon>${this.below > 0 ? t('chat.below', { count: this.below }) : t('chat.to-end')}
        </button>`}`;
  }

  /** Goes back to where the reader was; what is further up than the known messages has to be fetched first. */
  #seek({ id, offset }: Place): boolean {
    if (this.#scroll.toPlace({ key: id, offset }, this.rows)) {
      this.#sought = null;
      return true;
    }
    const top = this.rows[0];
    if (top?.kind !== 'older') this.#sought = null;
    else if (!top.loading && !top.waits) this.#askOlder();
    return false;
  }

  /** Whoever writes wants to see it. */
  #ownNew(before: readonly TranscriptRow[]): boolean {
    const last = this.rows.at(-1);
    return last?.kind === 'message' && last.delivery === 'sending' && before.at(-1)?.key !== last.key;
  }

  #keepPlace(before: readonly TranscriptRow[]): void {
    const known = before.at(-1)?.key;
    const index = this.rows.findIndex((row) => row.key === known);
    const fresh = this.rows.slice(index + 1);
    if (index >= 0) this.below += fresh.filter((row) => row.kind === 'message').length;
    this.#scroll.keep(before, this.rows);
  }

  #renderRow(row: TranscriptRow | undefined): TemplateResult | typeof nothing {
    switch (row?.kind) {
      case undefined: return nothing;
      case 'day': return html`<div class="entry day" role="separator" aria-label=${dayName(row.at, this.now())}><span>${dayName(row.at, this.now())}</span></div>`;
      case 'older': return html`<div class="entry older">${row.loading ? t('chat.loading-older') : html`
        <button class="button link" type="button" ?disabled=${row.waits} @click=${this.#askOlder}>${t('chat.older')}</button>`}</div>`;
      case 'message': return this.#renderMessage(row);
    }
  }

  #renderMessage(row: MessageRow): TemplateResult {
    return html`
      <div class="entry message ${row.side} ${row.first ? 'first' : ''} ${row.last ? 'last' : ''}" role="article" data-id=${row.id}
        aria-posinset=${row.n || this.total + 1} aria-setsize=${Math.max(this.total, row.n || this.total + 1)}>
        ${renderBubble(row, {
          retry: (id) => this.dispatchEvent(new MessageRetried(this.interactionId, id)),
          discard: (id) => this.dispatchEvent(new MessageDiscarded(this.interactionId, id)),
        })}
      </div>`;
  }

  readonly #scrolled = (): void => {
    this.#scroll.scrolled();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#tellPlace(), TELL_MS);
  };

  /** Reading on is over for a moment: where it is goes with the agent to other windows. */
  #tellPlace(): void {
    if (this.#sought || !this.isConnected) return;
    const { place } = this.#scroll;
    this.dispatchEvent(new PlaceChanged(this.interactionId, place && placeText({ id: place.key, offset: place.offset })));
  }

  #askOlder(): void {
    this.dispatchEvent(new OlderAsked(this.interactionId));
  }

  /** The first rows have come into sight. */
  #visible({ first }: VisibilityChangedEvent): void {
    const top = this.rows[0];
    if (first <= 1 && top?.kind === 'older' && !top.loading && !top.waits && !this.#scroll.atEnd) this.#askOlder();
  }

  #endChanged(): void {
    if (this.#scroll.atEnd) this.below = 0;
    this.dispatchEvent(new Event('end-reached'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-transcript': TranscriptLog;
  }
}

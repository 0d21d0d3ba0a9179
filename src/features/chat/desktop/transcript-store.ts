import { BehaviorSubject, type Observable } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import type { ChatMessage } from '../../../contract/chat.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { DesktopFrame, DeskModel } from '../../../desktop/frame.ts';
import { BEFORE_ANY, isBehind, isLive, isWritten, unsentOf } from './desk-news.ts';
import { Retries } from './retries.ts';
import { t } from './texts/index.ts';
import {
  EMPTY_TRANSCRIPT, hasOlder, withKept, withLive, withOutgoing, withoutOutgoing, withPage, type Transcript,
} from './transcript.ts';

/** How many messages one request brings. */
const PAGE = 50;

type Frame = Pick<DesktopFrame, 'model$' | 'model' | 'events$' | 'transcripts' | 'api' | 'send' | 'retry' | 'discard' | 'fail' | 'responds' | 'refresh' | 'now'>;

/**
 * The transcripts of the conversations on this desk: what this browser has kept, a page from the server, then the
 * bus, and the newest page again whenever the desk knows of more than came over the bus (a reconnect). Messages that
 * are on their way are the outbox's.
 */
export class TranscriptStore {
  readonly #frame: Frame;
  readonly #transcripts = new Map<Id, BehaviorSubject<Transcript>>();
  /** What came over the bus while the newest page was being fetched. */
  readonly #early = new Map<Id, ChatMessage[]>();
  /** When it is known what this browser has kept. */
  readonly #recalled = new Map<Id, Promise<void>>();
  readonly #retries: Retries;
  #before: Pick<DeskModel, 'outbox'> & { live: boolean } = BEFORE_ANY;

  constructor(frame: Frame, retries: Retries = new Retries()) {
    this.#frame = frame;
    this.#retries = retries;
    frame.events$.subscribe(({ event }) => {
      if (event.kind === 'message.posted') this.#arrived(event.interactionId, event.message);
    });
    // The model comes before the bus: only when both have been heard is a difference a gap.
    frame.model$.subscribe((model) => queueMicrotask(() => this.#compare(model)));
  }

  /** A conversation's transcript; asking for it the first time loads it. */
  of(id: Id): Observable<Transcript> {
    const subject = this.#subject(id);
    if (!subject.value.opened && !subject.value.failed) void this.loadNewest(id);
    return subject;
  }

  /** Fetches the newest page. */
  async loadNewest(id: Id): Promise<void> {
    const subject = this.#subject(id);
    if (subject.value.loading !== 'no') return;
    subject.next({ ...subject.value, loading: 'newest', failed: false });
    this.#early.set(id, []);
    await this.#load(id, `/interactions/${encodeURIComponent(id)}/messages?limit=${PAGE}`);
  }

  /** Fetches the page before the first known message. */
  async loadOlder(id: Id): Promise<void> {
    const subject = this.#subject(id);
    const { value } = subject;
    if (!value.opened || value.loading !== 'no' || !hasOlder(value)) return;
    subject.next({ ...value, loading: 'older', failed: false });
    await this.#load(id, `/interactions/${encodeURIComponent(id)}/messages?before=${value.messages[0]?.n ?? 1}&limit=${PAGE}`);
  }

  /** Sends a message and shows it as being sent until it comes back over the bus. */
  async post(id: Id, text: string, messageId: Id = uuidv7()): Promise<void> {
    const subject = this.#subject(id);
    const outgoing = { id: messageId, text, at: this.#frame.now() };
    subject.next(withOutgoing(subject.value, { ...outgoing, state: 'sending' }));
    try {
      await this.#frame.send({ kind: 'message.post', interactionId: id, text }, messageId);
    } catch (error) {
      subject.next(withOutgoing(subject.value, { ...outgoing, state: 'failed' }));
      throw error;
    }
  }

  /** Tries a failed message again under its key, so that it cannot be posted twice. */
  async retry(id: Id, messageId: Id): Promise<void> {
    if (this.#frame.model.outbox.some((item) => item.id === messageId)) return this.#frame.retry(messageId);
    const failed = this.#subject(id).value.outgoing.find((each) => each.id === messageId);
    if (failed) await this.post(id, failed.text, messageId);
  }

  discard(id: Id, messageId: Id): void {
    this.#frame.discard(messageId);
    const subject = this.#subject(id);
    subject.next(withoutOutgoing(subject.value, messageId));
  }

  #subject(id: Id): BehaviorSubject<Transcript> {
    const known = this.#transcripts.get(id);
    if (known) return known;
    const made = new BehaviorSubject(unsentOf(this.#frame.model.outbox, id).reduce(withOutgoing, EMPTY_TRANSCRIPT));
    this.#transcripts.set(id, made);
    this.#recalled.set(id, this.#recall(id, made));
    return made;
  }

  async #recall(id: Id, subject: BehaviorSubject<Transcript>): Promise<void> {
    const kept = await this.#frame.transcripts.get(id);
    if (kept.length > 0 && !subject.value.opened) subject.next(withKept(subject.value, kept));
  }

  /** What the server says goes on being shown when there is no line any more, also after a reload. */
  #learn(id: Id, subject: BehaviorSubject<Transcript>, next: Transcript): void {
    subject.next(next);
    if (this.#transcripts.get(id) === subject) this.#frame.transcripts.put(id, next.messages);
  }

  async #load(id: Id, path: string): Promise<void> {
    const subject = this.#subject(id);
    try {
      const { messages } = await this.#frame.api<{ messages: ChatMessage[] }>(path);
      // The page and what came meanwhile become visible in one step: nobody sees a gap between them.
      const paged = withPage(subject.value, messages);
      this.#learn(id, subject, this.#takeEarly(id).reduce((transcript, message) => withLive(transcript, message) ?? transcript, paged));
      this.#retries.end(id);
      this.#frame.responds(id, true);
    } catch (error) {
      this.#takeEarly(id);
      await this.#recalled.get(id);
      // The transcript says so itself and offers to try again.
      subject.next({ ...subject.value, loading: 'no', failed: true });
      this.#failed(id, error);
    }
  }

  /** Without a line the banner says enough; else it is the interaction that does not respond, and is tried again (WX-129, WX-140). */
  #failed(id: Id, error: unknown): void {
    if (!isLive(this.#frame.model)) return;
    if (this.#retries.isFirst(id)) {
      this.#frame.fail(error, t('chat.load-failed'));
      this.#frame.refresh();
    }
    if (!this.#subject(id).value.opened) this.#frame.responds(id, false);
    this.#retries.after(id, () => { if (this.#transcripts.get(id)?.value.failed) void this.loadNewest(id); });
  }

  #takeEarly(id: Id): readonly ChatMessage[] {
    const early = this.#early.get(id) ?? [];
    this.#early.delete(id);
    return early;
  }

  #arrived(id: Id, message: ChatMessage): void {
    const subject = this.#transcripts.get(id);
    if (!subject) return this.#follow(id);
    const early = this.#early.get(id);
    if (early) early.push(message);
    const next = withLive(subject.value, message);
    if (next) this.#learn(id, subject, next);
    else if (!early) void this.loadNewest(id);
  }

  /** Also what was not opened since the page was loaded is to be there without a line. */
  #follow(id: Id): void {
    const { model } = this.#frame;
    const interaction = model.desk.interactions[id];
    if (interaction && isLive(model) && isWritten(interaction, model.desk)) void this.loadNewest(id);
  }

  #compare(model: DeskModel): void {
    const live = isLive(model);
    const lineIsBack = live && !this.#before.live;
    if (model.outbox !== this.#before.outbox) this.#followOutbox(this.#before.outbox, model.outbox);
    this.#before = { outbox: model.outbox, live };
    if (!live) return;
    for (const [id, subject] of this.#transcripts) {
      const interaction = model.desk.interactions[id];
      if (!interaction) this.#drop(id);
      // What failed is not asked for again at every step, only when there is a new reason to hope.
      else if (subject.value.failed ? lineIsBack : isBehind(subject.value, interaction, model.desk)) void this.loadNewest(id);
    }
  }

  #drop(id: Id): void {
    this.#transcripts.delete(id);
    this.#recalled.delete(id);
    this.#retries.end(id);
    this.#frame.responds(id, true);
  }

  /** What waits is shown as such; what was given up elsewhere goes. What was sent stays until the bus brings it. */
  #followOutbox(before: DeskModel['outbox'], now: DeskModel['outbox']): void {
    const gaveUp = before.filter((item) => item.state === 'failed' && !now.some((each) => each.id === item.id));
    for (const [id, subject] of this.#transcripts) {
      const kept = gaveUp.reduce((transcript, item) => withoutOutgoing(transcript, item.id), subject.value);
      const next = unsentOf(now, id).reduce(withOutgoing, kept);
      if (gaveUp.length > 0 || unsentOf(now, id).length > 0) subject.next(next);
    }
  }
}

import { BehaviorSubject, type Observable } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import type { ChatMessage } from '../../../contract/chat.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { DesktopFrame, DeskModel } from '../../../desktop/frame.ts';
import { isMine } from '../../../desktop/my-interactions.ts';
import {
  EMPTY_TRANSCRIPT, hasOlder, newest, withLive, withOutgoing, withoutOutgoing, withPage, type Transcript,
} from './transcript.ts';

/** How many messages one request brings. */
const PAGE = 50;

type Frame = Pick<DesktopFrame, 'model$' | 'model' | 'events$' | 'api' | 'send' | 'explain' | 'now'>;

/**
 * The transcripts of the conversations on this desk: a page from the server, then the bus, and the
 * newest page again whenever the desk knows of more than came over the bus (a reconnect).
 */
export class TranscriptStore {
  readonly #frame: Frame;
  readonly #transcripts = new Map<Id, BehaviorSubject<Transcript>>();
  /** What came over the bus while the newest page was being fetched. */
  readonly #early = new Map<Id, ChatMessage[]>();
  #line: DeskModel['line'] = 'connecting';

  constructor(frame: Frame) {
    this.#frame = frame;
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
    if (value.loading !== 'no' || !hasOlder(value)) return;
    subject.next({ ...value, loading: 'older', failed: false });
    await this.#load(id, `/interactions/${encodeURIComponent(id)}/messages?before=${value.messages[0]?.n ?? 1}&limit=${PAGE}`);
  }

  /** Sends a message and shows it as being sent until it comes back over the bus. The id may be one of an earlier attempt. */
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
    const failed = this.#subject(id).value.outgoing.find((each) => each.id === messageId);
    if (failed) await this.post(id, failed.text, messageId);
  }

  discard(id: Id, messageId: Id): void {
    const subject = this.#subject(id);
    subject.next(withoutOutgoing(subject.value, messageId));
  }

  #subject(id: Id): BehaviorSubject<Transcript> {
    const known = this.#transcripts.get(id);
    if (known) return known;
    const made = new BehaviorSubject(EMPTY_TRANSCRIPT);
    this.#transcripts.set(id, made);
    return made;
  }

  async #load(id: Id, path: string): Promise<void> {
    const subject = this.#subject(id);
    try {
      const { messages } = await this.#frame.api<{ messages: ChatMessage[] }>(path);
      // The page and what came meanwhile become visible in one step: nobody sees a gap between them.
      const paged = withPage(subject.value, messages);
      subject.next(this.#takeEarly(id).reduce((transcript, message) => withLive(transcript, message) ?? transcript, paged));
    } catch {
      this.#takeEarly(id);
      // The transcript says so itself and offers to try again.
      subject.next({ ...subject.value, loading: 'no', failed: true });
    }
  }

  #takeEarly(id: Id): readonly ChatMessage[] {
    const early = this.#early.get(id) ?? [];
    this.#early.delete(id);
    return early;
  }

  #arrived(id: Id, message: ChatMessage): void {
    const subject = this.#transcripts.get(id);
    if (!subject) return;
    const early = this.#early.get(id);
    if (early) early.push(message);
    const next = withLive(subject.value, message);
    if (next) subject.next(next);
    else if (!early) void this.loadNewest(id);
  }

  #compare({ desk, line }: DeskModel): void {
    const lineIsBack = line === 'online' && this.#line !== 'online';
    this.#line = line;
    if (line !== 'online') return;
    for (const [id, subject] of this.#transcripts) {
      const interaction = desk.interactions[id];
      if (!interaction) this.#transcripts.delete(id);
      // What failed is not asked for again at every step, only when there is a new reason to hope.
      else if (subject.value.failed ? lineIsBack : behind(subject.value, interaction, desk)) void this.loadNewest(id);
    }
  }
}

const behind = (transcript: Transcript, interaction: Interaction, desk: DeskState) =>
  transcript.opened && isMine(interaction, desk) && interaction.messages > newest(transcript);

import { first } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import type { Id } from '../../../contract/primitives.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import { handledByMe } from '../../../desktop/my-interactions.ts';
import { DraftStore, type Draft } from './draft-store.ts';
import { MarkSender } from './mark-sender.ts';
import { TranscriptStore } from './transcript-store.ts';
import { TypingSignal } from './typing-signal.ts';

/** What the chat feature holds for as long as the desktop is open, and what its elements' events do. */
export class ChatDesk {
  readonly transcripts: TranscriptStore;
  readonly drafts: DraftStore;
  readonly #frame: DesktopFrame;
  readonly #marks: MarkSender;
  readonly #typing: TypingSignal;

  constructor(frame: DesktopFrame) {
    this.#frame = frame;
    this.transcripts = new TranscriptStore(frame);
    this.drafts = new DraftStore(frame.model.desk.profile.userId);
    this.#marks = new MarkSender(frame);
    this.#typing = new TypingSignal(frame);
    const kept = this.drafts.restore();
    frame.model$.pipe(first((model) => model.line === 'online')).subscribe(() => void this.#goOn(kept));
    this.#listen(frame.root);
  }

  #listen(root: HTMLElement): void {
    root.addEventListener('message-sent', ({ interactionId, text }) => {
      this.#typing.sent();
      this.drafts.write(interactionId, '');
      void this.#post(interactionId, { id: uuidv7(), text });
    });
    root.addEventListener('draft-changed', ({ interactionId, text }) => {
      this.drafts.write(interactionId, text);
      if (text !== '') this.#typing.typed(interactionId);
    });
    root.addEventListener('messages-seen', ({ interactionId, n }) => this.#marks.read(interactionId, n));
    root.addEventListener('older-asked', ({ interactionId }) => void this.transcripts.loadOlder(interactionId));
    root.addEventListener('transcript-asked', ({ interactionId }) => void this.transcripts.loadNewest(interactionId));
    root.addEventListener('message-retried', ({ interactionId, messageId }) => {
      const text = this.drafts.get(interactionId).unsent.find((each) => each.id === messageId)?.text;
      if (text !== undefined) void this.#post(interactionId, { id: messageId, text });
    });
    root.addEventListener('message-discarded', ({ interactionId, messageId }) => {
      this.drafts.settled(interactionId, messageId);
      this.transcripts.discard(interactionId, messageId);
    });
  }

  /** Keeps the message on disk until the server has it, under the key that makes a second sending harmless. */
  async #post(interactionId: Id, message: { id: Id; text: string }): Promise<void> {
    this.drafts.sending(interactionId, message);
    try {
      await this.transcripts.post(interactionId, message.text, message.id);
      this.drafts.settled(interactionId, message.id);
    } catch (error) {
      this.#frame.explain(error);
    }
  }

  /** Takes up what an earlier page load has left: messages that were on their way. */
  async #goOn(restored: Promise<ReadonlyMap<Id, Draft>>): Promise<void> {
    const kept = await restored;
    const open = new Set(handledByMe(this.#frame.model.desk).map(({ interaction }) => interaction.id));
    this.drafts.keepOnly(open);
    for (const [id, { unsent }] of kept) for (const message of unsent) void this.#post(id, message);
  }
}

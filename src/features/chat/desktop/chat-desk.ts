import { v7 as uuidv7 } from 'uuid';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import { draftKey, placeKey } from './chat-memory.ts';
import { MarkSender } from './mark-sender.ts';
import { TranscriptStore } from './transcript-store.ts';
import { TypingSignal } from './typing-signal.ts';

/** What the chat feature holds for as long as the desktop is open, and what its elements' events do. */
export class ChatDesk {
  readonly transcripts: TranscriptStore;
  readonly #frame: DesktopFrame;
  readonly #marks: MarkSender;
  readonly #typing: TypingSignal;

  constructor(frame: DesktopFrame) {
    this.#frame = frame;
    this.transcripts = new TranscriptStore(frame);
    this.#marks = new MarkSender(frame);
    this.#typing = new TypingSignal(frame);
    this.#listen(frame.root);
  }

  #listen(root: HTMLElement): void {
    const { memory } = this.#frame;
    root.addEventListener('message-sent', ({ interactionId, text }) => {
      this.#typing.sent();
      memory.keep(draftKey(interactionId), null);
      this.#carry(this.transcripts.post(interactionId, text, uuidv7()));
    });
    root.addEventListener('draft-changed', ({ interactionId, text }) => {
      memory.keep(draftKey(interactionId), text === '' ? null : text);
      if (text !== '') this.#typing.typed(interactionId);
    });
    root.addEventListener('draft-chosen', ({ interactionId, text }) => memory.resolve(draftKey(interactionId), text));
    root.addEventListener('place-changed', ({ interactionId, place }) => memory.keep(placeKey(interactionId), place));
    root.addEventListener('messages-seen', ({ interactionId, n }) => this.#marks.read(interactionId, n));
    root.addEventListener('older-asked', ({ interactionId }) => void this.transcripts.loadOlder(interactionId));
    root.addEventListener('transcript-asked', ({ interactionId }) => void this.transcripts.loadNewest(interactionId));
    root.addEventListener('message-retried', ({ interactionId, messageId }) => this.#carry(this.transcripts.retry(interactionId, messageId)));
    root.addEventListener('message-discarded', ({ interactionId, messageId }) => this.transcripts.discard(interactionId, messageId));
  }

  /** A refused message stays in the transcript with its buttons; the reason is said once. */
  #carry(work: Promise<void>): void {
    work.catch((error: unknown) => this.#frame.explain(error));
  }
}

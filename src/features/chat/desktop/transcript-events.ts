import type { Id } from '../../../contract/primitives.ts';

abstract class TranscriptEvent extends Event {
  readonly interactionId: Id;

  constructor(type: string, interactionId: Id) {
    super(type, { bubbles: true, composed: true });
    this.interactionId = interactionId;
  }
}

/** The agent has scrolled to where older messages begin. */
export class OlderAsked extends TranscriptEvent {
  constructor(interactionId: Id) {
    super('older-asked', interactionId);
  }
}

/** The agent wants a transcript that could not be loaded. */
export class TranscriptAsked extends TranscriptEvent {
  constructor(interactionId: Id) {
    super('transcript-asked', interactionId);
  }
}

/** The agent has the conversation before the eyes, up to message `n`. */
export class MessagesSeen extends TranscriptEvent {
  readonly n: number;

  constructor(interactionId: Id, n: number) {
    super('messages-seen', interactionId);
    this.n = n;
  }
}

/** A message that could not be sent is tried again. */
export class MessageRetried extends TranscriptEvent {
  readonly messageId: Id;

  constructor(interactionId: Id, messageId: Id) {
    super('message-retried', interactionId);
    this.messageId = messageId;
  }
}

/** A message that could not be sent is given up. */
export class MessageDiscarded extends TranscriptEvent {
  readonly messageId: Id;

  constructor(interactionId: Id, messageId: Id) {
    super('message-discarded', interactionId);
    this.messageId = messageId;
  }
}

/** The reader has come to another place; null at the end. */
export class PlaceChanged extends TranscriptEvent {
  readonly place: string | null;

  constructor(interactionId: Id, place: string | null) {
    super('place-changed', interactionId);
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'older-asked': OlderAsked;
    'transcript-asked': TranscriptAsked;
    'messages-seen': MessagesSeen;
    'message-retried': MessageRetried;
    'message-discarded': MessageDiscarded;
    'place-changed': PlaceChanged;
  }
}

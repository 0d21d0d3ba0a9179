import type { Id } from '../../../contract/primitives.ts';

/** The agent sends a message. */
export class MessageSent extends Event {
  readonly interactionId: Id;
  readonly text: string;

  constructor(interactionId: Id, text: string) {
    super('message-sent', { bubbles: true, composed: true });
    this.interactionId = interactionId;
    this.text = text;
  }
}

/** What the agent is writing has changed. */
export class DraftChanged extends Event {
  readonly interactionId: Id;
  readonly text: string;

  constructor(interactionId: Id, text: string) {
    super('draft-changed', { bubbles: true, composed: true });
    this.interactionId = interactionId;
    this.text = text;
  }
}

/** Two windows have written a draft; the agent has chosen one of them. */
export class DraftChosen extends Event {
  readonly interactionId: Id;
  readonly text: string;

  constructor(interactionId: Id, text: string) {
    super('draft-chosen', { bubbles: true, composed: true });
    this.interactionId = interactionId;
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'draft-chosen': DraftChosen;
    'message-sent': MessageSent;
    'draft-changed': DraftChanged;
  }
}

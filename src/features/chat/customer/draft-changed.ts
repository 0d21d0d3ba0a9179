/** What is written and not sent has changed: in the start form, or in the composer. */
export class DraftChanged extends Event {
  readonly text: string;

  constructor(text: string) {
    super('ad-draft-changed', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ad-draft-changed': DraftChanged;
  }
}

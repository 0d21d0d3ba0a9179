/** The agent wants the in-app help (WX-286). */
export class HelpAsked extends Event {
  constructor() {
    super('help-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'help-asked': HelpAsked;
  }
}

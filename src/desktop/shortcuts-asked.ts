/** The agent wants to see the list of keyboard shortcuts (WX-174). */
export class ShortcutsAsked extends Event {
  constructor() {
    super('shortcuts-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'shortcuts-asked': ShortcutsAsked;
  }
}

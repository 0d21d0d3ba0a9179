/** An administrator wants every desktop to take the newest version now; raised on the frame's root. */
export class ReloadAsked extends Event {
  constructor() {
    super('reload-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'reload-asked': ReloadAsked;
  }
}

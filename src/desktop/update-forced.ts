/** An administrator wants the newest version of the desktop now; raised at the frame's root. */
export class UpdateForced extends Event {
  constructor() {
    super('update-forced', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'update-forced': UpdateForced;
  }
}

/** The agent has read these notices. */
export class NoticesRead extends Event {
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super('notices-read', { bubbles: true, composed: true });
    this.ids = ids;
  }
}

/** The agent follows a notice's link. */
export class NoticePressed extends Event {
  readonly id: string;

  constructor(id: string) {
    super('notice-pressed', { bubbles: true, composed: true });
    this.id = id;
  }
}

/** What was chosen goes on elsewhere: the Notification Center closes. */
export class CenterLeft extends Event {
  constructor() {
    super('center-left', { bubbles: true, composed: true });
  }
}

/** The Notification Center has opened: the agent sees there what passed on the screen. */
export class CenterEntered extends Event {
  constructor() {
    super('center-entered', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'center-entered': CenterEntered;
    'notices-read': NoticesRead;
    'notice-pressed': NoticePressed;
    'center-left': CenterLeft;
  }
}

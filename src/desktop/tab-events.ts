/** A tab of the Auxiliary Information pane is chosen. */
export class TabChosen extends Event {
  readonly tabId: string;

  constructor(tabId: string) {
    super('tab-chosen', { bubbles: true, composed: true });
    this.tabId = tabId;
  }
}

/** A tab takes the place of another one. `done` when it is let go there. */
export class TabMoved extends Event {
  readonly tabId: string;
  readonly targetId: string;
  readonly done: boolean;

  constructor(tabId: string, targetId: string, done = true) {
    super('tab-moved', { bubbles: true, composed: true });
    this.tabId = tabId;
    this.targetId = targetId;
    this.done = done;
  }
}

/** The tabs are to stand as they did before the agent ordered them. */
export class TabOrderReset extends Event {
  constructor() {
    super('tab-order-reset', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tab-chosen': TabChosen;
    'tab-moved': TabMoved;
    'tab-order-reset': TabOrderReset;
  }
}

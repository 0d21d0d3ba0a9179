/** An action was chosen in the command palette. */
export class CommandChosen extends Event {
  readonly id: string;

  constructor(id: string) {
    super('command-chosen', { bubbles: true, composed: true });
    this.id = id;
  }
}

/** An action is to have other keys: null takes them away, undefined gives the usual ones back. */
export class ShortcutChosen extends Event {
  readonly id: string;
  readonly keys: string | null | undefined;
  /** The action that loses these keys. */
  readonly from: string | null;

  constructor(id: string, keys: string | null | undefined, from: string | null = null) {
    super('shortcut-chosen', { bubbles: true, composed: true });
    this.id = id;
    this.keys = keys;
    this.from = from;
  }
}

/** All shortcuts are to be the usual ones again. */
export class ShortcutsReset extends Event {
  constructor() {
    super('shortcuts-reset', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'command-chosen': CommandChosen;
    'shortcut-chosen': ShortcutChosen;
    'shortcuts-reset': ShortcutsReset;
  }
}

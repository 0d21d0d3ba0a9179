import type { Overlay } from './panes.ts';
import type { PaneName } from './shell-settings.ts';

/** The agent closes a pane. */
export class PaneClosed extends Event {
  readonly pane: PaneName;

  constructor(pane: PaneName) {
    super('pane-closed', { bubbles: true, composed: true });
    this.pane = pane;
  }
}

/** A pane is wanted by keys: it opens and takes the focus; one that is open closes. The navigation bar only takes the focus. */
export class PaneAsked extends Event {
  readonly pane: Overlay;

  constructor(pane: Overlay) {
    super('pane-asked');
    this.pane = pane;
  }
}

/** An edge is where the agent wants it; null: as usual. `done` when it is let go. */
export class EdgeMoved extends Event {
  readonly pane: PaneName;
  readonly value: number | null;
  readonly done: boolean;

  constructor(pane: PaneName, value: number | null, done: boolean) {
    super('edge-moved', { bubbles: true, composed: true });
    this.pane = pane;
    this.value = value;
    this.done = done;
  }
}

declare global {
  interface HTMLElementEventMap {
    'pane-asked': PaneAsked;
    'pane-closed': PaneClosed;
    'edge-moved': EdgeMoved;
  }
}

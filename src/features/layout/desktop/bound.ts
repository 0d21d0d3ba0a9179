import type { WidgetStore } from './widget-store.ts';

/** A node of the layout as it stands on the page. */
export interface Bound {
  element: HTMLElement;
  /** The state has changed. */
  update(store: WidgetStore): void;
}

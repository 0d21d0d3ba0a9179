/** A pane beside the workspace. */
export type PaneName = 'tasks' | 'history' | 'auxiliary';

/** How an agent has arranged the desktop in this browser. */
export interface ShellSettings {
  /** Pixels; null: as usual. */
  tasksWidth: number | null;
  /** Pixels; null: as usual. */
  auxiliaryWidth: number | null;
  /** Per cent of the left column; null: as usual. */
  historyHeight: number | null;
  /** What the agent has closed where it has a place of its own. */
  closed: readonly PaneName[];
  /** Tabs of the Auxiliary Information pane by id; those that are not named follow. */
  tabOrder: readonly string[];
  /** The tab that was shown last, by interaction; the newest last. */
  tabs: readonly (readonly [interactionId: string, tabId: string])[];
  /** The desktop had a navigation bar when it was last seen: its place is kept until the pages are there. */
  navigation: boolean;
}

export const USUAL_SHELL: ShellSettings = {
  tasksWidth: null, auxiliaryWidth: null, historyHeight: null, closed: [], tabOrder: [], tabs: [], navigation: false,
};

/** So many interactions' tabs are remembered. */
const REMEMBERED = 30;

export const withTab = (tabs: ShellSettings['tabs'], interactionId: string, tabId: string): ShellSettings['tabs'] =>
  [...tabs.filter(([id]) => id !== interactionId), [interactionId, tabId] as const].slice(-REMEMBERED);

export const tabOf = (tabs: ShellSettings['tabs'], interactionId: string): string | null => tabs.find(([id]) => id === interactionId)?.[1] ?? null;

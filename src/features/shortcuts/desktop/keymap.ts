import type { DeskAction } from '../../../desktop/frame.ts';
import type { ShortcutSettings } from '../../../desktop/shortcut-settings.ts';

/** An action with the keys that it has now. */
export interface Shortcut {
  action: DeskAction;
  /** null: none. */
  keys: string | null;
  /** The agent has chosen them. */
  changed: boolean;
  /** Another action has the same keys, and comes first: these do nothing. */
  takenBy: DeskAction | null;
}

/** The agent's own choice comes first, then what the desktop can do, then widgets; of the same rank the one that came first. */
const rank = ({ action, changed }: Shortcut): number => (changed ? 0 : action.group === 'widgets' ? 2 : 1);

/** Which keys do what. An action keeps its place in the list. */
export const shortcutsOf = (actions: readonly DeskAction[], { keys: chosen }: Pick<ShortcutSettings, 'keys'>): readonly Shortcut[] => {
  const shortcuts = actions.filter(({ passing }) => !passing).map((action): Shortcut => {
    const own = chosen[action.id];
    return { action, keys: own === undefined ? action.keys ?? null : own, changed: own !== undefined, takenBy: null };
  });
  const owners = new Map<string, DeskAction>();
  for (const { keys, action } of shortcuts.toSorted((a, b) => rank(a) - rank(b))) if (keys !== null && !owners.has(keys)) owners.set(keys, action);
  return shortcuts.map((each) => {
    const owner = each.keys === null ? undefined : owners.get(each.keys);
    return owner && owner !== each.action ? { ...each, takenBy: owner } : each;
  });
};

/** The action that a press means. */
export const actionOf = (shortcuts: readonly Shortcut[], pressed: string): DeskAction | null =>
  shortcuts.find(({ keys, takenBy }) => keys === pressed && takenBy === null)?.action ?? null;

import { plain } from '../../../ui/combobox-options.ts';
import type { DeskAction } from '../../../desktop/frame.ts';
import { GROUPS } from './group-names.ts';
import type { Shortcut } from './keymap.ts';

/** One line of the list. */
export interface ShortcutRow {
  id: string;
  label: string;
  keys: string | null;
  changed: boolean;
  /** What the same keys do instead. */
  takenBy: string | null;
}

export interface ShortcutGroup {
  group: DeskAction['group'];
  rows: readonly ShortcutRow[];
}

/** The list by groups, with what has every word that was typed, in its name or its keys. */
export const shortcutGroups = (shortcuts: readonly Shortcut[], typed: string, keysText: (keys: string) => string): readonly ShortcutGroup[] => {
  const words = plain(typed).split(/[\s+]+/).filter(Boolean);
  const rows = shortcuts.map(({ action, keys, changed, takenBy }) => ({
    group: action.group,
    row: { id: action.id, label: action.label(), keys, changed, takenBy: takenBy?.label() ?? null },
  })).filter(({ row }) => {
    const label = plain(row.label);
    const names = plain(`${row.label} ${row.keys === null ? '' : keysText(row.keys)}`).split(/[\s+]+/);
    // A single letter is a key, or the beginning of a word.
    return words.every((word) => names.some((name) => name.startsWith(word)) || (word.length > 1 && label.includes(word)));
  });
  return GROUPS.map((group) => ({ group, rows: rows.filter((each) => each.group === group).map(({ row }) => row) })).filter((each) => each.rows.length > 0);
};

/** What an agent has made of the keyboard shortcuts in this browser; it survives a sign-out. */
export interface ShortcutSettings {
  /** Keys by the action's id, where they are not the usual ones; null: none at all. */
  keys: Readonly<Record<string, string | null>>;
  /** Ids of what was chosen in the command palette, the newest first. */
  recent: readonly string[];
}

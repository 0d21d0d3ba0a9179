import { settingsDb, type SettingsDb, type Theme } from './settings-db.ts';

export type { Theme };

/** `public/theme.js` reads this before the first paint, when IndexedDB cannot answer yet. */
const MIRROR = 'ad-theme';

/** The theme that the page shows now. */
export const currentTheme = (): Theme => (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'system';

const show = (theme: Theme): void => {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
};

const mirror = (theme: Theme): void => {
  try {
    localStorage.setItem(MIRROR, theme);
  } catch {
    // Storage is blocked: the theme holds for this visit.
  }
};

/** Changes the theme at once and remembers it. Rejects when it cannot be remembered; it holds for this visit then. */
export const chooseTheme = async (theme: Theme, db: SettingsDb = settingsDb): Promise<void> => {
  show(theme);
  mirror(theme);
  await db.set('theme', theme);
};

/** IndexedDB is the memory; the mirror only makes it early. */
export const restoreTheme = async (db: SettingsDb = settingsDb): Promise<void> => {
  const theme = await db.get('theme');
  if (!theme || theme === currentTheme()) return;
  show(theme);
  mirror(theme);
};

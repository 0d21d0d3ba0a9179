export { atRest as still } from '../desktop/element-support.ts';

/** Does something while the page is in one theme. */
export async function inTheme(theme: 'light' | 'dark', deed: () => Promise<void>): Promise<void> {
  document.documentElement.dataset['theme'] = theme;
  try {
    await deed();
  } finally {
    delete document.documentElement.dataset['theme'];
  }
}

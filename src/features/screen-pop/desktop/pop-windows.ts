import type { ShownPop } from './shown-pop.ts';

/** The tab that screen pops take turns in (WX-147). */
const EXISTING = 'agent-desktop-screen-pop';

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);

/**
 * Opens a screen pop in a tab of the browser; false when the browser has blocked it. The tab that is used again keeps
 * its opener, by which alone it is found again; one of its own has none.
 */
export function openTab({ pop: { mode }, url }: Pick<ShownPop, 'pop' | 'url'>, target: Pick<Window, 'open'> = window): boolean {
  if (!isWeb(url)) return false;
  // No `noopener`: with it nobody learns whether the browser has blocked it.
  const tab = target.open(url, mode === 'existing-tab' ? EXISTING : '_blank');
  if (tab === null) return false;
  if (mode === 'existing-tab') tab.focus();
  else tab.opener = null;
  return true;
}

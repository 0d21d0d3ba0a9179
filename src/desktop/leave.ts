import { api } from './api.ts';
import { sayFarewell } from './farewell.ts';
import { showPage } from './page.ts';
import { reloadPage } from './reload.ts';
import { createRestorePage } from './restore-page.ts';

/** Why the desktop was left; the next page says it in words. */
export type Leaving = 'signed-out' | 'refused' | 'inactivity' | 'administrator' | 'lost';

const NOTICE = 'ad-notice';
const RELOADED = 'ad-reloaded-for-version';
/** A second mismatch so soon means that reloading does not help. */
const LOOP_MS = 60_000;

const inSession = <T>(deed: (storage: Storage) => T): T | null => {
  try {
    return deed(sessionStorage);
  } catch {
    return null;
  }
};

/** Why the page was left before this one; told once. */
export const takeNotice = (): Leaving | null => inSession((storage) => {
  const notice = storage.getItem(NOTICE) as Leaving | null;
  storage.removeItem(NOTICE);
  return notice;
});

/** The page goes: whatever else ends the session now comes too late. */
let going = false;

/** Leaves the desktop by loading the page anew, so that nothing of the agent's work stays: not on the disk, not in memory. */
export const leave = async (why: Leaving): Promise<void> => {
  if (going) return;
  going = true;
  inSession((storage) => storage.setItem(NOTICE, why));
  await sayFarewell();
  reloadPage();
};

/** The session of the last visit is over: nothing of it stays, and the agent is told to reload (WX-017). */
export const expire = async (): Promise<void> => {
  if (going) return;
  going = true;
  await sayFarewell();
  showPage('sign-in', createRestorePage('expired'));
};

/** Ends the browser's session and goes to the sign-in page. */
export const signOut = async (): Promise<void> => {
  await api('/sign-out', { method: 'POST' });
  await leave('signed-out');
};

/** The server speaks a newer version: takes the new page, through the service worker where there is one. */
export const reloadForVersion = async (): Promise<boolean> => {
  const before = Number(inSession((storage) => storage.getItem(RELOADED)) ?? 0);
  if (Date.now() - before < LOOP_MS) return false;
  inSession((storage) => storage.setItem(RELOADED, String(Date.now())));
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  await registration?.unregister().catch(() => false);
  reloadPage();
  return true;
};

import { AWAY_TAG } from './tags.ts';

const all = async (): Promise<readonly Notification[]> => {
  const registration = await navigator.serviceWorker?.getRegistration();
  return await registration?.getNotifications() ?? [];
};

/** Closes what an earlier page or a push has left: requests that are over, and that the desktop had no line. */
export const sweepAlerts = async (keep: ReadonlySet<string>): Promise<void> => {
  for (const alert of await all()) {
    if (alert.tag === AWAY_TAG || (alert.tag.startsWith('offer:') && !keep.has(alert.tag))) alert.close();
  }
};

/** Closes every alert of the desktop (WX-215). */
export const closeAllAlerts = async (): Promise<void> => {
  for (const alert of await all()) alert.close();
};

import type { Page } from 'playwright/test';

/** Whether the vault has a desk now: the last one is on the disk. */
export const keepsDesk = (page: Page): Promise<boolean> => page.evaluate(() => new Promise<boolean>((resolve) => {
  const opening = indexedDB.open('agent-desktop-vault');
  opening.addEventListener('success', () => {
    const db = opening.result;
    const end = (kept: boolean) => { db.close(); resolve(kept); };
    if (!db.objectStoreNames.contains('desk')) return end(false);
    const counting = db.transaction('desk').objectStore('desk').count();
    counting.addEventListener('success', () => end(counting.result > 0));
  });
}));

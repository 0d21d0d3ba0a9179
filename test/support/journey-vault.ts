import type { Page } from 'playwright/test';

/** Whether the vault has something of this kind now: it is on the disk. */
export const keeps = (page: Page, store: 'desk' | 'transcripts'): Promise<boolean> => page.evaluate((name) => new Promise<boolean>((resolve) => {
  const opening = indexedDB.open('agent-desktop-vault');
  opening.addEventListener('success', () => {
    const db = opening.result;
    const end = (kept: boolean) => { db.close(); resolve(kept); };
    if (!db.objectStoreNames.contains(name)) return end(false);
    const counting = db.transaction(name).objectStore(name).count();
    counting.addEventListener('success', () => end(counting.result > 0));
  });
}), store);

import type { Instant } from '../../../contract/primitives.ts';

const KEY = 'ad-rona-dismissed';

/** The missed offer that the agent has read about: outlives a reload, not the window. */
export const ronaMemory = {
  load(): Instant | null {
    try {
      return Number(sessionStorage.getItem(KEY)) || null;
    } catch {
      return null;
    }
  },
  save(at: Instant): void {
    try {
      sessionStorage.setItem(KEY, String(at));
    } catch {
      // Storage is blocked: after a reload the dialog asks once more.
    }
  },
};

import type { Id } from '../../../contract/primitives.ts';
import type { ToldMemory } from './alerter.ts';

const KEY = 'ad-told-offers';

const isIds = (value: unknown): value is readonly Id[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

/** In localStorage, because every tab of the browser asks the same: has anybody rung for this one? */
export const browserToldMemory = (): ToldMemory => {
  let here: readonly Id[] = [];
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
        return isIds(kept) ? kept : here;
      } catch {
        return here;
      }
    },
    save(ids) {
      here = ids;
      try {
        if (ids.length === 0) localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, JSON.stringify(ids));
      } catch {
        // Storage is blocked: this tab remembers by itself.
      }
    },
  };
};

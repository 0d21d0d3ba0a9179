import type { ToldMemory } from './alerter.ts';

const isKeys = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

/** The names of what this browser has told: ids, never words. In localStorage, because every tab of it asks the same. */
export interface ToldKeys {
  /** null when nothing was ever told here. */
  load(): readonly string[] | null;
  /** null forgets that there was anything. */
  save(keys: readonly string[] | null): void;
}

export const browserToldKeys = (name: string): ToldKeys => {
  let here: readonly string[] | null = null;
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
        return isKeys(kept) ? kept : here;
      } catch {
        return here;
      }
    },
    save(keys) {
      here = keys;
      try {
        if (keys === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(keys));
      } catch {
        // Storage is blocked: this tab remembers by itself.
      }
    },
  };
};

/** Which requests have been told: has anybody rung for this one? */
export const browserToldMemory = (): ToldMemory => {
  const keys = browserToldKeys('ad-told-offers');
  return { load: () => keys.load() ?? [], save: (ids) => keys.save(ids.length > 0 ? ids : null) };
};

import type { Deed } from '../deed.ts';

/**
 * Raises deeds on an element, none a second time while the first is under way: keys are pressed faster than buttons.
 * Resolves with true when this press has done it.
 */
export const onceEach = (root: EventTarget): ((key: string, deed: Deed) => Promise<boolean>) => {
  const underway = new Set<string>();
  return async (key, deed) => {
    if (underway.has(key)) return false;
    underway.add(key);
    root.dispatchEvent(deed);
    const done = await deed.settled;
    underway.delete(key);
    return done;
  };
};

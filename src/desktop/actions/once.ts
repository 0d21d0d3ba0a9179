import type { Deed } from '../deed.ts';

/** Raises deeds on an element, none a second time while the first is under way: keys are pressed faster than buttons. */
export const onceEach = (root: EventTarget): ((key: string, deed: Deed) => Promise<boolean>) => {
  const underway = new Map<string, Promise<boolean>>();
  return (key, deed) => {
    const before = underway.get(key);
    if (before) return before;
    root.dispatchEvent(deed);
    const settled = deed.settled.finally(() => underway.delete(key));
    underway.set(key, settled);
    return settled;
  };
};

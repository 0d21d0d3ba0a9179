import { v7 as uuidv7 } from 'uuid';
import type { Id } from '../contract/primitives.ts';
import { tabLock } from '../worker/host-door.ts';
import { holdForLife } from '../worker/life.ts';

const DESK = 'ad-desk';
const TAB = 'ad-tab';
/** A reloaded page may find its own lock not let go yet. */
const RELOAD_MS = 150;

/** The remembered id, or a new one that is remembered where the browser allows it. */
const remembered = (storage: () => Storage, key: string): Id => {
  try {
    const id = storage().getItem(key) ?? uuidv7();
    storage().setItem(key, id);
    return id;
  } catch {
    return uuidv7();
  }
};

/** This browser's id; where its tabs have no session core in common, each tab is a desk of its own. */
export const deskId = (shared: boolean): Id => remembered(() => (shared ? localStorage : sessionStorage), DESK);

/**
 * This tab's id, the same after a reload. A tab that was duplicated has the other's memory: it finds the id taken
 * and takes a new one.
 */
export const claimTabId = async (): Promise<Id> => {
  const id = remembered(() => sessionStorage, TAB);
  if (await holdForLife(tabLock(id), RELOAD_MS)) return id;
  const own = uuidv7();
  try {
    sessionStorage.setItem(TAB, own);
  } catch {
    // It holds for this visit.
  }
  await holdForLife(tabLock(own), RELOAD_MS);
  return own;
};

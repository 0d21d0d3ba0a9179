/**
 * Knows from outside the database that something was kept. Browsers replace a broken database silently by an empty
 * one; only a witness can tell that from a browser in which nothing was kept yet.
 */
export interface Witness {
  /** Whether something should be there. */
  expects(): boolean;
  note(kept: boolean): void;
}

/** The part of `localStorage` that a witness needs. */
export interface WitnessStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const KEY = 'ad-vault';

/** Testifies in `localStorage`; without one it knows nothing, and gives no false alarm. */
export const localWitness = (storage: () => WitnessStorage): Witness => ({
  expects() {
    try {
      return storage().getItem(KEY) === '1';
    } catch {
      return false;
    }
  },
  note(kept) {
    try {
      if (kept) storage().setItem(KEY, '1');
      else storage().removeItem(KEY);
    } catch {
      // Storage is blocked: nobody testifies.
    }
  },
});

/** Where there is no storage but IndexedDB: what others have told, and who is told. */
export const toldWitness = (expected: boolean, tell: (kept: boolean) => void): Witness => {
  let kept = expected;
  return {
    expects: () => kept,
    note(next) {
      kept = next;
      tell(next);
    },
  };
};

/** A few small texts that outlive a reload. */
export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Every key that begins with `prefix`. */
  keys(prefix: string): readonly string[];
}

const OURS = 'agent-desktop.help.';

/**
 * Memory in a browser's storage. Where a browser blocks or has filled it (a third-party frame, a
 * private window) the page's own life is the memory: nothing is said, and nothing else changes.
 */
export function openMemory(storage: () => Storage): Memory {
  const own = new Map<string, string>();
  const attempt = <T>(deed: (kept: Storage) => T, otherwise: T): T => {
    try {
      return deed(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => own.get(OURS + key) ?? attempt((kept) => kept.getItem(OURS + key), null),
    set: (key, value) => {
      const kept = attempt((store) => (store.setItem(OURS + key, value), true), false);
      if (kept) own.delete(OURS + key);
      else own.set(OURS + key, value);
    },
    remove: (key) => {
      own.delete(OURS + key);
      attempt((kept) => kept.removeItem(OURS + key), undefined);
    },
    keys: (prefix) => {
      const names = new Set([...own.keys(), ...attempt((kept) => Object.keys(kept), [])]);
      return [...names].filter((name) => name.startsWith(OURS + prefix)).map((name) => name.slice(OURS.length));
    },
  };
}

/** A kept object, or null when there is none or it is not readable any more. */
export function recall<T>(memory: Memory, key: string): T | null {
  try {
    return JSON.parse(memory.get(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

import type { MirroredStore } from './schema.ts';

/** One record to be written; without a value it is removed. */
export interface Change {
  store: MirroredStore;
  key: string;
  value: unknown;
}

const nameOf = (store: MirroredStore, key: string): string => `${store} ${key}`;

/**
 * What the database should hold, and which part of it is not there yet. However often a record changes while a write
 * is under way, only its newest value is written after it; and when the database is lost, all is still here.
 */
export class Shelf {
  readonly #all = new Map<string, Change>();
  readonly #dirty = new Set<string>();

  get clean(): boolean {
    return this.#dirty.size === 0;
  }

  put(store: MirroredStore, key: string, value: unknown): void {
    const name = nameOf(store, key);
    this.#all.set(name, { store, key, value });
    this.#dirty.add(name);
  }

  remove(store: MirroredStore, key: string): void {
    this.put(store, key, undefined);
  }

  /** Knows what is on disk already; what was put meanwhile is newer. */
  learn(store: MirroredStore, key: string, value: unknown): void {
    const name = nameOf(store, key);
    if (!this.#all.has(name)) this.#all.set(name, { store, key, value });
  }

  knows(store: MirroredStore, key: string): boolean {
    return this.#all.has(nameOf(store, key));
  }

  /** The changes since the last time. */
  take(): Change[] {
    const changes = [...this.#dirty].flatMap((name) => this.#all.get(name) ?? []);
    this.#dirty.clear();
    for (const { store, key, value } of changes) if (value === undefined) this.#all.delete(nameOf(store, key));
    return changes;
  }

  /** These could not be written: they are due again, unless there is something newer. */
  giveBack(changes: readonly Change[]): void {
    for (const change of changes) {
      const name = nameOf(change.store, change.key);
      if (!this.#all.has(name)) this.#all.set(name, change);
      this.#dirty.add(name);
    }
  }

  /** The database is empty: all is due. */
  soil(): void {
    for (const name of this.#all.keys()) this.#dirty.add(name);
  }

  clear(): void {
    this.#all.clear();
    this.#dirty.clear();
  }
}

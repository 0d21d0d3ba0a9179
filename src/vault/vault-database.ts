import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { SCHEMA_VERSION, STORES, type VaultSchema } from './schema.ts';
import { Blocked, isClosed, isUnreadable } from './trouble.ts';

export type VaultDb = IDBPDatabase<VaultSchema>;

/** How long a database may take that another window holds. */
const OPEN_MS = 1_000;

/** The result, or a `Blocked` after the time; what comes later is not lost for whoever holds the promise. */
const within = <T>(ms: number, work: Promise<T>): Promise<T> => new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Blocked()), ms);
  work.then(resolve, reject).finally(() => clearTimeout(timer));
});

/**
 * One connection to the database, opened when it is first needed and again after it was taken away: deleted by
 * another window, closed by the browser, upgraded by a newer desktop.
 */
export class VaultDatabase {
  readonly #name: string;
  readonly #late: () => void;
  #opening: Promise<VaultDb> | null = null;
  /** Opening has taken too long: nobody else waits for it. */
  #overdue: Promise<VaultDb> | null = null;

  /** `late` is called when a database comes that nobody waited for any more. */
  constructor(name: string, late: () => void = () => {}) {
    this.#name = name;
    this.#late = late;
  }

  /** Does the deed with an open database; once again when the connection turns out to be gone. */
  async use<T>(deed: (db: VaultDb) => Promise<T>): Promise<T> {
    const opening = this.#open();
    try {
      return await deed(await this.#ready(opening));
    } catch (error) {
      if (!isClosed(error)) throw error;
      await this.close(opening);
      return deed(await this.#ready(this.#open()));
    }
  }

  /** Deletes the database; other connections let go of it by themselves. */
  async destroy(): Promise<void> {
    await this.close();
    await within(OPEN_MS, deleteDB(this.#name));
  }

  /** Ends the present connection, or `opening` if it still is the present one. */
  async close(opening: Promise<VaultDb> | null = this.#opening): Promise<void> {
    if (opening === this.#opening) this.#opening = null;
    // One that still waits is closed when it comes, so that it holds nothing up.
    void opening?.then((db) => db.close(), () => undefined);
    await Promise.resolve();
  }

  async #ready(opening: Promise<VaultDb>): Promise<VaultDb> {
    if (opening === this.#overdue) throw new Blocked();
    try {
      return await within(OPEN_MS, opening);
    } catch (error) {
      if (error instanceof Blocked) this.#overdue = opening;
      throw error;
    }
  }

  #open(): Promise<VaultDb> {
    if (this.#opening) return this.#opening;
    const opening = this.#openOrReplace();
    this.#opening = opening;
    const forget = () => { if (this.#opening === opening) this.#opening = null; };
    opening.then((db) => {
      db.addEventListener('close', forget);
      if (this.#overdue !== opening) return;
      this.#overdue = null;
      this.#late();
    }, forget);
    return opening;
  }

  /** A database that cannot be opened, or is not ours inside, gives way to an empty one: better that than none from now on. */
  async #openOrReplace(): Promise<VaultDb> {
    try {
      const db = await this.#openNow();
      if (STORES.every((store) => db.objectStoreNames.contains(store))) return db;
      db.close();
    } catch (error) {
      if (!isUnreadable(error)) throw error;
    }
    await deleteDB(this.#name);
    return this.#openNow();
  }

  async #openNow(): Promise<VaultDb> {
    return openDB<VaultSchema>(this.#name, SCHEMA_VERSION, {
      upgrade: (db) => {
        for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      },
      // Another window deletes the database, or brings a newer one: it goes first.
      blocking: () => void this.close(),
    });
  }
}

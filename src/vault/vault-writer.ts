import type { Id } from '../contract/primitives.ts';
import { BlackBoxRing } from './black-box-ring.ts';
import type { KeyRecord } from './schema.ts';
import { Shelf } from './shelf.ts';
import { isFull, isUnreadable, KeyChanged, troubleOf } from './trouble.ts';
import type { Troubles } from './troubles.ts';
import type { VaultDatabase } from './vault-database.ts';
import { claim, makeRoom, write } from './vault-records.ts';
import type { Witness } from './witness.ts';

/** A word from another window that it has erased the vault travels a moment. */
const WORD_MS = 100;
/** A database that goes away again and again is given up until the next try. */
const ATTEMPTS = 3;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Brings shelf and black box to the disk, and both through what can happen to a database meanwhile. */
export class VaultWriter {
  readonly shelf = new Shelf();
  readonly ring = new BlackBoxRing();
  readonly #db: VaultDatabase;
  readonly #troubles: Troubles;
  readonly #witness: Witness;
  readonly #retryMs: number;
  readonly #again: () => void;
  #owner: Id | null = null;
  #key: KeyRecord | null = null;
  /** There was a key in this session: when there is none any more, something is lost. */
  #held = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(db: VaultDatabase, troubles: Troubles, witness: Witness, retryMs: number, again: () => void) {
    this.#db = db;
    this.#troubles = troubles;
    this.#witness = witness;
    this.#retryMs = retryMs;
    this.#again = again;
  }

  get owner(): Id | null {
    return this.#owner;
  }

  /** Goes on with a key that was found. */
  adopt(key: KeyRecord): void {
    this.#owner = key.owner;
    this.#key = key;
    this.#held = true;
  }

  /** From now on everything is this user's; what is in memory of another one is forgotten. */
  belongTo(owner: Id): void {
    if (this.#owner !== null && this.#owner !== owner) this.forget();
    this.#owner = owner;
  }

  forget(): void {
    clearTimeout(this.#retry);
    this.shelf.clear();
    this.ring.clear();
    this.#owner = null;
    this.#key = null;
    this.#held = false;
  }

  /** Makes sure that the database is the owner's, emptied of another's. */
  async settle(): Promise<void> {
    await this.#guard(async () => { await this.#claim(this.#witness.expects(), true); });
  }

  /** Writes what is due. */
  async write(): Promise<void> {
    clearTimeout(this.#retry);
    await this.#guard(async () => {
      for (let failures = 0; this.#owner !== null && !(this.shelf.clean && this.ring.clean);) {
        if (!(await this.#attempt(failures + 1 < ATTEMPTS))) failures += 1;
      }
    });
  }

  async #guard(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      if (this.#owner === null) return;
      this.#troubles.tell(troubleOf(error));
      this.#retry = setTimeout(this.#again, this.#retryMs);
    }
  }

  async #attempt(mayFail: boolean): Promise<boolean> {
    const key = this.#key ?? await this.#claim(this.#held || this.#witness.expects(), false);
    if (!key) return false;
    const changes = this.shelf.take();
    const chunks = this.ring.take();
    try {
      await this.#db.use((db) => write(db, key, changes, chunks));
      this.ring.saved(chunks);
      this.#troubles.over();
      return true;
    } catch (error) {
      // Forgotten meanwhile: there is nobody to give it back to.
      if (this.#owner !== key.owner) return false;
      this.shelf.giveBack(changes);
      this.ring.soil();
      if (!mayFail) throw error;
      await this.#mend(error, chunks.length > 0);
      return false;
    }
  }

  /** Rejects with the error when there is nothing to be done about it at once. */
  async #mend(error: unknown, withBlackBox: boolean): Promise<void> {
    if (error instanceof KeyChanged) {
      await pause(WORD_MS);
    } else if (isFull(error) && withBlackBox) {
      this.ring.clear();
      return this.#db.use(makeRoom);
    } else if (isUnreadable(error)) {
      await this.#db.destroy();
    } else {
      throw error;
    }
    this.#key = null;
  }

  async #claim(expected: boolean, evict: boolean): Promise<KeyRecord | null> {
    const owner = this.#owner;
    if (owner === null) return null;
    const { key, found } = await this.#db.use((db) => claim(db, owner, evict));
    if (this.#owner !== owner) return null;
    if (found === 'another' && !evict) {
      // Somebody else works in this browser now.
      this.forget();
      return null;
    }
    this.#key = key;
    this.#held = true;
    if (found === 'own') return key;
    if (found === 'nothing' && expected) this.#troubles.tell('lost');
    this.shelf.soil();
    this.ring.soil();
    this.#witness.note(true);
    return key;
  }
}

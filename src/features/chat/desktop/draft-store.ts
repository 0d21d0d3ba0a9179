import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { BehaviorSubject } from 'rxjs';
import type { Id } from '../../../contract/primitives.ts';

/** What the agent has written in one conversation and the server does not have. */
export interface Draft {
  text: string;
  /** Messages that were sent and not acknowledged yet, by their ids: after a reload they are sent again. */
  unsent: readonly { id: Id; text: string }[];
}

interface Schema extends DBSchema {
  drafts: { key: [userId: Id, interactionId: Id]; value: Draft };
}

const NOTHING: Draft = { text: '', unsent: [] };

/**
 * Drafts by conversation: in memory for reading at once, in IndexedDB for the next page load. Where
 * IndexedDB cannot be had they last as long as the page.
 */
export class DraftStore {
  /** Whether the drafts of an earlier page load are there. */
  readonly restored$ = new BehaviorSubject(false);
  readonly #userId: Id;
  readonly #drafts = new Map<Id, Draft>();
  readonly #db: Promise<IDBPDatabase<Schema> | null>;
  /** Writes follow one another, so that the last one wins. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(userId: Id, name = 'agent-desktop-drafts') {
    this.#userId = userId;
    // Asked for inside a promise: a browser that forbids storage throws at once.
    this.#db = Promise.resolve().then(() => openDB<Schema>(name, 1, {
      upgrade: (db) => { db.createObjectStore('drafts'); },
    })).catch(() => null);
  }

  /** Reads what an earlier page has kept, and gives it. What was written meanwhile is newer and stays. */
  async restore(): Promise<ReadonlyMap<Id, Draft>> {
    const restored = new Map<Id, Draft>();
    const db = await this.#db;
    for (const key of await db?.getAllKeys('drafts', this.#range()).catch(() => []) ?? []) {
      const kept = await db?.get('drafts', key).catch(() => undefined);
      if (!kept || this.#drafts.has(key[1])) continue;
      this.#drafts.set(key[1], kept);
      restored.set(key[1], kept);
    }
    this.restored$.next(true);
    return restored;
  }

  get(id: Id): Draft {
    return this.#drafts.get(id) ?? NOTHING;
  }

  write(id: Id, text: string): void {
    this.#keep(id, { ...this.get(id), text });
  }

  /** The draft has become a message that is on its way. */
  sending(id: Id, message: { id: Id; text: string }): void {
    const { text, unsent } = this.get(id);
    this.#keep(id, { text, unsent: [...unsent.filter((each) => each.id !== message.id), message] });
  }

  /** The server has the message, or nobody wants it any more. */
  settled(id: Id, messageId: Id): void {
    const { text, unsent } = this.get(id);
    this.#keep(id, { text, unsent: unsent.filter((each) => each.id !== messageId) });
  }

  /** Forgets all conversations but these. */
  keepOnly(ids: ReadonlySet<Id>): void {
    for (const id of this.#drafts.keys()) if (!ids.has(id)) this.#keep(id, NOTHING);
  }

  /** Resolves when everything so far is on disk. */
  async settle(): Promise<void> {
    await this.#writing;
  }

  async close(): Promise<void> {
    await this.#writing;
    (await this.#db)?.close();
  }

  #keep(id: Id, draft: Draft): void {
    const empty = draft.text === '' && draft.unsent.length === 0;
    if (empty && !this.#drafts.has(id)) return;
    if (empty) this.#drafts.delete(id);
    else this.#drafts.set(id, draft);
    const key: [Id, Id] = [this.#userId, id];
    this.#writing = this.#writing.then(async () => {
      const db = await this.#db;
      await (empty ? db?.delete('drafts', key) : db?.put('drafts', draft, key));
    }).catch(() => {
      // A full or broken storage costs the draft of the next page load, not this one.
    });
  }

  #range(): IDBKeyRange {
    return IDBKeyRange.bound([this.#userId], [this.#userId, []]);
  }
}

import { v7 as uuidv7 } from 'uuid';
import type { Id } from '../contract/primitives.ts';
import { oldestChunk, type Chunk } from './black-box-ring.ts';
import { STORES, type ChunkKey, type KeyRecord, type MirroredStore } from './schema.ts';
import { makeKey, seal, type Sealed } from './sealed.ts';
import type { Change } from './shelf.ts';
import { KeyChanged } from './trouble.ts';
import type { VaultDb } from './vault-database.ts';

/** Everything but the black box, as it is on disk. */
export interface Stored {
  key: KeyRecord | undefined;
  desk: Sealed | undefined;
  outbox: Sealed[];
  memory: Sealed[];
}

/** One look at everything that the first picture and the session need. */
export const readStored = async (db: VaultDb): Promise<Stored> => {
  const tx = db.transaction(['key', 'desk', 'outbox', 'memory'], 'readonly');
  const [key, desk, outbox, memory] = await Promise.all([
    tx.objectStore('key').get('key'), tx.objectStore('desk').get('desk'), tx.objectStore('outbox').getAll(), tx.objectStore('memory').getAll(),
  ]);
  return { key, desk, outbox, memory };
};

/** The keys of the records that there may be many of. */
export const readNames = async (db: VaultDb): Promise<{ store: MirroredStore; key: string }[]> => {
  const tx = db.transaction(['outbox', 'memory'], 'readonly');
  const [outbox, memory] = await Promise.all([tx.objectStore('outbox').getAllKeys(), tx.objectStore('memory').getAllKeys()]);
  return [...outbox.map((key) => ({ store: 'outbox' as const, key })), ...memory.map((key) => ({ store: 'memory' as const, key }))];
};

export const readChunks = async (db: VaultDb): Promise<{ key: KeyRecord | undefined; chunks: { key: ChunkKey; sealed: Sealed }[] }> => {
  const tx = db.transaction(['key', 'blackBox'], 'readonly');
  const [key, keys, values] = await Promise.all([
    tx.objectStore('key').get('key'), tx.objectStore('blackBox').getAllKeys(), tx.objectStore('blackBox').getAll(),
  ]);
  return { key, chunks: values.map((sealed, n) => ({ key: keys[n]!, sealed })) };
};

/** What stood where the owner's key belongs. */
export type Found = 'own' | 'nothing' | 'another';

/**
 * The owner's key: the one that is there, or a new one in an emptied database. Another's is left alone unless it is
 * to be evicted.
 */
export const claim = async (db: VaultDb, owner: Id, evict: boolean): Promise<{ key: KeyRecord; found: Found }> => {
  // Made beforehand: a transaction does not wait for anything but itself.
  const made: KeyRecord = { id: uuidv7(), owner, key: await makeKey() };
  const tx = db.transaction(STORES, 'readwrite');
  const present = await tx.objectStore('key').get('key');
  const found = !present ? 'nothing' : present.owner === owner ? 'own' : 'another';
  if (found === 'nothing' || (found === 'another' && evict)) {
    await Promise.all(STORES.map((store) => tx.objectStore(store).clear()));
    await tx.objectStore('key').put(made, 'key');
  }
  await tx.done;
  return { key: found === 'own' ? present! : made, found };
};

/** Writes all or nothing, and only while the key is the one that sealed it. */
export const write = async (db: VaultDb, key: KeyRecord, changes: readonly Change[], chunks: readonly Chunk[]): Promise<void> => {
  const [sealed, boxes] = await Promise.all([
    Promise.all(changes.map(async (change) => ({ ...change, record: change.value === undefined ? null : await seal(key.key, change.value) }))),
    Promise.all(chunks.map(async (chunk) => ({ key: chunk.key, record: await seal(key.key, chunk.records) }))),
  ]);
  const tx = db.transaction(STORES, 'readwrite');
  const done = tx.done;
  // Its end is waited for below, unless something throws before.
  done.catch(() => undefined);
  if ((await tx.objectStore('key').get('key'))?.id !== key.id) {
    tx.abort();
    throw new KeyChanged();
  }
  for (const { store, key: name, record } of sealed) {
    void (record ? tx.objectStore(store).put(record, name) : tx.objectStore(store).delete(name)).catch(() => undefined);
  }
  for (const box of boxes) void tx.objectStore('blackBox').put(box.record, box.key).catch(() => undefined);
  const newest = chunks.at(-1)?.records.at(-1)?.at;
  if (newest !== undefined) void tx.objectStore('blackBox').delete(IDBKeyRange.upperBound([oldestChunk(newest)])).catch(() => undefined);
  // A browser that ends now ends after this, not between it and the last answer.
  tx.commit();
  await done;
};

/** Removes every record, the key included, in one transaction. */
export const clearAll = async (db: VaultDb): Promise<void> => {
  const tx = db.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((store) => tx.objectStore(store).clear()), tx.done]);
};

/** Makes room: what can be missed goes first. */
export const makeRoom = async (db: VaultDb): Promise<void> => {
  await Promise.all([db.clear('blackBox'), db.clear('transcripts')]);
};

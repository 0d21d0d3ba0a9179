import type { DeskState } from '../contract/desk.ts';
import type { BlackBoxRecord } from '../session/black-box.ts';
import type { Kept, KeptEntry } from '../session/ports.ts';
import type { OutboxItem } from '../session/session-port.ts';
import { recordsOf, type Chunk } from './black-box-ring.ts';
import type { KeyRecord } from './schema.ts';
import { unseal, type Sealed } from './sealed.ts';
import { readChunks, readStored, type Stored } from './vault-records.ts';
import type { VaultDatabase } from './vault-database.ts';

/** The desk and how far it goes are one record: they must never tear. */
export interface DeskRecord {
  desk: DeskState;
  cursor: number;
}

/** What could be read, and whether something could not. */
export interface Reading {
  key: KeyRecord;
  kept: Kept;
  damaged: boolean;
}

const open = <T>({ key }: KeyRecord, records: readonly Sealed[]): Promise<(T | null)[]> =>
  Promise.all(records.map((record) => unseal<T>(key, record).catch(() => null)));

const read = async (key: KeyRecord, stored: Stored): Promise<Reading> => {
  const [[desk = null], outbox, memory] = await Promise.all([
    open<DeskRecord>(key, stored.desk ? [stored.desk] : []), open<OutboxItem>(key, stored.outbox), open<KeptEntry>(key, stored.memory),
  ]);
  const damaged = (stored.desk !== undefined && !desk) || outbox.includes(null) || memory.includes(null);
  return {
    key, damaged,
    kept: {
      userId: key.owner, desk: desk?.desk ?? null, cursor: desk?.cursor ?? null,
      outbox: outbox.filter((item) => item !== null), memory: memory.filter((entry) => entry !== null),
    },
  };
};

/** Everything that was kept; null when nobody has kept anything. */
export const readVault = async (db: VaultDatabase): Promise<Reading | null> => {
  const stored = await db.use(readStored);
  return stored.key ? read(stored.key, stored) : null;
};

/** The black box: what is on disk, and over it what memory knows better. */
export const readBlackBox = async (db: VaultDatabase | null, inMemory: readonly Chunk[]): Promise<BlackBoxRecord[]> => {
  const { key, chunks } = await db?.use(readChunks).catch(() => undefined) ?? { key: undefined, chunks: [] };
  const opened = key ? await open<BlackBoxRecord[]>(key, chunks.map(({ sealed }) => sealed)) : [];
  const newer = new Set(inMemory.map(({ key: name }) => name.join()));
  const onDisk = opened.flatMap((records, n): Chunk[] => {
    const name = chunks[n]!.key;
    return records && !newer.has(name.join()) ? [{ key: name, records }] : [];
  });
  return recordsOf([...onDisk, ...inMemory]);
};

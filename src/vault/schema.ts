import type { DBSchema } from 'idb';
import type { Id } from '../contract/primitives.ts';
import type { Sealed } from './sealed.ts';

/** The key of everything that is kept, and whose it is. */
export interface KeyRecord {
  id: string;
  owner: Id;
  key: CryptoKey;
}

/** When a chunk's first record was made, and what tells it from others of the same millisecond. */
export type ChunkKey = [at: number, id: string];

/** What stands in the database. Keys of records are ids and times; every value but the key itself is sealed. */
export interface VaultSchema extends DBSchema {
  key: { key: 'key'; value: KeyRecord };
  desk: { key: string; value: Sealed };
  outbox: { key: string; value: Sealed };
  memory: { key: string; value: Sealed };
  /** Chunks of the black box by the time of their first record. */
  blackBox: { key: ChunkKey; value: Sealed };
  /** The ends of conversations by their interaction's id; since version 2. */
  transcripts: { key: Id; value: Sealed };
}

export const STORES = ['key', 'desk', 'outbox', 'memory', 'blackBox', 'transcripts'] as const;

/** Stores of which the vault knows the present content. */
export type MirroredStore = 'desk' | 'outbox' | 'memory';

/** Raised with each change of the stores; what an older version has kept stays. */
export const SCHEMA_VERSION = 2;

/** The database's name, where no test has its own. */
export const VAULT_NAME = 'agent-desktop-vault';

import { v7 as uuidv7 } from 'uuid';
import { BLACK_BOX_MS, type BlackBoxRecord } from '../session/black-box.ts';
import type { ChunkKey } from './schema.ts';

/** Records that are sealed and written together. */
export interface Chunk {
  key: ChunkKey;
  records: readonly BlackBoxRecord[];
}

/** A chunk is written anew with each addition, so it stays small. */
const CHUNK_RECORDS = 64;
const CHUNK_SPAN_MS = 10_000;
/** What is held in memory while the disk takes nothing. */
const UNSAVED_RECORDS = 4_000;

const fits = ({ key: [since], records }: Chunk, record: BlackBoxRecord): boolean =>
  records.length < CHUNK_RECORDS && Math.abs(record.at - since) < CHUNK_SPAN_MS;

/** Everything whose first record is older belongs to no report any more. */
export const oldestChunk = (newest: number): number => newest - BLACK_BOX_MS - CHUNK_SPAN_MS;

/** The records of all chunks that are not too old, oldest first. */
export const recordsOf = (chunks: readonly Chunk[]): BlackBoxRecord[] => {
  const records = chunks.flatMap((chunk) => chunk.records).sort((one, other) => one.at - other.at);
  const newest = records.at(-1)?.at ?? 0;
  return records.filter(({ at }) => at >= newest - BLACK_BOX_MS);
};

/** The end of the black box: what may not be on disk yet, in chunks, of which the last one still grows. */
export class BlackBoxRing {
  #chunks: Chunk[] = [];
  #dirty = false;

  get clean(): boolean {
    return !this.#dirty;
  }

  /** What the disk may lack; some of it may be there too, under the same key. */
  get chunks(): readonly Chunk[] {
    return this.#chunks;
  }

  add(records: readonly BlackBoxRecord[]): void {
    for (const record of records) {
      const last = this.#chunks.at(-1);
      if (last && fits(last, record)) this.#chunks[this.#chunks.length - 1] = { key: last.key, records: [...last.records, record] };
      else this.#chunks.push({ key: [record.at, uuidv7()], records: [record] });
    }
    if (records.length > 0) this.#dirty = true;
    while (this.#chunks.length > UNSAVED_RECORDS / CHUNK_RECORDS) this.#chunks.shift();
  }

  /** What is to be written now. */
  take(): readonly Chunk[] {
    if (!this.#dirty) return [];
    this.#dirty = false;
    return [...this.#chunks];
  }

  /** These are on disk; the newest chunk stays to be added to. */
  saved(chunks: readonly Chunk[]): void {
    const written = new Set(chunks);
    this.#chunks = this.#chunks.filter((chunk, n) => n === this.#chunks.length - 1 || !written.has(chunk));
  }

  soil(): void {
    this.#dirty = this.#chunks.length > 0;
  }

  clear(): void {
    this.#chunks = [];
    this.#dirty = false;
  }
}

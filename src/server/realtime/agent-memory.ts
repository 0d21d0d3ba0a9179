import type { Keep, MemoryEntry } from '../../contract/memory.ts';
import type { Id } from '../../contract/primitives.ts';
import { Fault } from '../fault.ts';
import type { MemoryRow } from '../store/store.ts';

/** Keys of one agent; a busy shift has some dozens of interactions. */
const MOST_KEYS = 200;
/** UTF-16 code units of all values of one agent together: twenty of the longest messages. */
const MOST_TEXT = 2_000_000;
/** Beyond it no honest `rev` is found. */
const MOST_REVS = 2 ** 40;

/** What became of a wish: the key's newest row, and whether it is what was asked. */
export interface Outcome {
  row: MemoryRow;
  changed: boolean;
  conflict: boolean;
}

/** One agent's desk memory: the newest value of each key. A forgotten value leaves its `rev` behind. */
export class AgentMemory {
  readonly #agentId: Id;
  readonly #rows: Map<string, MemoryRow>;

  constructor(agentId: Id, rows: readonly MemoryRow[]) {
    this.#agentId = agentId;
    this.#rows = new Map(rows.map((row) => [row.key, row]));
  }

  entries(): readonly MemoryEntry[] {
    return [...this.#rows.values()].map(({ key, rev, value }) => ({ key, rev, value }));
  }

  /**
   * Keeps a value unless another desk has written since `base`. A desk's own older value is no conflict: the
   * line may have gone between keeping and saying so. Throws Fault `too-large`.
   */
  keep(deskId: Id, { key, base, value }: Keep): Outcome {
    const known = this.#rows.get(key) ?? this.#nothing(key, base, deskId);
    if (known.value === value) return { row: known, changed: false, conflict: false };
    if (known.rev !== base && known.deskId !== deskId) return { row: known, changed: false, conflict: true };
    if (value !== null) this.#makeRoom(key, value);
    const row = { agentId: this.#agentId, key, rev: known.rev + 1, value, deskId };
    this.#rows.set(key, row);
    return { row, changed: true, conflict: false };
  }

  /** True when there was something to forget. */
  drop(key: string): boolean {
    return this.#rows.delete(key);
  }

  /** What was never kept, or is forgotten: whatever the writer has seen, nobody has written since. */
  #nothing(key: string, base: number, deskId: Id): MemoryRow {
    return { agentId: this.#agentId, key, rev: Math.min(base, MOST_REVS), value: null, deskId };
  }

  #makeRoom(key: string, value: string): void {
    let size = value.length;
    let keys = 1;
    for (const row of this.#rows.values()) {
      if (row.key === key || row.value === null) continue;
      size += row.value.length;
      keys++;
    }
    if (keys > MOST_KEYS || this.#rows.size > 2 * MOST_KEYS) throw new Fault('too-large', { limit: MOST_KEYS });
    if (size > MOST_TEXT) throw new Fault('too-large', { limit: MOST_TEXT });
  }
}

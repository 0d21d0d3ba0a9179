import { BLACK_BOX_MS, type BlackBoxRecord } from './black-box.ts';
import type { SessionPorts, StorageTrouble } from './ports.ts';
import { within, type Writes } from './writes.ts';

const BATCH_MS = 400;
const READ_MS = 2_000;
/** What cannot be written is kept in memory for the report, this many records of it. */
const MOST = 2_000;
const LONGEST_WORD = 300;

const short = (value: string | number | boolean | null) => (typeof value === 'string' ? value.slice(0, LONGEST_WORD) : value);

/** Writes the black box, in batches. Whoever records gives kinds, ids, codes and times only. */
export class Recorder {
  /** The name of this run: a report with other runs' records contains the time before a crash or restart (WX-218). */
  readonly run: string;
  readonly #ports: SessionPorts;
  readonly #writes: Writes;
  #pending: BlackBoxRecord[] = [];
  /** What the vault could not take. */
  #held: BlackBoxRecord[] = [];
  #trouble: StorageTrouble | null = null;
  #callOff: (() => void) | null = null;
  #batches = 0;
  #closed = false;

  constructor(ports: SessionPorts, writes: Writes) {
    this.#ports = ports;
    this.#writes = writes;
    this.run = ports.id();
  }

  record(what: string, detail?: BlackBoxRecord['detail']): void {
    if (this.#closed) return;
    const safe = detail && Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, short(value)]));
    this.#pending.push({ at: this.#ports.now(), run: this.run, what: what.slice(0, 40), ...(safe && { detail: safe }) });
    this.#callOff ??= this.#ports.after(BATCH_MS, () => this.flush());
  }

  onTrouble(trouble: StorageTrouble | null): void {
    this.#trouble = trouble;
  }

  /** Begins to write what waits. */
  flush(): void {
    this.#callOff?.();
    this.#callOff = null;
    const batch = this.#pending;
    if (batch.length === 0) return;
    this.#pending = [];
    this.#batches += 1;
    // A key of its own: no batch takes the place of another.
    void this.#writes.put(`records ${this.#batches}`, async () => {
      await this.#ports.vault.record(batch);
      if (this.#trouble) this.#held = [...this.#held, ...batch].slice(-MOST);
    });
  }

  /** Everything of the last minutes, oldest first, also what an earlier run has left. */
  async report(): Promise<readonly BlackBoxRecord[]> {
    const since = this.#ports.now() - BLACK_BOX_MS;
    let kept: readonly BlackBoxRecord[] = [];
    this.flush();
    const read = this.#writes.idle(READ_MS).then(() => this.#ports.vault.records()).then((records) => { kept = records; });
    await within(this.#ports, READ_MS, read);
    const held = this.#held.filter((record) => record.at >= since);
    return [...kept, ...held, ...this.#pending].toSorted((a, b) => a.at - b.at);
  }

  close(): void {
    this.flush();
    this.#closed = true;
  }
}

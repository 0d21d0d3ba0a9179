import type { ConnectionPorts } from './ports.ts';

interface Writing {
  done: Promise<void>;
  /** What to write when the present write is done: only the newest. */
  next: (() => Promise<void>) | null;
}

/**
 * What is on its way to the vault: one write per key at a time, so that fast typing is not written letter by
 * letter and the newest value always wins.
 */
export class Writes {
  readonly #ports: Pick<ConnectionPorts, 'after'>;
  readonly #running = new Map<string, Writing>();
  #closed = false;

  constructor(ports: Pick<ConnectionPorts, 'after'>) {
    this.#ports = ports;
  }

  /** Resolves when this value or a newer one of the key is kept. Never rejects. */
  put(key: string, write: () => Promise<void>): Promise<void> {
    if (this.#closed) return Promise.resolve();
    const running = this.#running.get(key);
    if (running) {
      running.next = write;
      return running.done;
    }
    const writing: Writing = { done: Promise.resolve(), next: write };
    this.#running.set(key, writing);
    writing.done = this.#run(key, writing);
    return writing.done;
  }

  /** Resolves when everything so far is kept, or after a time: a store that hangs stops nobody. */
  async idle(patienceMs: number): Promise<void> {
    const all = Promise.all([...this.#running.values()].map(({ done }) => done));
    await within(this.#ports, patienceMs, all);
  }

  /** Forgets what waits; with `forever` nothing is written any more. */
  drop(forever: boolean): void {
    this.#closed = forever;
    for (const writing of this.#running.values()) writing.next = null;
  }

  async #run(key: string, writing: Writing): Promise<void> {
    while (writing.next) {
      const write = writing.next;
      writing.next = null;
      try {
        await write();
      } catch {
        // What cannot be kept is told by the vault's trouble; the session goes on.
      }
    }
    this.#running.delete(key);
  }
}

/** Waits for the work, but not longer than this. Never rejects. */
export const within = (ports: Pick<ConnectionPorts, 'after'>, ms: number, work: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const callOff = ports.after(ms, resolve);
    const done = () => { callOff(); resolve(); };
    work.then(done, done);
  });

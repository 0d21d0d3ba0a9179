import type { StorageTrouble } from '../session/ports.ts';

/** How long a loss is told: there is nothing to repair that would end it. */
const LOST_MS = 20_000;

/** What is wrong with the storage at the moment, told when it changes. */
export class Troubles {
  readonly #listeners = new Set<(trouble: StorageTrouble | null) => void>();
  readonly #now: () => number;
  #present: StorageTrouble | null = null;
  #lostAt = Number.NEGATIVE_INFINITY;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The listener hears the present trouble at once, when there is one. */
  listen(listener: (trouble: StorageTrouble | null) => void): void {
    this.#listeners.add(listener);
    if (this.#present) listener(this.#present);
  }

  tell(trouble: StorageTrouble): void {
    if (trouble === 'lost') this.#lostAt = this.#now();
    this.#become(trouble);
  }

  /** It works again; what was lost is told a little longer. */
  over(): void {
    const lostLately = this.#now() - this.#lostAt < LOST_MS;
    this.#become(lostLately ? 'lost' : null);
  }

  #become(trouble: StorageTrouble | null): void {
    if (trouble === this.#present) return;
    this.#present = trouble;
    for (const listener of this.#listeners) listener(trouble);
  }
}

import { Fault } from '../fault.ts';

interface Window {
  count: number;
  /** When the window is over and the count starts again. */
  endsAt: number;
}

/**
 * Counts tries by key in fixed windows. One process's memory: a restart forgives, a second node counts
 * for itself.
 */
export class Attempts {
  readonly #limit: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(limit: number, windowMs: number, now: () => number = Date.now) {
    this.#limit = limit;
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /** Counts a try. Throws Fault `rate-limited` with the seconds to wait when there were too many. */
  take(key: string): void {
    const window = this.#window(key);
    if (window.count >= this.#limit) {
      throw new Fault('rate-limited', { retryAfterSeconds: Math.ceil((window.endsAt - this.#now()) / 1000) });
    }
    window.count += 1;
  }

  /** Forgets the tries of a key: they were the owner's. */
  clear(key: string): void {
    this.#windows.delete(key);
  }

  #window(key: string): Window {
    const now = this.#now();
    const known = this.#windows.get(key);
    if (known && known.endsAt > now) return known;
    this.#prune(now);
    const fresh = { count: 0, endsAt: now + this.#windowMs };
    this.#windows.delete(key);
    this.#windows.set(key, fresh);
    return fresh;
  }

  /** All windows are equally long, so the map is in the order of their ends. */
  #prune(now: number): void {
    for (const [key, { endsAt }] of this.#windows) {
      if (endsAt > now) return;
      this.#windows.delete(key);
    }
  }
}

const KEY = 'ad-clock-offset';

const remembered = (): number => {
  try {
    const offset = Number(localStorage.getItem(KEY));
    return Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
  }
};

/**
 * The server's time. It starts at the difference that this browser knew last, so that the timers of the last
 * known desk do not jump when the line is there.
 */
export class DeskClock {
  readonly #local: () => number;
  #offset = remembered();

  constructor(local: () => number = Date.now) {
    this.#local = local;
  }

  /** Milliseconds since the epoch, by the server. */
  readonly now = (): number => this.#local() + this.#offset;

  learn(offsetMs: number): void {
    if (offsetMs === this.#offset) return;
    this.#offset = offsetMs;
    try {
      localStorage.setItem(KEY, String(offsetMs));
    } catch {
      // Only the first second of the next visit is less exact.
    }
  }
}

/** A clock that stands still until a test moves it; what is due runs in order. */
export class SessionTime {
  now: number;
  #timers: { at: number; run: () => void }[] = [];

  constructor(now: number) {
    this.now = now;
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.length;
  }

  after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.now + ms, run };
    this.#timers.push(timer);
    return () => { this.#timers = this.#timers.filter((each) => each !== timer); };
  };

  /** For what has no promises in it. */
  pass(ms: number): void {
    const end = this.now + ms;
    while (this.#next(end)) { /* each has run */ }
    this.now = Math.max(this.now, end);
  }

  /** Lets promises finish between the timers. */
  async run(ms: number): Promise<void> {
    const end = this.now + ms;
    await settled();
    while (this.#next(end)) await settled();
    this.now = Math.max(this.now, end);
  }

  #next(end: number): boolean {
    const next = this.#timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
    if (!next) return false;
    this.#timers = this.#timers.filter((each) => each !== next);
    // A clock that was set on does not go back: late timers run late.
    this.now = Math.max(this.now, next.at);
    next.run();
    return true;
  }
}

/** Everything that promises have left to do is done. */
export const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

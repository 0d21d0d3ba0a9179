const LAST = 5;
const ENOUGH = 3;
const SLOW_MS = 1_000;
/** Lower than the other, so that a line at the edge does not flicker. */
const WELL_MS = 700;

/** The line's health, judged by the last few round trips. */
export class RoundTrips {
  #last: number[] = [];
  #slow = false;

  get slow(): boolean {
    return this.#slow;
  }

  /** The usual round trip; null until one was measured. */
  get median(): number | null {
    return this.#last.toSorted((a, b) => a - b)[(this.#last.length - 1) >> 1] ?? null;
  }

  /** A negative one comes of a clock that was set back: it says nothing. */
  add(ms: number): void {
    if (ms < 0) return;
    this.#last = [...this.#last, ms].slice(-LAST);
    if (this.#last.length >= ENOUGH) this.#slow = this.median! > (this.#slow ? WELL_MS : SLOW_MS);
  }

  clear(): void {
    this.#last = [];
    this.#slow = false;
  }
}

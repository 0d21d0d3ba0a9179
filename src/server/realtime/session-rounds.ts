import type { Logger } from 'pino';

/** A line whose browser session may end without a word, as by its age. */
interface Guarded {
  isSignedIn(): Promise<boolean>;
}

/** So often each line's browser session is looked at. */
const EVERY = 4 * 60_000;
/** Questions to the store at a time. */
const AT_ONCE = 10;

/** An open socket must not outlive its browser session: each is looked at every few minutes, few at a time. */
export class SessionRounds<L extends Guarded = Guarded> {
  readonly #log: Logger;
  readonly #seen = new WeakMap<L, number>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** The line has just shown its session. */
  begin(line: L, now: number): void {
    this.#seen.set(line, now);
  }

  /** Looks at the lines whose turn it is. */
  walk<K extends L>(lines: Iterable<K>, now: number, over: (line: K) => void): void {
    let asked = 0;
    for (const line of lines) {
      if (now - (this.#seen.get(line) ?? now) < EVERY) continue;
      if (asked++ === AT_ONCE) return;
      this.#seen.set(line, now);
      line.isSignedIn().then(
        (signedIn) => { if (!signedIn) over(line); },
        // Who cannot be asked about is not sent away; the next round asks again.
        (error: unknown) => this.#log.warn({ err: error }, 'a browser session could not be looked at'),
      );
    }
  }
}

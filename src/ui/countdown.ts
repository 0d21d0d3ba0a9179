/** A time that stands still while somebody holds it, for whatever reason. */
export class Countdown {
  #run: () => void;
  readonly #holders = new Set<string>();
  #left: number;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Runs `run` after so many milliseconds. */
  constructor(ms: number, run: () => void) {
    this.#left = ms;
    this.#run = run;
    this.#start();
  }

  hold(holder: string): void {
    if (this.#holders.size === 0) this.#left -= performance.now() - this.#since;
    this.#holders.add(holder);
    clearTimeout(this.#timer);
  }

  release(holder: string): void {
    if (this.#holders.delete(holder) && this.#holders.size === 0) this.#start();
  }

  /** From the beginning, for something else; whoever holds it still does. */
  again(ms: number, run: () => void): void {
    clearTimeout(this.#timer);
    this.#left = ms;
    this.#run = run;
    if (this.#holders.size === 0) this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(this.#run, Math.max(0, this.#left));
  }
}

import type { Clock } from './socket.ts';

/** A typing frame holds for this long; whoever goes on typing says so before. */
export const TYPING_SHOWN_MS = 6_000;
export const TYPING_SENT_EVERY_MS = 3_000;

/** The other side's typing, which ends by itself. */
export class TypingLight {
  readonly #clock: Clock;
  readonly #show: (on: boolean) => void;
  #callOff = (): void => {};

  constructor(clock: Clock, show: (on: boolean) => void) {
    this.#clock = clock;
    this.#show = show;
  }

  on(): void {
    this.#callOff();
    this.#show(true);
    this.#callOff = this.#clock.after(TYPING_SHOWN_MS, () => this.#show(false));
  }

  off(): void {
    this.#callOff();
    this.#show(false);
  }
}

/** Lets one of many keystrokes through. */
export class TypingGate {
  readonly #clock: Clock;
  #last = -Infinity;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  passes(): boolean {
    const now = this.#clock.now();
    if (now - this.#last < TYPING_SENT_EVERY_MS) return false;
    this.#last = now;
    return true;
  }

  /** The next keystroke begins a new message. */
  reset(): void {
    this.#last = -Infinity;
  }
}

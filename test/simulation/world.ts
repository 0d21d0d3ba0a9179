import { setImmediate as nextRound } from 'node:timers/promises';
import type { Clock } from '../../src/server/clock.ts';

interface Alarm {
  at: number;
  order: number;
  run: () => void;
}

/** The moment at which every simulated world begins. */
const BEGINNING = Date.UTC(2026, 0, 5, 8);
/** Rounds of the event loop in which whatever one step has started comes to rest: promises, and a commit's own round. */
const ROUNDS = 3;

/** mulberry32: small, quick, and the same on every machine. */
const dice = (seed: number): (() => number) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Time and chance of one simulated world. Nothing in it runs by the machine's clock or dice: the same seed
 * plays the same story.
 */
export class World implements Clock {
  readonly random: () => number;
  readonly story: string[] = [];
  readonly #alarms: Alarm[] = [];
  #now = BEGINNING;
  #order = 0;
  #ids = 0;

  constructor(seed: number) {
    this.random = dice(seed);
  }

  now(): number {
    return this.#now;
  }

  /** Milliseconds since the beginning. */
  get elapsed(): number {
    return this.#now - BEGINNING;
  }

  at(at: number, run: () => void): () => void {
    const alarm = { at: Math.ceil(Math.max(at, this.#now)), order: this.#order++, run };
    const later = this.#alarms.findLastIndex((each) => each.at <= alarm.at);
    this.#alarms.splice(later + 1, 0, alarm);
    return () => {
      const index = this.#alarms.indexOf(alarm);
      if (index >= 0) this.#alarms.splice(index, 1);
    };
  }

  after(ms: number, run: () => void): () => void {
    return this.at(this.#now + ms, run);
  }

  /** Resolves after some simulated time. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** True in `share` of all cases. */
  chance(share: number): boolean {
    return this.random() < share;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values[Math.floor(this.random() * values.length)];
  }

  /** A UUIDv7 of this world, made at `at` by the clock of whoever makes it. */
  id(at = this.#now): string {
    const time = at.toString(16).padStart(12, '0');
    const count = (this.#ids++).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`;
  }

  tell(line: string): void {
    this.story.push(`${(this.elapsed / 1000).toFixed(3).padStart(9)}  ${line}`);
  }

  /** Lets this much time go by. */
  async run(ms: number): Promise<void> {
    const end = this.#now + ms;
    await this.#rest();
    for (let next = this.#alarms[0]; next && next.at <= end; next = this.#alarms[0]) {
      this.#alarms.shift();
      this.#now = next.at;
      next.run();
      await this.#rest();
    }
    this.#now = end;
  }

  async #rest(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) await nextRound();
  }
}

import { pauseBefore } from './back-off.ts';
import type { ConnectionPorts } from './ports.ts';

/** A line that lasts so long was a good one: the next loss starts with the shortest pause. */
const GOOD_MS = 5_000;

/** A server that was reached is not far away: after a short line, too, nobody is as patient as after a long time without any. */
const SHAKY_ATTEMPT = 2;

/** How patiently a lost line is dialled again. */
export class Persistence {
  readonly #ports: Pick<ConnectionPorts, 'now' | 'random'>;
  #attempt = 0;
  #since = 0;
  #drainMs: number | null = null;

  constructor(ports: Pick<ConnectionPorts, 'now' | 'random'>) {
    this.#ports = ports;
  }

  /** How long a socket may take to be greeted: short at first, for a network that has just come back. */
  get greetingMs(): number {
    return Math.min(10_000, 4_000 + this.#attempt * 1_000);
  }

  /** There is a line. */
  welcomed(): void {
    this.#since = this.#ports.now();
  }

  /** The line that was welcomed is gone. */
  lost(): void {
    const good = Math.abs(this.#ports.now() - this.#since) >= GOOD_MS;
    this.#attempt = good ? 0 : Math.min(this.#attempt, SHAKY_ATTEMPT);
  }

  /** The server goes down on purpose and says when to come back. */
  draining(ms: number): void {
    this.#drainMs = ms;
  }

  /** The pause before the next attempt. */
  nextPause(): number {
    const { random } = this.#ports;
    const pause = this.#drainMs === null ? pauseBefore(this.#attempt, random) : this.#drainMs * (1 + random() / 2);
    this.#drainMs = null;
    this.#attempt += 1;
    return pause;
  }
}

import type { ConnectionPorts } from './ports.ts';

/**
 * How long a line may be silent before it is asked, and how long it may take to say something then. Together less than
 * the 5 s within which the agent is to know: timers and the page's own work come on top.
 */
const QUIET_MS = 2_500;
const PATIENCE_MS = 2_250;
/** The round trip is measured at least this often, however much is heard. */
const MEASURE_MS = 5_000;
/** A timer that runs later than this tells that everything stood still: the computer slept. */
const LATE_MS = 1_000;

/**
 * Asks a silent line and gives it up when nothing comes back: a half-open line is noticed within 5 s. Judged by
 * what came since the ping, not by time alone: timers run late, and after a sleep what has arrived is not read yet.
 */
export class Heartbeat {
  readonly #ports: Pick<ConnectionPorts, 'after' | 'now'>;
  readonly #deeds: { ping(at: number): void; dead(): void };
  #heardAt = 0;
  #askedAt = 0;
  #heard = false;
  #asked = false;
  #doubted = false;
  #callOff: () => void = () => {};

  constructor(ports: Pick<ConnectionPorts, 'after' | 'now'>, deeds: { ping(at: number): void; dead(): void }) {
    this.#ports = ports;
    this.#deeds = deeds;
  }

  /** Asks at once: the first answer tells that everything before it has arrived. */
  start(): void {
    this.stop();
    this.ask();
  }

  stop(): void {
    this.#callOff();
    this.#asked = false;
    this.#doubted = false;
  }

  /** Anything that arrives is a sign of life. */
  heard(): void {
    this.#heard = true;
    this.#heardAt = this.#ports.now();
  }

  /** Pings now, unless an answer is due anyway. */
  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#heard = false;
    this.#askedAt = this.#ports.now();
    this.#deeds.ping(this.#askedAt);
    this.#wait(PATIENCE_MS, (late) => this.#judge(late));
  }

  #judge(late: boolean): void {
    this.#asked = false;
    if (this.#heard) return this.#watch();
    if (!late || this.#doubted) return this.#deeds.dead();
    this.#doubted = true;
    this.ask();
  }

  #watch(): void {
    this.#doubted = false;
    const quiet = this.#ports.now() - this.#heardAt;
    const measured = this.#ports.now() - this.#askedAt;
    if (quiet >= QUIET_MS || measured >= MEASURE_MS || measured < 0) return this.ask();
    this.#wait(Math.min(QUIET_MS, QUIET_MS - quiet), () => this.#watch());
  }

  #wait(ms: number, run: (late: boolean) => void): void {
    const due = this.#ports.now() + ms;
    this.#callOff();
    this.#callOff = this.#ports.after(ms, () => run(this.#ports.now() - due > LATE_MS));
  }
}

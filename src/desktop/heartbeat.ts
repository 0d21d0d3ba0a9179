import type { ConnectionPorts } from './wire.ts';

const EVERY_MS = 10_000;
const PATIENCE_MS = 8_000;

/** Asks the line every ten seconds and gives it up when nothing comes back. */
export class Heartbeat {
  readonly #ports: Pick<ConnectionPorts, 'after' | 'now'>;
  readonly #deeds: { ping(at: number): void; dead(): void };
  #heard = false;
  #asked = false;
  #callOff: () => void = () => {};

  constructor(ports: Pick<ConnectionPorts, 'after' | 'now'>, deeds: { ping(at: number): void; dead(): void }) {
    this.#ports = ports;
    this.#deeds = deeds;
  }

  start(): void {
    this.stop();
    this.#callOff = this.#ports.after(EVERY_MS, () => this.ask());
  }

  stop(): void {
    this.#callOff();
    this.#asked = false;
  }

  /** Anything that arrives is a sign of life. */
  heard(): void {
    this.#heard = true;
  }

  /** Pings now. Judged by what came since this ping, not by time: a hidden page's timers run late. */
  ask(): void {
    if (this.#asked) return;
    this.#callOff();
    this.#asked = true;
    this.#heard = false;
    this.#deeds.ping(this.#ports.now());
    this.#callOff = this.#ports.after(PATIENCE_MS, () => {
      this.#asked = false;
      if (this.#heard) this.start();
      else this.#deeds.dead();
    });
  }
}

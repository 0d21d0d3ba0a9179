import type { ConnectionPorts, Wire } from './ports.ts';

/** What is told of the one socket that counts. */
export interface DiallerDeeds {
  opened(): void;
  received(text: string): void;
  closed(code: number): void;
  /** The socket has not been greeted in time. */
  late(): void;
}

/** Keeps one socket at a time: dials now or later, gives up, and hears nothing of a socket that was given up. */
export class Dialler {
  readonly #ports: ConnectionPorts;
  readonly #deeds: DiallerDeeds;
  #wire: Wire | null = null;
  /** One higher with each socket that was given up. */
  #turn = 0;
  #callOff: () => void = () => {};

  constructor(ports: ConnectionPorts, deeds: DiallerDeeds) {
    this.#ports = ports;
    this.#deeds = deeds;
  }

  get isOpen(): boolean {
    return this.#wire !== null;
  }

  /** Opens a new socket instead of the one before; `late` unless `greeted` within the time. */
  dial(patienceMs: number): void {
    this.hangUp();
    this.expectGreeting(patienceMs);
    const turn = this.#turn;
    const present = (deed: () => void) => { if (this.#turn === turn) deed(); };
    this.#wire = this.#ports.dial({
      opened: () => present(() => this.#deeds.opened()),
      received: (text) => present(() => this.#deeds.received(text)),
      closed: (code) => present(() => this.#deeds.closed(code)),
    });
  }

  /** Runs `dial` of the caller after a pause, unless something else is done first. */
  later(ms: number, dial: () => void): void {
    this.hangUp();
    this.#callOff = this.#ports.after(ms, dial);
  }

  expectGreeting(patienceMs: number): void {
    this.#callOff();
    this.#callOff = this.#ports.after(patienceMs, () => this.#deeds.late());
  }

  greeted(): void {
    this.#callOff();
  }

  send(text: string): void {
    this.#wire?.send(text);
  }

  hangUp(code?: number): void {
    this.#callOff();
    this.#turn += 1;
    const wire = this.#wire;
    this.#wire = null;
    wire?.close(code);
  }
}

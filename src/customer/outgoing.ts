import { FAULTS, type WireFault } from '../contract/errors.ts';
import type { CommandId } from '../contract/primitives.ts';
import type { CustomerCommand } from '../contract/up.ts';
import { CommandRefused } from './refused.ts';
import type { Clock } from './socket.ts';

/** How often a command is asked again after "not now", and the first pause between. */
const MAX_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;

interface Waiting {
  command: CustomerCommand;
  tries: number;
  resolve: () => void;
  reject: (refused: CommandRefused) => void;
  promise: Promise<void>;
  callOff: () => void;
}

/** Commands on their way: each is sent again, with its own key, until the server has answered it. */
export class Outgoing {
  readonly #waiting = new Map<CommandId, Waiting>();
  readonly #clock: Clock;
  readonly #transmit: (id: CommandId, command: CustomerCommand) => void;

  /** `transmit` sends when there is a line, else does nothing: `again` comes when there is one. */
  constructor(clock: Clock, transmit: (id: CommandId, command: CustomerCommand) => void) {
    this.#clock = clock;
    this.#transmit = transmit;
  }

  /** Resolves when the command is durable; rejects with `CommandRefused`. A key under way is not sent twice. */
  send(id: CommandId, command: CustomerCommand): Promise<void> {
    const known = this.#waiting.get(id);
    if (known) return known.promise;
    const { promise, resolve, reject } = deferred();
    this.#waiting.set(id, { command, tries: 1, resolve, reject, promise, callOff: () => {} });
    this.#transmit(id, command);
    return promise;
  }

  /** The line is there again. */
  again(): void {
    for (const [id, waiting] of this.#waiting) {
      waiting.callOff();
      this.#transmit(id, waiting.command);
    }
  }

  acknowledged(id: CommandId): void {
    this.#take(id)?.resolve();
  }

  refused(id: CommandId, fault: WireFault): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    if (!FAULTS[fault.code]?.retryable || waiting.tries >= MAX_TRIES) {
      this.#take(id)?.reject(new CommandRefused(fault));
      return;
    }
    const pause = FIRST_PAUSE_MS * 2 ** (waiting.tries - 1);
    waiting.tries += 1;
    waiting.callOff = this.#clock.after(pause, () => this.#transmit(id, waiting.command));
  }

  /** The conversation is left: nothing is sent again, and nobody is told. */
  forget(): void {
    for (const waiting of this.#waiting.values()) waiting.callOff();
    this.#waiting.clear();
  }

  #take(id: CommandId): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    waiting?.callOff();
    this.#waiting.delete(id);
    return waiting;
  }
}

/** `Promise.withResolvers`, which Safari 17.3 and older lack. */
function deferred(): Pick<Waiting, 'promise' | 'resolve' | 'reject'> {
  let resolve: () => void = () => {};
  let reject: (refused: CommandRefused) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

import type { WireFault } from '../contract/errors.ts';
import type { CommandId } from '../contract/primitives.ts';
import { CommandRefused } from './frame.ts';

interface Waiting {
  resolve: () => void;
  reject: (reason: CommandRefused) => void;
  done: Promise<void>;
}

/** The senders that wait for the session's answer to their command. */
export class Answers {
  readonly #waiting = new Map<CommandId, Waiting>();

  /** Waits for a command's answer. The same key again joins the first one. */
  of(id: CommandId): Promise<void> {
    const known = this.#waiting.get(id);
    if (known) return known.done;
    let settle: Pick<Waiting, 'resolve' | 'reject'> | undefined;
    const done = new Promise<void>((resolve, reject) => { settle = { resolve, reject }; });
    if (settle) this.#waiting.set(id, { ...settle, done });
    return done;
  }

  /** Done, or why not. */
  settle(id: CommandId, fault?: WireFault): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (fault) waiting?.reject(new CommandRefused(fault));
    else waiting?.resolve();
  }

  /** The session has ended for good: nobody will answer any more. */
  refuseAll(fault: WireFault): void {
    for (const id of [...this.#waiting.keys()]) this.settle(id, fault);
  }
}

import type { WireFault } from '../contract/errors.ts';
import type { CommandId } from '../contract/primitives.ts';
import type { AgentCommand, CommandFrame } from '../contract/up.ts';
import { CommandRefused } from './frame.ts';

interface Pending {
  frame: CommandFrame;
  answer: () => Promise<void>;
  resolve: () => void;
  reject: (reason: CommandRefused) => void;
}

/** Commands that the server has not answered yet, in the order of their sending. */
export class PendingCommands {
  readonly #pending = new Map<CommandId, Pending>();

  /** Keeps a command until its answer. The same key again joins the first sending. */
  add(id: CommandId, command: AgentCommand): { frame: CommandFrame; done: Promise<void>; known: boolean } {
    const known = this.#pending.get(id);
    if (known) return { frame: known.frame, done: known.answer(), known: true };
    const frame: CommandFrame = { kind: 'command', id, command };
    const done = new Promise<void>((resolve, reject) => {
      this.#pending.set(id, { frame, resolve, reject, answer: () => done });
    });
    return { frame, done, known: false };
  }

  acknowledge(id: CommandId): void {
    this.#take(id)?.resolve();
  }

  refuse(id: CommandId, fault: WireFault): void {
    this.#take(id)?.reject(new CommandRefused(fault));
  }

  /** The line has ended for good: nobody will answer any more. */
  refuseAll(fault: WireFault): void {
    for (const id of this.#pending.keys()) this.refuse(id, fault);
  }

  /** What to send again after a reconnect. */
  frames(): readonly CommandFrame[] {
    return [...this.#pending.values()].map((pending) => pending.frame);
  }

  #take(id: CommandId): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }
}

import type { DomainEvent } from '../../contract/events.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { InnerCommand } from '../../domain/command.ts';
import { type Timer, timersFrom, timersOf } from '../../domain/timers.ts';
import type { Clock } from '../clock.ts';

/**
 * The partition's alarm clocks. What they ring for is in the log (`expiresAt`, `autoAt`, …), so a restart
 * sets them again from the state; one that rings for nothing is answered by `decide` with no events.
 */
export class TimerBoard {
  readonly #clock: Clock;
  readonly #fire: (command: InnerCommand) => void;
  readonly #cancels = new Set<() => void>();

  constructor(clock: Clock, fire: (command: InnerCommand) => void) {
    this.#clock = clock;
    this.#fire = fire;
  }

  /** Sets the timers that a committed event starts. */
  follow(event: DomainEvent): void {
    for (const timer of timersFrom(event)) this.#set(timer);
  }

  /** Drops all timers and sets those that the living interactions owe. */
  rebuild(interactions: Iterable<Interaction>): void {
    this.clear();
    for (const interaction of interactions) for (const timer of timersOf(interaction)) this.#set(timer);
  }

  clear(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }

  #set({ at, command }: Timer): void {
    const cancel = this.#clock.at(at, () => {
      this.#cancels.delete(cancel);
      this.#fire(command);
    });
    this.#cancels.add(cancel);
  }
}

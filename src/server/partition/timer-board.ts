import type { DomainEvent } from '../../contract/events.ts';
import type { AgentSession, Interaction } from '../../contract/interaction.ts';
import type { InnerCommand } from '../../domain/command.ts';
import { type Timer, timersFrom, timersOf, timersOfSession } from '../../domain/timers.ts';
import type { Clock } from '../clock.ts';

/**
 * After a restart every agent has this long to come back, or to press Stay Signed In: nobody could while the
 * server was away.
 */
const RETURN_MS = 15_000;

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

  /** Drops all timers and sets those that the living interactions and working sessions owe. */
  rebuild(interactions: Iterable<Interaction>, sessions: Iterable<AgentSession>): void {
    this.clear();
    const soonest = this.#clock.now() + RETURN_MS;
    for (const interaction of interactions) for (const timer of timersOf(interaction)) this.#set(timer);
    for (const session of sessions) {
      for (const { at, command } of timersOfSession(session)) this.#set({ at: Math.max(at, soonest), command });
    }
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

import type { Id } from '../../contract/primitives.ts';
import type { InnerCommand } from '../../domain/command.ts';
import type { Clock } from '../clock.ts';
import type { Partition } from '../partition/partition.ts';

/** So long an agent's line may be gone before anybody notices: a reload takes less. */
export const UNNOTICED = 3_000;
/** After a start of the server everybody has to come back at the same time. */
export const AFTER_START = 10_000;

/** The server's own command, committed. */
export type Ask = (command: InnerCommand) => Promise<unknown>;

/** Notices that an agent's line is gone, and that it is back. How long the agent may be away is the log's matter. */
export class Leases {
  readonly #partition: Partition;
  readonly #clock: Clock;
  readonly #ask: Ask;
  readonly #running = new Map<Id, () => void>();

  constructor(partition: Partition, clock: Clock, ask: Ask) {
    this.#partition = partition;
    this.#clock = clock;
    this.#ask = ask;
  }

  /** The agent has no line. */
  start(agentId: Id, patience = UNNOTICED): void {
    this.stop(agentId);
    const session = this.#partition.state.agents.get(agentId);
    if (!session || session.away) return;
    this.#running.set(agentId, this.#clock.at(this.#clock.now() + patience, () => this.#expired(agentId)));
  }

  /** There is a line again, or the session is over. */
  stop(agentId: Id): void {
    this.#running.get(agentId)?.();
    this.#running.delete(agentId);
  }

  /** The line is back: the absence is over, when there was one. */
  async comeBack(agentId: Id): Promise<void> {
    if (this.#partition.state.agents.get(agentId)?.away) await this.#ask({ kind: 'agent.return', agentId });
  }

  clear(): void {
    for (const agentId of [...this.#running.keys()]) this.stop(agentId);
  }

  #expired(agentId: Id): void {
    this.#running.delete(agentId);
    // The store is away: the absence begins later.
    this.#ask({ kind: 'agent.leave', agentId }).catch(() => this.start(agentId));
  }
}

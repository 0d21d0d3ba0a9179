import type { Id } from '../../contract/primitives.ts';
import { profileOf } from '../../domain/lookups.ts';
import type { Clock } from '../clock.ts';
import type { Partition } from '../partition/partition.ts';

const DEFAULT_GRACE_SECONDS = 120;

/**
 * How long an agent without an open desktop keeps the interactions. A restart of the server starts the
 * grace period anew, so nobody is lost because the server was away.
 */
export class Leases {
  readonly #partition: Partition;
  readonly #clock: Clock;
  readonly #id: () => Id;
  readonly #running = new Map<Id, () => void>();

  constructor(partition: Partition, clock: Clock, id: () => Id) {
    this.#partition = partition;
    this.#clock = clock;
    this.#id = id;
  }

  /** The agent's last desktop has gone. */
  start(agentId: Id): void {
    this.stop(agentId);
    const { state } = this.#partition;
    if (!state.agents.has(agentId)) return;
    const seconds = profileOf(state, agentId)?.graceSeconds ?? DEFAULT_GRACE_SECONDS;
    this.#running.set(agentId, this.#clock.at(this.#clock.now() + seconds * 1000, () => this.#expired(agentId)));
  }

  /** A desktop is there again, or the session is over. */
  stop(agentId: Id): void {
    this.#running.get(agentId)?.();
    this.#running.delete(agentId);
  }

  clear(): void {
    for (const agentId of [...this.#running.keys()]) this.stop(agentId);
  }

  #expired(agentId: Id): void {
    this.#running.delete(agentId);
    this.#partition.execute({ kind: 'system' }, this.#id(), { kind: 'agent.lost', agentId })
      // The store is away: the agent is lost later.
      .catch(() => this.start(agentId));
  }
}

import type { DomainEvent } from '../../contract/events.ts';
import type { AgentSession } from '../../contract/interaction.ts';
import type { Id, Instant } from '../../contract/primitives.ts';
import { inactivityMinutesOf } from '../../domain/lookups.ts';
import type { Partition } from '../partition/partition.ts';
import type { Ask } from './leases.ts';

const MINUTE = 60_000;

function isHolding({ load }: AgentSession): boolean {
  for (const _id in load) return true;
  return false;
}

/**
 * When each agent last did something, in memory: after a restart everybody has just been active. One minute
 * before the configured time is over the log says so (WX-103, WX-105); what follows is the domain's.
 */
export class Activity {
  readonly #partition: Partition;
  readonly #ask: Ask;
  readonly #since: Instant;
  readonly #at = new Map<Id, Instant>();

  constructor(partition: Partition, ask: Ask, since: Instant) {
    this.#partition = partition;
    this.#ask = ask;
    this.#since = since;
  }

  stamp(agentId: Id, at: Instant): void {
    this.#at.set(agentId, at);
  }

  follow(event: DomainEvent): void {
    if (event.kind === 'agent.signedIn' || event.kind === 'agent.active') this.stamp(event.agentId, event.at);
    else if (event.kind === 'agent.signedOut') this.#at.delete(event.agentId);
  }

  /** Looks at everybody: cheap, and so the state and the configuration of this moment always count. */
  check(now: Instant): void {
    const { state } = this.#partition;
    for (const session of state.agents.values()) {
      // Handling an interaction is activity, whatever the hands do (WX-099).
      if (isHolding(session)) this.stamp(session.id, now);
      // Nobody would see the dialog of an agent without a line: the grace period ends that.
      else if (!session.inactive && !session.away) this.#checkOne(session.id, inactivityMinutesOf(state, session.id), now);
    }
  }

  #checkOne(agentId: Id, minutes: number, now: Instant): void {
    const end = (this.#at.get(agentId) ?? this.#since) + minutes * MINUTE;
    if (minutes === 0 || now < end - MINUTE) return;
    // The store is away: the next look asks again.
    this.#ask({ kind: 'agent.warnInactive', agentId, signOutAt: Math.max(end, now + MINUTE) }).catch(() => undefined);
  }
}

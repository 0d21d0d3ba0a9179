import type { AgentSession, Interaction } from '../contract/interaction.ts';
import { rebuiltReady } from './evolve.ts';
import { joined, type Ranking } from './ranking.ts';
import { type CentreState, EMPTY } from './state.ts';
import { Table } from './table.ts';

/** A state as JSON: what cannot be derived from the rest. */
export interface FrozenState {
  config: CentreState['config'];
  waits: CentreState['waits'];
  agents: readonly AgentSession[];
  interactions: readonly Interaction[];
}

export function freeze({ config, waits, agents, interactions }: CentreState): FrozenState {
  return { config, waits, agents: [...agents.values()], interactions: [...interactions.values()] };
}

function tableOf<T extends { id: string }>(values: readonly T[]): Table<T> {
  return values.reduce((table, value) => table.set(value.id, value), Table.empty<T>());
}

/** The very state that was frozen, with its lines built anew. */
export function thaw(frozen: FrozenState): CentreState {
  const waiting: Record<string, Ranking> = {};
  for (const { id, status, queueId, waitingSince } of frozen.interactions) {
    if (status === 'queued') waiting[queueId] = joined(waiting[queueId] ?? [], { id, since: waitingSince });
  }
  const { config, waits } = frozen;
  const agents = tableOf(frozen.agents);
  return rebuiltReady({ ...EMPTY, config, waits, agents, interactions: tableOf(frozen.interactions), waiting });
}

import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import { rebuiltReady } from './evolve.ts';
import { type Place, rankings } from './ranking.ts';
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

function* waitingPlaces(interactions: readonly Interaction[]): Generator<[Id, Place]> {
  for (const { id, status, queueId, waitingSince } of interactions) if (status === 'queued') yield [queueId, { id, since: waitingSince }];
}

/** The very state that was frozen, with its lines built anew. */
export function thaw({ config, waits, agents, interactions }: FrozenState): CentreState {
  const waiting = Object.fromEntries(rankings(waitingPlaces(interactions)));
  return rebuiltReady({ ...EMPTY, config, waits, agents: tableOf(agents), interactions: tableOf(interactions), waiting });
}

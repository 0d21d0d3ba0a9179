import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import { rebuiltReady } from './evolve.ts';
import { type Place, rankings } from './ranking.ts';
import { type CentreState, EMPTY, type OpenDesk } from './state.ts';
import { Table } from './table.ts';

/** A state as JSON: what cannot be derived from the rest. */
export interface FrozenState {
  config: CentreState['config'];
  waits: CentreState['waits'];
  agents: readonly AgentSession[];
  interactions: readonly Interaction[];
  /** Absent in snapshots of version 1, whose configuration has no organisation either. */
  desks?: readonly OpenDesk[];
}

export function freeze({ config, waits, agents, interactions, desks }: CentreState): FrozenState {
  return { config, waits, agents: [...agents.values()], interactions: [...interactions.values()], desks: [...desks.values()] };
}

function tableOf<T>(values: readonly T[], keyOf: (value: T) => Id): Table<T> {
  return values.reduce((table, value) => table.set(keyOf(value), value), Table.empty<T>());
}

const byId = ({ id }: { id: Id }): Id => id;

function* waitingPlaces(interactions: readonly Interaction[]): Generator<[Id, Place]> {
  for (const { id, status, queueId, waitingSince } of interactions) if (status === 'queued') yield [queueId, { id, since: waitingSince }];
}

/** The very state that was frozen, with its lines built anew. */
export function thaw({ config, waits, agents, interactions, desks = [] }: FrozenState): CentreState {
  return rebuiltReady({
    ...EMPTY, waits, config: { ...EMPTY.config, ...config },
    agents: tableOf(agents, byId), interactions: tableOf(interactions, byId), desks: tableOf(desks, ({ agentId }) => agentId),
    waiting: Object.fromEntries(rankings(waitingPlaces(interactions))),
  });
}

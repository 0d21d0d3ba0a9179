import type { Channel, ConfigObject, ConfigOf, ConfigType, MultimediaProfile } from '../contract/administration.ts';
import { RONA_CODE } from '../contract/availability-codes.ts';
import type { AgentSession, Interaction, WorkingDesk } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import type { Ranking } from './ranking.ts';
import { Table } from './table.ts';

/** The administrator's objects, by type and id. */
export type Config = { readonly [T in ConfigType]: Readonly<Record<Id, ConfigOf<T>>> };

/** The window that works for an agent: known for good, it does not end with the working session. */
export interface OpenDesk extends WorkingDesk {
  agentId: Id;
}

/** A tenant's living state: what `evolve` makes of its log. */
export interface CentreState {
  readonly config: Config;
  readonly agents: Table<AgentSession>;
  /** By agent. */
  readonly desks: Table<OpenDesk>;
  readonly interactions: Table<Interaction>;
  /** By queue: interactions without an agent or offer, longest-waiting first. Derived. */
  readonly waiting: Readonly<Record<Id, Ranking>>;
  /** By `readyKey` of team and channel: available agents with capacity to spare, longest-free first. Derived. */
  readonly ready: Table<Ranking>;
  /** By queue: moving average of the wait in milliseconds, for the customer's expectation. */
  readonly waits: Readonly<Record<Id, number>>;
}

export const readyKey = (teamId: Id, channel: Channel): string => `${teamId}/${channel}`;

const RONA = { type: 'idleCode', id: RONA_CODE, name: 'RONA', selectable: false } as const satisfies ConfigObject;

/** The id of the one `organisation` object. */
export const ORGANISATION = 'organisation';

const UNLIMITED = { type: 'organisation', id: ORGANISATION, name: 'Organisation', inactivityMinutes: 0, registeredNumbers: null } as const satisfies ConfigObject;

/** A tenant before its first event: nothing but what is built in. */
export const EMPTY: CentreState = {
  config: {
    team: {}, queue: {}, entryPoint: {}, idleCode: { [RONA_CODE]: RONA }, wrapUpReason: {},
    multimediaProfile: {}, desktopProfile: {}, user: {}, organisation: { [ORGANISATION]: UNLIMITED },
    layout: {}, screenPop: {},
  },
  agents: Table.empty(),
  desks: Table.empty(),
  interactions: Table.empty(),
  waiting: {},
  ready: Table.empty(),
  waits: {},
};

/** The multimedia profile that limits an agent, or undefined when none is configured. */
export function multimediaOf(config: Config, agentId: Id): MultimediaProfile | undefined {
  const id = config.user[agentId]?.multimediaProfileId;
  return id === undefined ? undefined : config.multimediaProfile[id];
}

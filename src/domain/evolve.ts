import { CHANNELS } from '../contract/channels.ts';
import type { ConfigObject, ConfigType } from '../contract/administration.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import { evolveAgent } from './agent.ts';
import { hasRoom } from './capacity.ts';
import { evolveInteraction, isClosed, isInteractionEvent } from './interaction.ts';
import { joined, left } from './ranking.ts';
import { type CentreState, type Config, multimediaOf, readyKey } from './state.ts';

/** Weight of the newest wait in a queue's moving average. */
const NEWEST = 0.2;

function withRank<K extends 'waiting' | 'ready'>(
  state: CentreState, index: K, key: string, change: typeof joined, place: { id: Id; since: number },
): CentreState {
  const before = state[index][key] ?? [];
  const after = change(before, place);
  return after === before ? state : { ...state, [index]: { ...state[index], [key]: after } };
}

const canTake = (config: Config, agent: AgentSession, channel: (typeof CHANNELS)[number]): boolean => {
  const profile = multimediaOf(config, agent.id);
  return agent.presence.state === 'available' && profile !== undefined && hasRoom(agent, profile, channel);
};

/** Takes an agent out of the ready lines, by the state in which they were put there. */
function unranked(state: CentreState, agent: AgentSession): CentreState {
  const place = { id: agent.id, since: agent.freeSince };
  return CHANNELS.reduce((at, channel) => withRank(at, 'ready', readyKey(agent.teamId, channel), left, place), state);
}

function ranked(state: CentreState, agent: AgentSession): CentreState {
  const place = { id: agent.id, since: agent.freeSince };
  return CHANNELS.filter((channel) => canTake(state.config, agent, channel))
    .reduce((at, channel) => withRank(at, 'ready', readyKey(agent.teamId, channel), joined, place), state);
}

function withAgent(state: CentreState, id: Id, change: (agent: AgentSession | null) => AgentSession | null): CentreState {
  const before = state.agents.get(id) ?? null;
  const after = change(before);
  if (after === before) return state;
  const cleared = before ? unranked(state, before) : state;
  const agents = after ? cleared.agents.set(id, after) : cleared.agents.delete(id);
  const next = { ...cleared, agents };
  return after ? ranked(next, after) : next;
}

function withInteraction(state: CentreState, before: Interaction | undefined, after: Interaction): CentreState {
  if (after === before) return state;
  let next = state;
  const wasQueued = before?.status === 'queued';
  const isQueued = after.status === 'queued';
  const moved = before?.queueId !== after.queueId || before?.waitingSince !== after.waitingSince;
  if (before && wasQueued && (!isQueued || moved)) {
    next = withRank(next, 'waiting', before.queueId, left, { id: before.id, since: before.waitingSince });
  }
  if (isQueued && (!wasQueued || moved)) {
    next = withRank(next, 'waiting', after.queueId, joined, { id: after.id, since: after.waitingSince });
  }
  const { interactions } = next;
  return { ...next, interactions: isClosed(after) ? interactions.delete(after.id) : interactions.set(after.id, after) };
}

function withWait(state: CentreState, interaction: Interaction, connectedAt: number): CentreState {
  const wait = connectedAt - interaction.queuedAt;
  const average = state.waits[interaction.queueId];
  const next = average === undefined ? wait : average + (wait - average) * NEWEST;
  return { ...state, waits: { ...state.waits, [interaction.queueId]: next } };
}

function withConfig<T extends ConfigType>(state: CentreState, type: T, id: Id, object: ConfigObject | null): CentreState {
  const { [id]: _old, ...others } = state.config[type] as Record<Id, ConfigObject>;
  const config = { ...state.config, [type]: object ? { ...others, [id]: object } : others };
  return rebuiltReady({ ...state, config });
}

/** The ready lines computed anew: after a change of the configuration and after loading a snapshot. */
export function rebuiltReady(state: CentreState): CentreState {
  let next: CentreState = { ...state, ready: {} };
  for (const agent of state.agents.values()) next = ranked(next, agent);
  return next;
}

/** What a tenant becomes by an event. Pure; the old state stays as it was. */
export function evolve(state: CentreState, event: DomainEvent): CentreState {
  if (event.kind === 'config.put') return withConfig(state, event.object.type, event.object.id, event.object);
  if (event.kind === 'config.removed') return withConfig(state, event.type, event.id, null);
  if (!isInteractionEvent(event)) return withAgent(state, event.agentId, (agent) => evolveAgent(agent, event, undefined));

  const before = state.interactions.get(event.interactionId);
  let next = state;
  if (before || event.kind === 'interaction.created') {
    next = withInteraction(next, before, event.kind === 'interaction.created' ? event.interaction : evolveInteraction(before!, event));
  }
  if (before && event.kind === 'interaction.connected') next = withWait(next, before, event.at);
  if ('agentId' in event) next = withAgent(next, event.agentId, (agent) => evolveAgent(agent, event, before));
  return next;
}

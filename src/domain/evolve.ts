import { CHANNELS } from '../contract/channels.ts';
import type { Channel, ConfigObject, ConfigType } from '../contract/administration.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import { evolveAgent } from './agent.ts';
import { hasRoom, takesOffers } from './capacity.ts';
import { evolveInteraction, isClosed, isInteractionEvent } from './interaction.ts';
import { joined, left, type Place, type Ranking, rankings } from './ranking.ts';
import { type CentreState, type Config, multimediaOf, readyKey } from './state.ts';
import { Table } from './table.ts';

/** Weight of the newest wait in a queue's moving average. */
const NEWEST = 0.2;

function withWaiting(state: CentreState, queueId: Id, change: typeof joined, { id, waitingSince }: Interaction): CentreState {
  const before = state.waiting[queueId] ?? [];
  const after = change(before, { id, since: waitingSince });
  return after === before ? state : { ...state, waiting: { ...state.waiting, [queueId]: after } };
}

function withReady(ready: Table<Ranking>, channel: Channel, change: typeof joined, { id, teamId, freeSince }: AgentSession): Table<Ranking> {
  const key = readyKey(teamId, channel);
  const line = change(ready.get(key) ?? [], { id, since: freeSince });
  return line.length > 0 ? ready.set(key, line) : ready.delete(key);
}

function canTake(config: Config, agent: AgentSession, channel: Channel): boolean {
  if (!takesOffers(agent)) return false;
  const profile = multimediaOf(config, agent.id);
  return profile !== undefined && hasRoom(agent, profile, channel);
}

/** Takes an agent out of the ready lines that are left, and into those that are joined. */
function reranked({ config, ready }: CentreState, before: AgentSession | undefined, after: AgentSession | null): Table<Ranking> {
  let next = ready;
  const moved = before?.freeSince !== after?.freeSince || before?.teamId !== after?.teamId;
  for (const channel of CHANNELS) {
    const was = before !== undefined && canTake(config, before, channel);
    const is = after !== null && canTake(config, after, channel);
    if (was && (moved || !is)) next = withReady(next, channel, left, before);
    if (is && (moved || !was)) next = withReady(next, channel, joined, after);
  }
  return next;
}

function withAgent(state: CentreState, id: Id, change: (agent: AgentSession | null) => AgentSession | null): CentreState {
  const before = state.agents.get(id);
  const after = change(before ?? null);
  if (after === (before ?? null)) return state;
  const agents = after ? state.agents.set(id, after) : state.agents.delete(id);
  return { ...state, agents, ready: reranked(state, before, after) };
}

function withInteraction(state: CentreState, before: Interaction | undefined, after: Interaction): CentreState {
  if (after === before) return state;
  let next = state;
  const wasQueued = before?.status === 'queued';
  const isQueued = after.status === 'queued';
  const moved = before?.queueId !== after.queueId || before?.waitingSince !== after.waitingSince;
  if (before && wasQueued && (!isQueued || moved)) {
    next = withWaiting(next, before.queueId, left, before);
  }
  if (isQueued && (!wasQueued || moved)) {
    next = withWaiting(next, after.queueId, joined, after);
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

function withConfig(state: CentreState, object: ConfigObject): CentreState {
  const { type, id } = object;
  const next = { ...state, config: { ...state.config, [type]: { ...state.config[type], [id]: object } } };
  return type === 'user' || type === 'multimediaProfile' ? rebuiltReady(next) : next;
}

/** What is removed is not in use: no line changes. */
function withoutConfig(state: CentreState, type: ConfigType, id: Id): CentreState {
  const { [id]: _gone, ...others } = state.config[type];
  return { ...state, config: { ...state.config, [type]: others } };
}

function* readyPlaces({ config, agents }: CentreState): Generator<[string, Place]> {
  for (const agent of agents.values()) {
    const place = { id: agent.id, since: agent.freeSince };
    for (const channel of CHANNELS) if (canTake(config, agent, channel)) yield [readyKey(agent.teamId, channel), place];
  }
}

/** The ready lines computed anew: after a change of the configuration and after loading a snapshot. */
export function rebuiltReady(state: CentreState): CentreState {
  let ready = Table.empty<Ranking>();
  for (const [key, line] of rankings(readyPlaces(state))) ready = ready.set(key, line);
  return { ...state, ready };
}

/** What a tenant becomes by an event. Pure; the old state stays as it was. */
export function evolve(state: CentreState, event: DomainEvent): CentreState {
  if (event.kind === 'config.put') return withConfig(state, event.object);
  if (event.kind === 'config.removed') return withoutConfig(state, event.type, event.id);
  if (event.kind === 'desk.opened') return { ...state, desks: state.desks.set(event.agentId, { ...event.desk, agentId: event.agentId }) };
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

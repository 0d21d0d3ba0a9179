import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession, Interaction, OfferReason } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import { hasQueueRoom, hasRoom } from './capacity.ts';
import type { Moment } from './command.ts';
import { evolve } from './evolve.ts';
import { type CentreState, multimediaOf, readyKey } from './state.ts';

/** Whether this agent, who has room for the channel, may be offered this very interaction now. */
function suits(state: CentreState, agent: AgentSession, interaction: Interaction, now: Instant): boolean {
  if (agent.id in interaction.wrapUps) return false;
  if ((interaction.declinedBy[agent.id] ?? 0) > now) return false;
  return hasQueueRoom(agent, multimediaOf(state.config, agent.id)!, interaction.queueId);
}

/** Whether this agent could be offered the interaction now, whatever the queue's teams say: for a direct transfer. */
export function isFreeFor(state: CentreState, agent: AgentSession, interaction: Interaction, now: Instant): boolean {
  const profile = multimediaOf(state.config, agent.id);
  const free = profile !== undefined && agent.presence.state === 'available' && hasRoom(agent, profile, interaction.channel);
  return free && suits(state, agent, interaction, now);
}

/** The longest-available agent of the queue's teams with room for the interaction. */
export function agentFor(state: CentreState, interaction: Interaction, now: Instant): AgentSession | undefined {
  let best: AgentSession | undefined;
  for (const teamId of state.config.queue[interaction.queueId]?.teamIds ?? []) {
    for (const place of state.ready[readyKey(teamId, interaction.channel)] ?? []) {
      if (best && (place.since > best.freeSince || (place.since === best.freeSince && place.id > best.id))) break;
      const agent = state.agents.get(place.id)!;
      if (!suits(state, agent, interaction, now)) continue;
      best = agent;
      break;
    }
  }
  return best;
}

/** The event that offers the interaction to the agent, with the reason why. */
export function offerTo(
  state: CentreState, interaction: Interaction, agent: AgentSession, { now, id }: Moment,
  rule: OfferReason['rule'] = 'longest-waiting-to-longest-available',
): DomainEvent {
  const reason: OfferReason = {
    rule,
    waitedMs: now - interaction.waitingSince,
    agentFreeMs: now - agent.freeSince,
    priority: interaction.priority,
  };
  const expiresAt = now + state.config.queue[interaction.queueId]!.offerSeconds * 1000;
  const details = { id: id(), agentId: agent.id, at: now, expiresAt, reason };
  return { kind: 'interaction.offered', at: now, interactionId: interaction.id, agentId: agent.id, offer: details };
}

/** One queue's line during a routing pass. */
interface Line {
  queueId: Id;
  next: number;
}

function anyoneReady(state: CentreState, queueId: Id): boolean {
  const queue = state.config.queue[queueId];
  return queue?.teamIds.some((teamId) => (state.ready[readyKey(teamId, queue.channel)]?.length ?? 0) > 0) ?? false;
}

function headOf(state: CentreState, line: Line): Interaction | undefined {
  const place = state.waiting[line.queueId]?.[line.next];
  return place && state.interactions.get(place.id);
}

const goesFirst = (a: Interaction, b: Interaction): boolean =>
  a.priority !== b.priority ? a.priority < b.priority
  : a.waitingSince !== b.waitingSince ? a.waitingSince < b.waitingSince
  : a.id < b.id;

/** The line whose head is to be served next: by priority, then by waiting time. */
function nextLine(state: CentreState, lines: readonly Line[]): [Line, Interaction] | undefined {
  let best: [Line, Interaction] | undefined;
  for (const line of lines) {
    const head = headOf(state, line);
    if (head && (!best || goesFirst(head, best[1]))) best = [line, head];
  }
  return best;
}

/**
 * Offers waiting interactions of these queues to agents until no pair is left: the longest-waiting
 * interaction within priority first, to the longest-available agent who has room.
 */
export function route(start: CentreState, queueIds: Iterable<Id>, moment: Moment): { state: CentreState; events: DomainEvent[] } {
  let state = start;
  const events: DomainEvent[] = [];
  let lines: Line[] = [...new Set(queueIds)].map((queueId) => ({ queueId, next: 0 }));
  for (;;) {
    lines = lines.filter((line) => anyoneReady(state, line.queueId));
    const head = nextLine(state, lines);
    if (!head) return { state, events };
    const [line, interaction] = head;
    const agent = agentFor(state, interaction, moment.now);
    if (!agent) {
      line.next++;
      continue;
    }
    const event = offerTo(state, interaction, agent, moment);
    events.push(event);
    state = evolve(state, event);
  }
}

/** The queues where an event may have made a pair possible. */
export function queuesToRoute(state: CentreState, event: DomainEvent): readonly Id[] {
  switch (event.kind) {
    case 'interaction.created': return [event.interaction.queueId];
    case 'interaction.queued': return [event.queueId];
    case 'agent.signedIn':
    case 'agent.stateChanged':
    case 'interaction.offerEnded':
    case 'wrapUp.completed': return queuesOf(state, event.agentId);
    case 'config.put':
    case 'config.removed': return Object.keys(state.waiting);
    default: return [];
  }
}

/** Queues with someone waiting which the agent's team serves. */
function queuesOf(state: CentreState, agentId: Id): readonly Id[] {
  const agent = state.agents.get(agentId);
  if (!agent) return [];
  return Object.keys(state.waiting).filter((queueId) =>
    state.waiting[queueId]!.length > 0 && state.config.queue[queueId]?.teamIds.includes(agent.teamId));
}

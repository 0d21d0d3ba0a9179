import type { Queue } from '../contract/administration.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession, Interaction, OfferReason } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import { hasQueueRoom, hasRoom, takesOffers } from './capacity.ts';
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
  const free = profile !== undefined && takesOffers(agent) && hasRoom(agent, profile, interaction.channel);
  return free && suits(state, agent, interaction, now);
}

/** The longest-available agent of the queue's teams with room for the interaction. */
export function agentFor(state: CentreState, interaction: Interaction, now: Instant): AgentSession | undefined {
  let best: AgentSession | undefined;
  for (const teamId of state.config.queue[interaction.queueId]?.teamIds ?? []) {
    for (const place of state.ready.get(readyKey(teamId, interaction.channel)) ?? []) {
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
  const queue = state.config.queue[interaction.queueId]!;
  const reason: OfferReason = {
    rule,
    waitedMs: now - interaction.waitingSince,
    agentFreeMs: now - agent.freeSince,
    priority: queue.priority,
  };
  const expiresAt = now + queue.offerSeconds * 1000;
  const details = { id: id(), agentId: agent.id, at: now, expiresAt, reason };
  return { kind: 'interaction.offered', at: now, interactionId: interaction.id, agentId: agent.id, offer: details };
}

/** One queue's line during a routing pass. */
interface Line {
  readonly queue: Queue;
  next: number;
}

function linesOf({ config }: CentreState, queueIds: Iterable<Id>): Line[] {
  return [...new Set(queueIds)].flatMap((id) => config.queue[id] ?? []).map((queue) => ({ queue, next: 0 }));
}

function anyoneReady({ ready }: CentreState, { queue: { teamIds, channel } }: Line): boolean {
  return teamIds.some((teamId) => ready.has(readyKey(teamId, channel)));
}

function anyoneHasRoom({ config, agents, ready }: CentreState, { queue: { id: queueId, teamIds, channel } }: Line): boolean {
  return teamIds.some((teamId) => ready.get(readyKey(teamId, channel))
    ?.some(({ id }) => hasQueueRoom(agents.get(id)!, multimediaOf(config, id)!, queueId)));
}

function headOf({ waiting, interactions }: CentreState, { queue, next }: Line): Interaction | undefined {
  const place = waiting[queue.id]?.[next];
  return place && interactions.get(place.id);
}

type Head = readonly [Line, Interaction];

/** By the priority that the queue has now: a change of it counts for those who already wait. */
const goesFirst = ([{ queue }, a]: Head, [{ queue: other }, b]: Head): boolean =>
  queue.priority !== other.priority ? queue.priority < other.priority
  : a.waitingSince !== b.waitingSince ? a.waitingSince < b.waitingSince
  : a.id < b.id;

/** The line whose head is to be served next: by priority, then by waiting time. */
function nextLine(state: CentreState, lines: readonly Line[]): Head | undefined {
  let best: Head | undefined;
  for (const line of lines) {
    const interaction = headOf(state, line);
    const head = interaction && [line, interaction] as const;
    if (head && (!best || goesFirst(head, best))) best = head;
  }
  return best;
}

/**
 * Offers waiting interactions of these queues to agents until no pair is left: the longest-waiting
 * interaction within priority first, to the longest-available agent who has room.
 */
export function route(start: CentreState, queueIds: Iterable<Id>, moment: Moment): readonly DomainEvent[] {
  let state = start;
  const events: DomainEvent[] = [];
  let lines = linesOf(state, queueIds);
  for (;;) {
    lines = lines.filter((line) => anyoneReady(state, line));
    const head = nextLine(state, lines);
    if (!head) return events;
    const [line, interaction] = head;
    const agent = agentFor(state, interaction, moment.now);
    if (!agent) {
      // A decline is between two; a limit of the queue is for all who wait in it.
      line.next = anyoneHasRoom(state, line) ? line.next + 1 : Infinity;
      continue;
    }
    const event = offerTo(state, interaction, agent, moment);
    events.push(event);
    state = evolve(state, event);
  }
}

/** Where a pair may have become possible: in a queue, for an agent, or anywhere. */
export type Opening = { queueId: Id } | { agentId: Id } | 'anywhere';

/** What these events may have opened. */
export function openingsOf(events: readonly DomainEvent[]): readonly Opening[] {
  const openings: Opening[] = [];
  for (const event of events) {
    switch (event.kind) {
      case 'interaction.created': openings.push({ queueId: event.interaction.queueId }); break;
      case 'interaction.queued': openings.push({ queueId: event.queueId }); break;
      case 'agent.stateChanged':
      case 'agent.teamChanged':
      case 'agent.back':
      case 'interaction.offerEnded':
      case 'wrapUp.completed': openings.push({ agentId: event.agentId }); break;
      case 'config.put':
      case 'config.removed': openings.push('anywhere'); break;
      default: break;
    }
  }
  return openings;
}

/** The queues of an opening: for an agent those with someone waiting which the agent's team serves. */
export function queuesAt({ waiting, agents, config }: CentreState, opening: Opening): readonly Id[] {
  if (opening === 'anywhere') return Object.keys(waiting);
  if ('queueId' in opening) return [opening.queueId];
  const teamId = agents.get(opening.agentId)?.teamId;
  if (teamId === undefined) return [];
  return Object.keys(waiting).filter((id) => waiting[id]!.length > 0 && config.queue[id]?.teamIds.includes(teamId));
}

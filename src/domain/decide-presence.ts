import type { DomainEvent } from '../contract/events.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import { handledRecord } from './handled-record.ts';
import { agentIdOf, profileOf, sessionOf } from './lookups.ts';
import { type Ask, Refusal } from './refusal.ts';
import type { CentreState } from './state.ts';
import { held, offerEnds } from './steps.ts';

/** The window that works, the line that goes and comes back, inactivity, and the loss of an agent. */
export function decidePresence({ state, actor, command, moment: { now } }: Ask): readonly DomainEvent[] {
  switch (command.kind) {
    case 'desk.open': return openDesk(state, command.agentId, command.deskId, now);
    case 'agent.leave': return leave(state, command.agentId, now);
    case 'agent.return': return comeBack(state, command.agentId, now);
    case 'agent.lost': return isLost(state, command.agentId, now) ? gone(state, command.agentId, 'lost', now) : [];
    case 'agent.signOut': return gone(state, command.agentId, 'administrator', now);
    case 'agent.warnInactive': return warn(state, command.agentId, command.signOutAt, now);
    case 'session.stay': return stay(state, agentIdOf(actor), now);
    case 'agent.inactivityEnd': return inactivityEnds(state, command.agentId, command.signOutAt, now);
    default: return [];
  }
}

/** The same window again, after a reload or a lost line, goes on with its epoch. */
function openDesk({ config, desks }: CentreState, agentId: Id, deskId: Id, now: Instant): readonly DomainEvent[] {
  if (!config.user[agentId]) throw new Refusal('not-found');
  const old = desks.get(agentId);
  if (old?.id === deskId) return [];
  return [{ kind: 'desk.opened', at: now, agentId, desk: { id: deskId, epoch: (old?.epoch ?? 0) + 1, at: now } }];
}

/** Seconds of grace for an agent whose profile has been taken away meanwhile. */
const GRACE = 120;

/** Without a line nothing can be answered: what rings goes back to its place, without blame; conversations wait. */
function leave(state: CentreState, agentId: Id, now: Instant): readonly DomainEvent[] {
  const session = state.agents.get(agentId);
  if (!session || session.away) return [];
  const until = now + (profileOf(state, agentId)?.graceSeconds ?? GRACE) * 1000;
  return [
    { kind: 'agent.away', at: now, agentId, until },
    ...held(state, agentId).flatMap((each) => each.offer?.agentId === agentId ? offerEnds(each, 'withdrawn', now) : seenAway(each, agentId, true, now)),
  ];
}

function comeBack(state: CentreState, agentId: Id, now: Instant): readonly DomainEvent[] {
  if (!state.agents.get(agentId)?.away) return [];
  return [{ kind: 'agent.back', at: now, agentId }, ...held(state, agentId).flatMap((each) => seenAway(each, agentId, false, now))];
}

/** Who talks with the agent sees it; who waits or is wrapped up does not. */
function seenAway({ id: interactionId, agentId: talksWith }: Interaction, agentId: Id, away: boolean, now: Instant): readonly DomainEvent[] {
  return talksWith === agentId ? [{ kind: 'interaction.agentAway', at: now, interactionId, agentId, away }] : [];
}

/** The timer of an earlier absence rings for nothing. */
function isLost({ agents }: CentreState, agentId: Id, now: Instant): boolean {
  const away = agents.get(agentId)?.away;
  return away !== undefined && now >= away.until;
}

/** Who holds work is not inactive (WX-102). */
function warn({ agents }: CentreState, agentId: Id, signOutAt: Instant, now: Instant): readonly DomainEvent[] {
  const session = agents.get(agentId);
  if (!session || session.inactive || Object.keys(session.load).length > 0) return [];
  return [{ kind: 'agent.inactive', at: now, agentId, signOutAt }];
}

function stay(state: CentreState, agentId: Id, now: Instant): readonly DomainEvent[] {
  return sessionOf(state, agentId).inactive ? [{ kind: 'agent.active', at: now, agentId }] : [];
}

/** The dialog has run out (WX-104). An agent who was given work meanwhile stays. */
function inactivityEnds({ agents }: CentreState, agentId: Id, signOutAt: Instant, now: Instant): readonly DomainEvent[] {
  const session = agents.get(agentId);
  if (session?.inactive?.signOutAt !== signOutAt || now < signOutAt) return [];
  if (Object.keys(session.load).length > 0) return [{ kind: 'agent.active', at: now, agentId }];
  return [{ kind: 'agent.signedOut', at: now, agentId, cause: 'inactivity' }];
}

/** The agent is gone: offers and conversations go back to their queues, wrap-ups end without a reason. */
function gone(state: CentreState, agentId: Id, cause: 'lost' | 'administrator', now: Instant): readonly DomainEvent[] {
  if (!state.agents.has(agentId)) return [];
  const events = held(state, agentId).flatMap((each) => letGo(state, each, agentId, now));
  return [...events, { kind: 'agent.signedOut', at: now, agentId, cause }];
}

function letGo(state: CentreState, interaction: Interaction, agentId: Id, now: Instant): readonly DomainEvent[] {
  const { id: interactionId, queueId, priority, waitingSince } = interaction;
  if (interaction.offer?.agentId === agentId) return offerEnds(interaction, 'agent-lost', now);
  const record = handledRecord(state, interaction, agentId, { reasonId: null, automatic: true }, now);
  const completed: DomainEvent = { kind: 'wrapUp.completed', at: now, interactionId, agentId, record };
  if (interaction.agentId !== agentId) return [completed];
  return [
    { kind: 'interaction.left', at: now, interactionId, agentId, cause: 'lost' },
    completed,
    { kind: 'interaction.queued', at: now, interactionId, queueId, priority, waitingSince, cause: 'agent-lost', declinedBy: {} },
  ];
}

import type { DomainEvent } from '../contract/events.ts';
import type { Id } from '../contract/primitives.ts';
import { checkAuthority, checkWindow } from './authority.ts';
import type { Actor, Command, Decision, Moment } from './command.ts';
import { decideConfig } from './decide-config.ts';
import { decideConversation } from './decide-conversation.ts';
import { decideHandling } from './decide-handling.ts';
import { decidePresence } from './decide-presence.ts';
import { decideSession } from './decide-session.ts';
import { evolve } from './evolve.ts';
import { type Ask, Refusal } from './refusal.ts';
import { type Opening, openingsOf, queuesAt, route } from './routing.ts';
import type { CentreState } from './state.ts';

/** The part of the domain that answers a command, by the first word of its kind. */
const PARTS: Record<string, (ask: Ask) => readonly DomainEvent[]> = {
  config: decideConfig, station: decideSession, state: decideSession,
  agent: decidePresence, session: decidePresence, desk: decidePresence,
  offer: decideHandling, wrapUp: decideHandling, interaction: decideHandling, message: decideConversation,
};

function eventsOf(ask: Ask): readonly DomainEvent[] {
  const { kind } = ask.command;
  return PARTS[kind.slice(0, kind.indexOf('.'))]!(ask);
}

/** Whatever an agent asks is activity: the Prolonged Inactivity dialog closes. */
function withActivity({ state, actor, moment }: Ask, own: readonly DomainEvent[]): readonly DomainEvent[] {
  if (actor.kind !== 'agent' || !state.agents.get(actor.id)?.inactive) return own;
  if (own.some(({ kind }) => kind === 'agent.active' || kind === 'agent.signedOut')) return own;
  return [...own, { kind: 'agent.active', at: moment.now, agentId: actor.id }];
}

/** A command's own events, and the offers that they make possible. */
function withRouting(ask: Ask, own: readonly DomainEvent[]): readonly DomainEvent[] {
  const openings = ask.command.kind === 'offer.retry' ? retried(ask.state, ask.command.interactionId) : openingsOf(own);
  if (openings.length === 0) return own;
  const state = own.reduce(evolve, ask.state);
  const queueIds = openings.flatMap((each) => queuesAt(state, each));
  return [...own, ...route(state, queueIds, ask.moment)];
}

/** A decline has run out: its interaction may be offered to that agent again. */
function retried({ interactions }: CentreState, interactionId: Id): readonly Opening[] {
  const interaction = interactions.get(interactionId);
  return interaction?.status === 'queued' ? [{ queueId: interaction.queueId }] : [];
}

/** What follows from a command: its events, or the fault that refuses it. Pure. */
export function decide(state: CentreState, actor: Actor, command: Command, moment: Moment): Decision {
  const ask = { state, actor, command, moment };
  try {
    checkAuthority(actor, command);
    checkWindow(state, actor);
    return { events: withRouting(ask, withActivity(ask, eventsOf(ask))) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}

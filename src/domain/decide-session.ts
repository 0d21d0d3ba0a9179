import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { User } from '../contract/administration.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import type { StationSignIn } from '../contract/station.ts';
import type { Actor } from './command.ts';
import { handledRecord } from './handled-record.ts';
import { sessionOf } from './lookups.ts';
import { type Ask, Refusal } from './refusal.ts';
import type { CentreState } from './state.ts';
import { becomesIdle, held, offerEnds } from './steps.ts';

/** Sign-in with station, states, sign-out, and the loss of an agent. */
export function decideSession(ask: Ask): readonly DomainEvent[] {
  const { state, actor, command, moment: { now } } = ask;
  switch (command.kind) {
    case 'station.signIn': return [signIn(state, agentIdOf(actor), command, now)];
    case 'station.signOut': return [signOut(state, agentIdOf(actor), now)];
    case 'state.available': return setAvailable(state, agentIdOf(actor), now);
    case 'state.idle': return setIdle(state, agentIdOf(actor), command.idleCodeId, now);
    case 'agent.lost': return gone(state, command.agentId, 'lost', now);
    case 'agent.signOut': return gone(state, command.agentId, 'administrator', now);
    default: return [];
  }
}

function agentIdOf(actor: Actor): Id {
  if (actor.kind !== 'agent') throw new Refusal('forbidden');
  return actor.id;
}

function signIn(state: CentreState, agentId: Id, command: StationSignIn, now: Instant): DomainEvent {
  if (state.agents.has(agentId)) throw new Refusal('wrong-state');
  const user = state.config.user[agentId];
  if (!user?.roles.includes('agent')) throw new Refusal('forbidden');
  const profile = user.desktopProfileId === undefined ? undefined : state.config.desktopProfile[user.desktopProfileId];
  if (!profile || user.multimediaProfileId === undefined) throw new Refusal('profile-not-configured');
  if (!user.teamIds.includes(command.teamId)) throw new Refusal('team-not-yours');
  if (profile.dialNumber === 'defaultOnly') checkDefaultNumber(user, command);
  checkNumberFree(state, command);
  const session: AgentSession = {
    id: agentId, name: user.name, teamId: command.teamId, station: command.station,
    presence: { state: 'idle', idleCodeId: profile.defaultIdleCodeId },
    since: now, signedInAt: now, freeSince: now, load: {},
  };
  return { kind: 'agent.signedIn', at: now, agentId, session };
}

/** With the number restricted, only the administrator's default is accepted (WX-031). */
function checkDefaultNumber(user: User, { station }: StationSignIn): void {
  const allowed = station.kind === 'extension' ? user.defaultExtension : user.defaultDialNumber;
  if (station.number !== allowed) throw new Refusal('number-restricted');
}

function checkNumberFree(state: CentreState, { station }: StationSignIn): void {
  for (const other of state.agents.values()) {
    if (other.station.kind === station.kind && other.station.number === station.number) throw new Refusal('number-in-use');
  }
}

function signOut(state: CentreState, agentId: Id, now: Instant): DomainEvent {
  const session = sessionOf(state, agentId);
  if (Object.keys(session.load).length > 0) throw new Refusal('open-interactions', { count: Object.keys(session.load).length });
  if (session.presence.state !== 'idle') throw new Refusal('not-idle');
  return { kind: 'agent.signedOut', at: now, agentId, cause: 'agent' };
}

function setAvailable(state: CentreState, agentId: Id, now: Instant): readonly DomainEvent[] {
  if (sessionOf(state, agentId).presence.state === 'available') return [];
  return [{ kind: 'agent.stateChanged', at: now, agentId, presence: { state: 'available' }, cause: 'agent' }];
}

function setIdle(state: CentreState, agentId: Id, idleCodeId: Id, now: Instant): readonly DomainEvent[] {
  const { presence } = sessionOf(state, agentId);
  const code = state.config.idleCode[idleCodeId];
  if (!code) throw new Refusal('unknown-reference', { type: 'idleCode', id: idleCodeId });
  if (!code.selectable) throw new Refusal('idle-code-not-selectable');
  if (presence.state === 'idle' && presence.idleCodeId === idleCodeId) return [];
  return becomesIdle(state, agentId, idleCodeId, 'agent', now);
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

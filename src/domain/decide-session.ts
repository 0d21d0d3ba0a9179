import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession } from '../contract/interaction.ts';
import type { User } from '../contract/administration.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import type { StationSignIn } from '../contract/station.ts';
import { agentIdOf, profileOf, sessionOf } from './lookups.ts';
import { type Ask, Refusal } from './refusal.ts';
import { signInObstacle } from './sign-in-obstacle.ts';
import { type CentreState, ORGANISATION } from './state.ts';
import { becomesIdle } from './steps.ts';

/** Sign-in with station, states, sign-out. */
export function decideSession(ask: Ask): readonly DomainEvent[] {
  const { state, actor, command, moment: { now } } = ask;
  switch (command.kind) {
    case 'station.signIn': return [signIn(state, agentIdOf(actor), command, now)];
    case 'station.signOut': return [signOut(state, agentIdOf(actor), now)];
    case 'station.changeTeam': return changeTeam(state, agentIdOf(actor), command.teamId, now);
    case 'state.available': return setAvailable(state, agentIdOf(actor), now);
    case 'state.idle': return setIdle(state, agentIdOf(actor), command.idleCodeId, now);
    default: return [];
  }
}

function signIn(state: CentreState, agentId: Id, command: StationSignIn, now: Instant): DomainEvent {
  if (state.agents.has(agentId)) throw new Refusal('wrong-state');
  const obstacle = signInObstacle(state, agentId);
  if (obstacle) throw new Refusal(obstacle);
  const user = state.config.user[agentId]!;
  const profile = profileOf(state, agentId)!;
  if (!user.teamIds.includes(command.teamId)) throw new Refusal('team-not-yours');
  if (profile.dialNumber === 'defaultOnly') checkDefaultNumber(user, command);
  checkRegistered(state, command);
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

const bare = (number: string): string => number.replace(/^\+/, '');

/**
 * Only numbers that the administrator has registered, when there is a list (WX-007). `+1555…` and `1555…` are
 * the same dial number; one with an IDD prefix is another, as the prefix depends on the country.
 */
function checkRegistered({ config }: CentreState, { station: { kind, number } }: StationSignIn): void {
  const registered = config.organisation[ORGANISATION]?.registeredNumbers ?? null;
  if (registered === null) return;
  const known = kind === 'extension' ? registered.includes(number) : registered.some((each) => bare(each) === bare(number));
  if (!known) throw new Refusal('number-not-registered', { number });
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

/** Routing follows at once: from now on the queues of the new team offer (WX-187). */
function changeTeam(state: CentreState, agentId: Id, teamId: Id, now: Instant): readonly DomainEvent[] {
  const session = sessionOf(state, agentId);
  if (!state.config.user[agentId]?.teamIds.includes(teamId)) throw new Refusal('team-not-yours');
  const count = Object.keys(session.load).length;
  if (count > 0) throw new Refusal('open-interactions', { count });
  return session.teamId === teamId ? [] : [{ kind: 'agent.teamChanged', at: now, agentId, teamId }];
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

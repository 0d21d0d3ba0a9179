import type { AgentSession } from '../../src/contract/interaction.ts';
import type { Actor, Command } from '../../src/domain/command.ts';
import { asAgent, onSession, pick, type Play, signedIn, type Step, SYSTEM } from './domain-step.ts';
import type { Centre } from './domain.ts';

/* Windows that open, lines that break, people who do nothing: what the server tells the domain of its agents. */

const step = (actor: Actor, command: Command, does: boolean): Step => ({ actor, command, expect: does ? 'granted' : 'nothing' });

/** One of the agents for whom this is so, or else anybody. */
function someone(centre: Centre, a: number, isSo: (session: AgentSession) => boolean): AgentSession | undefined {
  const all = signedIn(centre).map((id) => centre.session(id));
  return pick(all.filter(isSo), a) ?? pick(all, a);
}

const openDesk: Play = ({ state }, a, b) => {
  const user = pick(Object.values(state.config.user), a);
  const deskId = `desk-${b % 3}`;
  return user && step(SYSTEM, { kind: 'desk.open', agentId: user.id, deskId }, state.desks.get(user.id)?.id !== deskId);
};

const comeBack: Play = (centre, a) => {
  const session = someone(centre, a, ({ away }) => away !== undefined);
  return session && step(SYSTEM, { kind: 'agent.return', agentId: session.id }, session.away !== undefined);
};

const lost: Play = (centre, a) => {
  const session = someone(centre, a, ({ away }) => away !== undefined);
  return session && step(SYSTEM, { kind: 'agent.lost', agentId: session.id }, session.away !== undefined && centre.now >= session.away.until);
};

const stay: Play = (centre, a) => {
  const session = someone(centre, a, ({ inactive }) => inactive !== undefined);
  return session && step(asAgent(session.id), { kind: 'session.stay' }, session.inactive !== undefined);
};

const dismiss: Play = (centre, a, b) => {
  const session = someone(centre, a, ({ removed }) => removed !== undefined);
  // Some day another one, and in the last minute before sign-out even that is activity.
  const interactionId = pick([...Object.keys(session?.removed ?? {}), 'another'], b)!;
  const does = interactionId !== 'another' || session?.inactive !== undefined;
  return session && step(asAgent(session.id), { kind: 'interaction.dismiss', interactionId }, does);
};

export const PRESENCE = {
  'open desk': openDesk,
  'leave': onSession(({ state }, id) => step(SYSTEM, { kind: 'agent.leave', agentId: id }, !state.agents.get(id)!.away)),
  'return': comeBack, lost, stay, dismiss,
  'warn': onSession(({ state, now }, id, b) => {
    const { load, inactive } = state.agents.get(id)!;
    const signOutAt = now + 5_000 * (1 + b % 4);
    return step(SYSTEM, { kind: 'agent.warnInactive', agentId: id, signOutAt }, !inactive && Object.keys(load).length === 0);
  }),
} satisfies Record<string, Play>;

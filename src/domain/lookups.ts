import type { DesktopProfile } from '../contract/administration.ts';
import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import type { Actor } from './command.ts';
import { Refusal } from './refusal.ts';
import { type CentreState, ORGANISATION } from './state.ts';

/** Who asks, when it has to be an agent. */
export function agentIdOf(actor: Actor): Id {
  if (actor.kind !== 'agent') throw new Refusal('forbidden');
  return actor.id;
}

/** The agent's session; a command without one is refused. */
export function sessionOf(state: CentreState, agentId: Id): AgentSession {
  const session = state.agents.get(agentId);
  if (!session) throw new Refusal('not-signed-in');
  return session;
}

/** The interaction that this agent owns; anybody else's is refused as if it were not there. */
export function ownedBy(state: CentreState, actor: Actor, interactionId: Id): Interaction {
  const interaction = state.interactions.get(interactionId);
  if (!interaction) throw new Refusal('not-found');
  if (actor.kind !== 'agent' || interaction.agentId !== actor.id) throw new Refusal('not-owner');
  return interaction;
}

/** The desktop profile that rules this agent's work. */
export function profileOf(state: CentreState, agentId: Id): DesktopProfile | undefined {
  const id = state.config.user[agentId]?.desktopProfileId;
  return id === undefined ? undefined : state.config.desktopProfile[id];
}

/** Minutes without activity until the agent is signed out: the desktop profile's, else the organisation's; 0 is never (WX-103). */
export function inactivityMinutesOf(state: CentreState, agentId: Id): number {
  return profileOf(state, agentId)?.inactivityMinutes ?? state.config.organisation[ORGANISATION]?.inactivityMinutes ?? 0;
}

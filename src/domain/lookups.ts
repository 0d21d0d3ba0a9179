import type { DesktopProfile } from '../contract/administration.ts';
import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import type { Actor } from './command.ts';
import { Refusal } from './refusal.ts';
import type { CentreState } from './state.ts';

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

import type { DeskEvent } from '../contract/desk.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';

function withLoad(agent: AgentSession, interaction: Pick<Interaction, 'id' | 'channel' | 'queueId'>): AgentSession {
  const { id, channel, queueId } = interaction;
  return { ...agent, load: { ...agent.load, [id]: { channel, queueId } } };
}

function withoutLoad(agent: AgentSession, interactionId: Id): AgentSession {
  if (!(interactionId in agent.load)) return agent;
  const { [interactionId]: _done, ...load } = agent.load;
  return { ...agent, load };
}

function withoutNotice({ removed, ...agent }: AgentSession, interactionId: Id): AgentSession {
  const { [interactionId]: _read, ...rest } = removed ?? {};
  return Object.keys(rest).length > 0 ? { ...agent, removed: rest } : agent;
}

/**
 * What an agent's session becomes by one of its own events; null once signed out. `interaction` is the
 * one the event is about, as it was before.
 */
export function evolveAgent(
  agent: AgentSession | null, event: DomainEvent | DeskEvent, interaction: Interaction | undefined,
): AgentSession | null {
  if (event.kind === 'agent.signedIn') return event.session;
  if (!agent) return null;
  switch (event.kind) {
    case 'agent.signedOut': return null;
    case 'agent.teamChanged': return { ...agent, teamId: event.teamId };
    case 'agent.stateChanged': {
      const freeSince = event.presence.state === 'available' ? event.at : agent.freeSince;
      return { ...agent, presence: event.presence, since: event.at, freeSince };
    }
    case 'agent.away': return { ...agent, away: { since: event.at, until: event.until } };
    case 'agent.back': {
      const { away: _over, ...back } = agent;
      return back;
    }
    case 'agent.inactive': return { ...agent, inactive: { signOutAt: event.signOutAt } };
    case 'agent.active': {
      const { inactive: _over, ...active } = agent;
      return active;
    }
    case 'interaction.removed': return { ...agent, removed: { ...agent.removed, [event.interactionId]: event.removal } };
    case 'interaction.dismissed': return withoutNotice(agent, event.interactionId);
    case 'interaction.offered': return interaction ? withLoad(agent, interaction) : agent;
    case 'interaction.connected': return { ...agent, freeSince: event.at };
    case 'interaction.offerEnded':
    case 'wrapUp.completed': return withoutLoad(agent, event.interactionId);
    default: return agent;
  }
}

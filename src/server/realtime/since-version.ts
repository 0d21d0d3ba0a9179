import type { ConversationEvent } from '../../contract/conversation.ts';
import type { DomainEvent } from '../../contract/events.ts';

/** The version of the wire in which an event was first sent; 1 for all others. A new kind of event belongs here. */
const SINCE: Readonly<Partial<Record<DomainEvent['kind'] | ConversationEvent['kind'], number>>> = {
  'desk.opened': 2, 'agent.away': 2, 'agent.back': 2, 'agent.inactive': 2, 'agent.active': 2,
  'interaction.agentAway': 2, 'interaction.removed': 2, 'interaction.dismissed': 2, agentAway: 2,
};

/** Whether a client of this version can apply the event: one that cannot would lose what the event is about. */
export const isKnownTo = (version: number, { kind }: { kind: DomainEvent['kind'] | ConversationEvent['kind'] }): boolean =>
  version >= (SINCE[kind] ?? 1);

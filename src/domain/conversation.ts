import type { ChatMessage } from '../contract/chat.ts';
import type { Conversation, ConversationEvent } from '../contract/conversation.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { CentreState } from './state.ts';

/** A message as the customer may see it: without the agent's id. */
export function forCustomer({ agentId: _hidden, ...message }: ChatMessage): ChatMessage {
  return message;
}

/** What an event means to the interaction's customer; null when it is none of their business. */
export function conversationEvent(event: DomainEvent): ConversationEvent | null {
  const { at } = event;
  switch (event.kind) {
    case 'interaction.created': return { kind: 'waiting', at, cause: 'start' };
    case 'interaction.left': return { kind: 'waiting', at, cause: event.cause === 'lost' ? 'agent-lost' : 'transfer' };
    case 'interaction.connected': return { kind: 'joined', at, agentName: event.agentName };
    case 'interaction.agentAway': return { kind: 'agentAway', at, away: event.away };
    case 'interaction.ended': return { kind: 'ended', at, by: event.by };
    case 'message.posted': return { kind: 'message', at, message: forCustomer(event.message) };
    case 'message.marked': return { kind: 'marked', at, by: event.by, delivered: event.delivered, read: event.read };
    default: return null;
  }
}

const STATUS = { queued: 'waiting', offered: 'waiting', connected: 'joined', ended: 'ended' } as const;

/** A living chat as its customer sees it; `messages` are the transcript so far. */
export function conversationOf(state: CentreState, interaction: Interaction, messages: readonly ChatMessage[]): Conversation {
  const { id, createdAt, endedBy, marks, agentId } = interaction;
  const agent = agentId === null ? undefined : state.agents.get(agentId);
  return {
    id, endedBy, marks, startedAt: createdAt, status: STATUS[interaction.status],
    topic: state.config.entryPoint[interaction.entryPointId]?.name ?? '',
    agentName: agent?.name ?? null, agentAway: agent?.away !== undefined,
    messages: messages.map(forCustomer),
  };
}

import type { ChatMessage } from '../../contract/chat.ts';
import type { Conversation } from '../../contract/conversation.ts';
import type { CustomerDown } from '../../contract/down.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { Id } from '../../contract/primitives.ts';
import { conversationOf, forCustomer } from '../../domain/conversation.ts';
import { rankOf } from '../../domain/ranking.ts';
import type { CentreState } from '../../domain/state.ts';

/** A living conversation with as much of its transcript as belongs to this very state. */
export function livingConversation(state: CentreState, interaction: Interaction, messages: readonly ChatMessage[]): Conversation {
  return conversationOf(state, interaction, messages.filter((message) => message.n <= interaction.messages));
}

/** A conversation that is over and lives on in the log only; null when the log knows nothing of it. */
export function closedConversation(id: Id, messages: readonly ChatMessage[]): Conversation | null {
  const first = messages[0];
  if (!first) return null;
  const all = { delivered: messages.length, read: messages.length };
  return {
    id, topic: '', status: 'ended', startedAt: first.at, agentName: null, agentAway: false, endedBy: null,
    messages: messages.map(forCustomer), marks: { customer: all, agent: all },
  };
}

type Position = Extract<CustomerDown, { kind: 'position' }>;

/** Where a waiting customer stands; null when they do not wait. An offered chat is next. */
export function positionOf(state: CentreState, interactionId: Id): Position | null {
  const interaction = state.interactions.get(interactionId);
  if (interaction?.status !== 'queued' && interaction?.status !== 'offered') return null;
  const { id, queueId, waitingSince: since } = interaction;
  const rank = interaction.status === 'offered' ? 0 : rankOf(state.waiting[queueId] ?? [], { id, since });
  const wait = state.waits[queueId];
  return { kind: 'position', position: rank + 1, expectedWaitMs: wait === undefined ? null : Math.round(wait) };
}

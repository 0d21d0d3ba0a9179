import type { ChatMessage } from '../../src/contract/chat.ts';
import type { Conversation } from '../../src/contract/conversation.ts';
import type { CustomerModel } from '../../src/customer/frame.ts';
import { EMPTY_CHAT } from '../../src/customer/open-chat.ts';

/** Noon of a Wednesday, in the tester's own time zone. */
export const T0 = new Date(2026, 10, 18, 12, 0).getTime();

export function message(n: number, over: Partial<ChatMessage> = {}): ChatMessage {
  return { id: `message-${n}`, n, at: T0 + n * 1000, from: 'customer', name: 'Maria', text: `Text ${n}`, ...over };
}

export const agentMessage = (n: number, over: Partial<ChatMessage> = {}): ChatMessage =>
  message(n, { from: 'agent', name: 'Ana', ...over });

export function conversation(over: Partial<Conversation> = {}): Conversation {
  return {
    id: 'chat-1', topic: 'Orders', status: 'waiting', startedAt: T0, agentName: null, agentAway: false, endedBy: null, messages: [message(1)],
    marks: { customer: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } }, ...over,
  };
}

export const joined = (over: Partial<Conversation> = {}): Conversation =>
  conversation({ status: 'joined', agentName: 'Ana', messages: [message(1), agentMessage(2)], ...over });

export function model(over: Partial<CustomerModel> = {}): CustomerModel {
  return {
    ...EMPTY_CHAT, embedded: false, visible: true, topics: { tenant: 'Fernhill', topics: [{ id: 'orders', name: 'Orders' }] },
    wantedTopic: null, starting: false, started: false, ...over,
  };
}

/** A model in the middle of a conversation. */
export const talking = (told: Conversation, over: Partial<CustomerModel> = {}): CustomerModel =>
  model({ started: true, line: 'online', transcript: { conversation: told, notes: [] }, ...over });

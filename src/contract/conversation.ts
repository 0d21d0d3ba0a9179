import type { ChatMessage, Marks } from './chat.ts';
import type { Id, Instant } from './primitives.ts';

/** A chat as its customer sees it: nothing of agents' ids, queues, offers or reasons. */
export interface Conversation {
  id: Id;
  topic: string;
  status: 'waiting' | 'joined' | 'ended';
  startedAt: Instant;
  /** The name of the agent who has joined. */
  agentName: string | null;
  /** The agent's line is gone; the agent is reconnecting. */
  agentAway: boolean;
  endedBy: 'agent' | 'customer' | 'system' | 'administrator' | null;
  messages: readonly ChatMessage[];
  marks: { customer: Marks; agent: Marks };
}

/** What can happen to it. */
export type ConversationEvent =
  | { kind: 'waiting'; at: Instant; cause: 'start' | 'transfer' | 'agent-lost' }
  | { kind: 'joined'; at: Instant; agentName: string }
  | { kind: 'agentAway'; at: Instant; away: boolean }
  | { kind: 'ended'; at: Instant; by: 'agent' | 'customer' | 'system' | 'administrator' }
  | { kind: 'message'; at: Instant; message: ChatMessage }
  | { kind: 'marked'; at: Instant; by: 'customer' | 'agent'; delivered: number; read: number };

/** One step of a customer's feed. */
export interface ConversationFeedItem {
  seq: number;
  prev: number;
  event: ConversationEvent;
}

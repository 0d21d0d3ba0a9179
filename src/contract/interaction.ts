import type { Channel } from './administration.ts';
import type { ChatMessage, Marks } from './chat.ts';
import type { Id, Instant } from './primitives.ts';

export interface Customer {
  id: Id;
  name: string;
  /** Empty when it is not known, as for callers. */
  email: string;
  /** ANI, E.164, of calls and messengers. */
  phone?: string;
  locale?: string;
}

/** Why this interaction was offered to this agent: shown to supervisors, kept in the log. */
export interface OfferReason {
  rule: 'longest-waiting-to-longest-available' | 'transfer-to-agent';
  /** Milliseconds since the customer began to wait, through all queues. */
  waitedMs: number;
  /** Milliseconds the agent had been free. */
  agentFreeMs: number;
  /** The queue's priority, 1 first. */
  priority: number;
}

export interface Offer {
  id: Id;
  agentId: Id;
  at: Instant;
  /** The RONA moment. */
  expiresAt: Instant;
  reason: OfferReason;
}

/** After-contact work of one agent. Each agent who has handled the interaction has an own one. */
export interface WrapUp {
  since: Instant;
  connectedAt: Instant;
  cause: 'agent-ended' | 'customer-ended' | 'transferred' | 'agent-lost' | 'administrator-ended';
  /** When automatic wrap-up submits the default reason; null when off or cancelled. */
  autoAt: Instant | null;
}

/**
 * One customer's business with the contact centre, while it is alive: until the conversation
 * is over and every agent's wrap-up is done.
 */
export interface Interaction {
  id: Id;
  channel: Channel;
  entryPointId: Id;
  queueId: Id;
  priority: number;
  customer: Customer;
  createdAt: Instant;
  /** Since when the customer waits; kept through declines, RONA and lost agents. */
  waitingSince: Instant;
  /** Since when it belongs to its current queue: a transfer starts it anew, a missed offer does not. */
  queuedAt: Instant;
  status: 'queued' | 'offered' | 'connected' | 'ended';
  offer: Offer | null;
  /** Who talks with the customer. */
  agentId: Id | null;
  connectedAt: Instant | null;
  endedAt: Instant | null;
  endedBy: 'agent' | 'customer' | 'system' | 'administrator' | null;
  /** Agents who declined, and until when they are not asked again. */
  declinedBy: Readonly<Record<Id, Instant>>;
  wrapUps: Readonly<Record<Id, WrapUp>>;
  /** How many messages the conversation has. */
  messages: number;
  lastMessage: ChatMessage | null;
  marks: { customer: Marks; agent: Marks };
}

export type Presence =
  | { state: 'available' }
  | { state: 'idle'; idleCodeId: Id };

/** An agent's working session, from Station Credentials to sign-out. */
export interface AgentSession {
  id: Id;
  name: string;
  teamId: Id;
  station: { kind: 'dialNumber' | 'extension'; number: string };
  presence: Presence;
  /** Since when the state or idle code is what it is. */
  since: Instant;
  signedInAt: Instant;
  /** The basis of "longest available": since the state or since the last accepted offer. */
  freeSince: Instant;
  /** Interactions that hold capacity (offered, connected, in wrap-up), by id. */
  load: Readonly<Record<Id, { channel: Channel; queueId: Id }>>;
  /** While the line is gone: since when, and when the interactions go back to their queues. */
  away?: { since: Instant; until: Instant };
  /** The Prolonged Inactivity dialog is open (WX-105). */
  inactive?: { signOutAt: Instant };
  /** Interactions that an administrator has ended and the agent has not read of yet, by id. */
  removed?: Readonly<Record<Id, Removal>>;
}

/** What the Interaction Ended dialog says (WX-133, WX-138). */
export interface Removal {
  at: Instant;
  channel: Channel;
  customerName: string;
  /** Found again in the server's log. */
  trackingId: string;
}

/** The one window that works for an agent (WX-001 – WX-004). */
export interface WorkingDesk {
  /** The browser's own id, see `Hello.deskId`. */
  id: Id;
  /** One higher with each change of the window; commands of an older epoch are refused. */
  epoch: number;
  at: Instant;
}

import type { ConfigObject, ConfigType } from './administration.ts';
import type { ChatMessage } from './chat.ts';
import type { AgentSession, Interaction, Offer, Presence, Removal, WorkingDesk, WrapUp } from './interaction.ts';
import type { Id, Instant } from './primitives.ts';

/** What happened. Every event carries its moment; the log gives it a sequence number. */
export type DomainEvent = { at: Instant } & (
  | { kind: 'config.put'; object: ConfigObject }
  | { kind: 'config.removed'; type: ConfigType; id: Id }
  | { kind: 'agent.signedIn'; agentId: Id; session: AgentSession }
  | { kind: 'agent.stateChanged'; agentId: Id; presence: Presence; cause: 'agent' | 'rona' }
  | { kind: 'agent.teamChanged'; agentId: Id; teamId: Id }
  | { kind: 'agent.signedOut'; agentId: Id; cause: 'agent' | 'lost' | 'inactivity' | 'administrator' }
  /** From now on this window works for the agent; every other one is fenced by its older epoch (WX-004). */
  | { kind: 'desk.opened'; agentId: Id; desk: WorkingDesk }
  /** The agent's line is gone: nothing new is offered until it is back or the grace period ends. */
  | { kind: 'agent.away'; agentId: Id; until: Instant }
  | { kind: 'agent.back'; agentId: Id }
  /** The same for the customer of a conversation, who sees that the agent is reconnecting. */
  | { kind: 'interaction.agentAway'; interactionId: Id; agentId: Id; away: boolean }
  /** Nothing was done for the configured time but one minute: sign-out follows at `signOutAt` (WX-105). */
  | { kind: 'agent.inactive'; agentId: Id; signOutAt: Instant }
  | { kind: 'agent.active'; agentId: Id }
  | { kind: 'interaction.created'; interactionId: Id; interaction: Interaction }
  | { kind: 'interaction.queued'; interactionId: Id; queueId: Id; priority: number; waitingSince: Instant; cause: 'declined' | 'rona' | 'withdrawn' | 'agent-lost' | 'transfer'; declinedBy: Readonly<Record<Id, Instant>> }
  | { kind: 'interaction.offered'; interactionId: Id; agentId: Id; offer: Offer }
  | { kind: 'interaction.offerEnded'; interactionId: Id; agentId: Id; offerId: Id; cause: 'declined' | 'rona' | 'withdrawn' | 'agent-lost' }
  | { kind: 'interaction.connected'; interactionId: Id; agentId: Id; agentName: string }
  | { kind: 'interaction.left'; interactionId: Id; agentId: Id; cause: 'transferred' | 'lost' }
  | { kind: 'interaction.ended'; interactionId: Id; by: 'agent' | 'customer' | 'system' | 'administrator' }
  /** An administrator has ended it: it stays on the agent's desktop as a notice until it is dismissed (WX-133, WX-135). */
  | { kind: 'interaction.removed'; interactionId: Id; agentId: Id; removal: Removal }
  | { kind: 'interaction.dismissed'; interactionId: Id; agentId: Id }
  | { kind: 'wrapUp.started'; interactionId: Id; agentId: Id; wrapUp: WrapUp }
  | { kind: 'wrapUp.autoCancelled'; interactionId: Id; agentId: Id }
  | { kind: 'wrapUp.completed'; interactionId: Id; agentId: Id; record: HandledRecord }
  | { kind: 'message.posted'; interactionId: Id; message: ChatMessage }
  | { kind: 'message.marked'; interactionId: Id; by: 'customer' | 'agent'; delivered: number; read: number }
);
export type EventKind = DomainEvent['kind'];
export type EventOf<K extends EventKind> = Extract<DomainEvent, { kind: K }>;

/** An agent's part of one interaction, for the Agent Interaction History and for reports (WX-128). */
export interface HandledRecord {
  interactionId: Id;
  agentId: Id;
  agentName: string;
  channel: Interaction['channel'];
  customerName: string;
  customerEmail: string;
  queueId: Id;
  queueName: string;
  waitedMs: number;
  connectedAt: Instant;
  endedAt: Instant;
  wrappedUpAt: Instant;
  cause: WrapUp['cause'];
  /** null when the agent was lost before a reason was chosen: shown as N/A. */
  reasonId: Id | null;
  reasonName: string | null;
  automatic: boolean;
}

import type { ConfigObject, ConfigType, Channel } from '../contract/administration.ts';
import type { DomainFault } from '../contract/errors.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { Customer } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';

/** Who asks. The door has authenticated them; `decide` checks what they may touch. */
export type Actor =
  /** `epoch`: of the window that asks; absent when it is not a window (the REST API). An old one is fenced off. */
  | { kind: 'agent'; id: Id; epoch?: number }
  | { kind: 'customer'; id: Id; interactionId: Id }
  | { kind: 'administrator'; id: Id }
  | { kind: 'system' };

/** What only the server itself or administrators ask. */
export type InnerCommand =
  /** Adds or replaces an object; a reference that does not exist or a name that does is refused. */
  | { kind: 'config.put'; object: ConfigObject }
  | { kind: 'config.remove'; type: ConfigType; id: Id }
  /** A customer or a channel connector brings a new interaction; its id comes of the command's id. */
  | { kind: 'interaction.start'; interactionId: Id; entryPointId: Id; channel?: Channel; customer: Customer; text?: string; messageId?: Id }
  /** Timers, fired by the server; each is a no-op when its moment has passed by. */
  | { kind: 'offer.expire'; interactionId: Id; offerId: Id }
  | { kind: 'offer.retry'; interactionId: Id }
  | { kind: 'wrapUp.expire'; interactionId: Id; agentId: Id }
  /** This window works for the agent from now on; the epoch goes up unless it is the same window. */
  | { kind: 'desk.open'; agentId: Id; deskId: Id }
  /** The agent's line is gone, or back. */
  | { kind: 'agent.leave'; agentId: Id }
  | { kind: 'agent.return'; agentId: Id }
  /** Timer: the grace period is over. A no-op when the agent is back or the period is another one. */
  | { kind: 'agent.lost'; agentId: Id }
  /** Nothing was done for the configured time but one minute. */
  | { kind: 'agent.warnInactive'; agentId: Id; signOutAt: Instant }
  /** Timer: the Prolonged Inactivity dialog has run out. */
  | { kind: 'agent.inactivityEnd'; agentId: Id; signOutAt: Instant }
  /** An administrator signs an agent out; open interactions go back to their queues. */
  | { kind: 'agent.signOut'; agentId: Id }
  /** An administrator ends an interaction that its agent cannot end (WX-131). */
  | { kind: 'interaction.remove'; interactionId: Id; trackingId: string };

export type Command = AgentCommand | InnerCommand;

/** The clock and the dice, handed in. */
export interface Moment {
  now: Instant;
  /** A fresh id on each call. */
  id: () => Id;
}

export type Decision = { events: readonly DomainEvent[] } | { fault: DomainFault };

import type { ConfigObject, ConfigType, Channel } from '../contract/administration.ts';
import type { DomainFault } from '../contract/errors.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { Customer } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';

/** Who asks. The door has authenticated them; `decide` checks what they may touch. */
export type Actor =
  | { kind: 'agent'; id: Id }
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
  /** The agent's connection has been away for longer than the grace period. */
  | { kind: 'agent.lost'; agentId: Id }
  /** An administrator signs an agent out; open interactions go back to their queues. */
  | { kind: 'agent.signOut'; agentId: Id };

export type Command = AgentCommand | InnerCommand;

/** The clock and the dice, handed in. */
export interface Moment {
  now: Instant;
  /** A fresh id on each call. */
  id: () => Id;
}

export type Decision = { events: readonly DomainEvent[] } | { fault: DomainFault };

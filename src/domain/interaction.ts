import type { EventOf, DomainEvent } from '../contract/events.ts';
import type { Interaction, WrapUp } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';

/** The events that change one interaction. The first one, `interaction.created`, brings it whole. */
export type InteractionEvent = Extract<DomainEvent, { interactionId: Id }>;

export function isInteractionEvent<E extends { kind: string }>(event: E): event is E & InteractionEvent {
  return 'interactionId' in event;
}

const NO_MARKS = { delivered: 0, read: 0 } as const;

/** A new interaction that waits; `decide` fills in the rest. */
export function freshInteraction(
  { id, channel, entryPointId, queueId, priority, customer, createdAt }:
  Pick<Interaction, 'id' | 'channel' | 'entryPointId' | 'queueId' | 'priority' | 'customer' | 'createdAt'>,
): Interaction {
  return {
    id, channel, entryPointId, queueId, priority, customer, createdAt, waitingSince: createdAt, queuedAt: createdAt,
    status: 'queued', offer: null, agentId: null, connectedAt: null, endedAt: null, endedBy: null, declinedBy: {},
    wrapUps: {}, messages: 0, lastMessage: null, marks: { customer: NO_MARKS, agent: NO_MARKS },
  };
}

function without<T>(record: Readonly<Record<Id, T>>, id: Id): Readonly<Record<Id, T>> {
  if (!(id in record)) return record;
  const { [id]: _gone, ...rest } = record;
  return rest;
}

function withWrapUp(interaction: Interaction, agentId: Id, wrapUp: WrapUp): Interaction {
  return { ...interaction, wrapUps: { ...interaction.wrapUps, [agentId]: wrapUp } };
}

function queued(interaction: Interaction, event: EventOf<'interaction.queued'>): Interaction {
  const { queueId, priority, waitingSince, declinedBy } = event;
  const startsAnew = interaction.status === 'connected';
  return {
    ...interaction, queueId, priority, waitingSince, declinedBy, status: 'queued', offer: null,
    queuedAt: startsAnew ? event.at : interaction.queuedAt,
  };
}

function marked(interaction: Interaction, event: EventOf<'message.marked'>): Interaction {
  const { delivered, read } = event;
  return { ...interaction, marks: { ...interaction.marks, [event.by]: { delivered, read } } };
}

/** What an interaction becomes by an event: the same on the server and on every desktop. */
export function evolveInteraction(interaction: Interaction, event: InteractionEvent): Interaction {
  switch (event.kind) {
    case 'interaction.created': return event.interaction;
    case 'interaction.queued': return queued(interaction, event);
    case 'interaction.offered': return { ...interaction, status: 'offered', offer: event.offer };
    case 'interaction.offerEnded': return { ...interaction, offer: null };
    case 'interaction.connected':
      return {
        ...interaction, status: 'connected', offer: null, declinedBy: {},
        agentId: event.agentId, connectedAt: event.at,
      };
    case 'interaction.left': return { ...interaction, agentId: null, connectedAt: null };
    case 'interaction.ended':
      return { ...interaction, status: 'ended', agentId: null, offer: null, endedAt: event.at, endedBy: event.by };
    case 'wrapUp.started': return withWrapUp(interaction, event.agentId, event.wrapUp);
    case 'wrapUp.autoCancelled': {
      const wrapUp = interaction.wrapUps[event.agentId];
      return wrapUp ? withWrapUp(interaction, event.agentId, { ...wrapUp, autoAt: null }) : interaction;
    }
    case 'wrapUp.completed': return { ...interaction, wrapUps: without(interaction.wrapUps, event.agentId) };
    case 'message.posted':
      return { ...interaction, messages: event.message.n, lastMessage: event.message };
    case 'message.marked': return marked(interaction, event);
    // These change what the agent's session and the customer's page show.
    case 'interaction.agentAway':
    case 'interaction.removed':
    case 'interaction.dismissed': return interaction;
  }
}

/** The conversation is over and nobody has wrap-up left: it lives on in the log only. */
export function isClosed(interaction: Interaction): boolean {
  return interaction.status === 'ended' && Object.keys(interaction.wrapUps).length === 0;
}

/** Whether the interaction is on this agent's desktop: offered to, handled by, or wrapped up by them. */
export function isOnDesk(interaction: Interaction, agentId: Id): boolean {
  return interaction.offer?.agentId === agentId || interaction.agentId === agentId || agentId in interaction.wrapUps;
}

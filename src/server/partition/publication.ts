import type { ConversationEvent } from '../../contract/conversation.ts';
import type { DomainEvent } from '../../contract/events.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { Id } from '../../contract/primitives.ts';
import { type Audience, audienceOf } from '../../domain/audience.ts';
import { conversationEvent } from '../../domain/conversation.ts';
import { isInteractionEvent } from '../../domain/interaction.ts';
import type { CentreState } from '../../domain/state.ts';

/** An event with everything that its listeners need, computed when it was decided. */
export interface Publication {
  seq: number;
  event: DomainEvent;
  audience: Audience;
  /** The interaction after the event. */
  interaction: Interaction | undefined;
  /** The customer's view of it. */
  conversation: { id: Id; event: ConversationEvent } | null;
  /** Queues whose line has changed. */
  queueIds: readonly Id[];
}

const NO_QUEUE: readonly Id[] = [];

export function publicationOf(seq: number, event: DomainEvent, before: CentreState, after: CentreState): Publication {
  if (!isInteractionEvent(event)) {
    return { seq, event, audience: audienceOf(event, undefined, undefined), interaction: undefined, conversation: null, queueIds: NO_QUEUE };
  }
  const was = before.interactions.get(event.interactionId);
  const is = after.interactions.get(event.interactionId);
  const seen = conversationEvent(event);
  const moved = was?.status !== is?.status || was?.queueId !== is?.queueId;
  const queueIds = moved ? [was?.queueId, is?.queueId].filter((id) => id !== undefined) : NO_QUEUE;
  return {
    seq, event, audience: audienceOf(event, was, is), interaction: is, queueIds,
    conversation: seen && { id: event.interactionId, event: seen },
  };
}

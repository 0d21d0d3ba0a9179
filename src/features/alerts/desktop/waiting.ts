import type { Channel } from '../../../contract/administration.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { DeskModel } from '../../../desktop/frame.ts';
import { handledByMe, offeredToMe, queueName } from '../../../desktop/my-interactions.ts';

/** A request as an alert may name it: nothing of the customer's. */
export interface WaitingOffer {
  offerId: Id;
  interactionId: Id;
  channel: Channel;
  queue: string;
  expiresAt: Instant;
}

/** The requests that this window has to tell of: another window of the agent's tells of its own. */
export function waitingOffers({ role, desk }: DeskModel): readonly WaitingOffer[] {
  if (role !== 'working') return [];
  return offeredToMe(desk).map(({ interaction, offer }) => ({
    offerId: offer.id, interactionId: interaction.id, channel: interaction.channel, queue: queueName(desk, interaction), expiresAt: offer.expiresAt,
  }));
}

/**
 * How much waits for the agent: requests, and conversations with something unread. What the agent looks at is being
 * read: a badge that comes and goes with each message would only be work.
 */
export function waitingCount(model: DeskModel, isLookedAt: boolean): number {
  if (model.role !== 'working') return 0;
  const unread = handledByMe(model.desk).filter(({ interaction: { id, lastMessage, messages, marks } }) =>
    lastMessage?.from === 'customer' && messages > marks.agent.read && !(isLookedAt && model.pageId === null && id === model.selectedId));
  return waitingOffers(model).length + unread.length;
}

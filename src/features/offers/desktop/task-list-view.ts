import type { Channel } from '../../../contract/administration.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { DeskModel } from '../../../desktop/frame.ts';
import { handledByMe, offeredToMe, queueName, wrappedUpByMe } from '../../../desktop/my-interactions.ts';

/** A request that waits for Accept or Decline. */
export interface OfferedTask {
  id: Id;
  offerId: Id;
  channel: Channel;
  customer: string;
  queue: string;
  waitingSince: Instant;
  offeredAt: Instant;
  /** When it becomes a missed offer (RONA). */
  expiresAt: Instant;
  /** A colleague asked for this very agent. */
  direct: boolean;
}

/** A conversation in progress. */
export interface HandledTask {
  id: Id;
  channel: Channel;
  customer: string;
  queue: string;
  connectedAt: Instant;
  /** The last message, on one line; null before the first. */
  preview: string | null;
  /** The last message is the agent's own side's. */
  previewOwn: boolean;
  /** Messages that the agent has not seen. */
  unread: number;
}

export interface TaskListView {
  offered: readonly OfferedTask[];
  handled: readonly HandledTask[];
  /** What the list says when there is nothing at all to do. */
  empty: 'idle' | 'available' | null;
}

/** What the task list shows. */
export function taskListView(desk: DeskState): TaskListView {
  const offered = offeredTasks(desk);
  const handled = handledByMe(desk).map(({ interaction, connectedAt }) => ({
    ...facts(desk, interaction), connectedAt, ...preview(interaction), unread: unread(interaction),
  }));
  const nothing = offered.length + handled.length + wrappedUpByMe(desk).length === 0;
  const available = desk.session?.presence.state === 'available';
  return { offered, handled, empty: !nothing ? null : available ? 'available' : 'idle' };
}

/** The requests, the one that runs out first on top. */
export function offeredTasks(desk: DeskState): OfferedTask[] {
  return offeredToMe(desk).map(({ interaction, offer }) => ({
    ...facts(desk, interaction),
    offerId: offer.id, waitingSince: interaction.waitingSince, offeredAt: offer.at, expiresAt: offer.expiresAt,
    direct: offer.reason.rule === 'transfer-to-agent',
  }));
}

/** The requests that can still be answered: of the last known ones those that have not run out meanwhile. */
export function liveOffers({ desk, confirmed }: Pick<DeskModel, 'desk' | 'confirmed'>, now: Instant): OfferedTask[] {
  const offers = offeredTasks(desk);
  return confirmed ? offers : offers.filter(({ expiresAt }) => expiresAt > now);
}

function facts(desk: DeskState, interaction: Interaction) {
  return {
    id: interaction.id, channel: interaction.channel,
    customer: interaction.customer.name, queue: queueName(desk, interaction),
  };
}

function preview({ lastMessage }: Interaction): Pick<HandledTask, 'preview' | 'previewOwn'> {
  if (!lastMessage) return { preview: null, previewOwn: false };
  // A preview of a 10,000-character message would only be cut off again by the style.
  const text = lastMessage.text.slice(0, 200).replace(/\s+/gu, ' ').trim();
  return { preview: text, previewOwn: lastMessage.from === 'agent' };
}

/** Whoever answers has read what came before; else all after the last mark is new. */
function unread({ lastMessage, messages, marks }: Interaction): number {
  return lastMessage?.from === 'customer' ? Math.max(0, messages - marks.agent.read) : 0;
}

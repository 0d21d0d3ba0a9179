import type { Channel } from '../../../contract/administration.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import { isMine, queueName, topicName } from '../../../desktop/my-interactions.ts';

/** What the Interaction Control pane shows of the interaction in the workspace. */
export interface InteractionView {
  id: Id;
  channel: Channel;
  customer: string;
  /** E-mail address or ANI. */
  address: string;
  /** What the customer chose to talk about, and where it waited; the queue is left out when it says the same. */
  topic: string;
  queue: string | null;
  connectedAt: Instant | null;
  endedAt: Instant | null;
  /** Transfer and End are for the one who talks with the customer. */
  active: boolean;
}

export function interactionView(desk: DeskState, selectedId: Id | null): InteractionView | null {
  const interaction = selectedId === null ? undefined : desk.interactions[selectedId];
  if (!interaction) return null;
  const me = desk.profile.userId;
  const active = isMine(interaction, desk);
  const wrapUp = interaction.wrapUps[me];
  if (!active && !wrapUp) return null;
  const topic = topicName(desk, interaction);
  const queue = queueName(desk, interaction);
  return {
    id: interaction.id, channel: interaction.channel,
    customer: interaction.customer.name, address: interaction.customer.email || (interaction.customer.phone ?? ''),
    topic, queue: queue === topic ? null : queue,
    connectedAt: active ? interaction.connectedAt : wrapUp?.connectedAt ?? null,
    endedAt: active ? null : wrapUp?.since ?? null,
    active,
  };
}

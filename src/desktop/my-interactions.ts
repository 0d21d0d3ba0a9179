import type { DeskState } from '../contract/desk.ts';
import type { Interaction, Offer, WrapUp } from '../contract/interaction.ts';

/** An interaction together with what makes it mine. */
export interface Offered { interaction: Interaction; offer: Offer }
export interface Handled { interaction: Interaction; connectedAt: number }
export interface WrappingUp { interaction: Interaction; wrapUp: WrapUp }

const all = (desk: DeskState): Interaction[] => Object.values(desk.interactions);

/** What waits for my answer, the oldest offer first: it runs out first. */
export function offeredToMe(desk: DeskState): Offered[] {
  return all(desk)
    .flatMap((interaction) => {
      const { offer } = interaction;
      return offer?.agentId === desk.profile.userId ? [{ interaction, offer }] : [];
    })
    .sort((a, b) => a.offer.at - b.offer.at);
}

/** The conversations that I hold, the newest first. */
export function handledByMe(desk: DeskState): Handled[] {
  return all(desk)
    .filter((interaction) => isMine(interaction, desk))
    .map((interaction) => ({ interaction, connectedAt: interaction.connectedAt ?? interaction.createdAt }))
    .sort((a, b) => b.connectedAt - a.connectedAt);
}

/** My after-contact work, the oldest first. */
export function wrappedUpByMe(desk: DeskState): WrappingUp[] {
  return all(desk)
    .flatMap((interaction) => {
      const wrapUp = interaction.wrapUps[desk.profile.userId];
      return wrapUp ? [{ interaction, wrapUp }] : [];
    })
    .sort((a, b) => a.wrapUp.since - b.wrapUp.since);
}

/** Whether I talk with this customer now. */
export function isMine(interaction: Interaction, desk: DeskState): boolean {
  return interaction.agentId === desk.profile.userId && interaction.status === 'connected';
}

/** The queue's name, as the profile knows it; empty when the queue is gone. */
export function queueName(desk: DeskState, interaction: Interaction): string {
  return desk.profile.queues.find((queue) => queue.id === interaction.queueId)?.name ?? '';
}

/** What the customer chose to talk about; the queue's name when that way in is gone. */
export function topicName(desk: DeskState, interaction: Interaction): string {
  const entryPoint = desk.profile.entryPoints.find((each) => each.id === interaction.entryPointId);
  return entryPoint?.name ?? queueName(desk, interaction);
}

import type { Interaction } from '../../../contract/interaction.ts';
import type { DeskModel } from '../../../desktop/frame.ts';
import { queueName, topicName } from '../../../desktop/my-interactions.ts';
import type { WidgetContact, WidgetView } from './agent-desktop.ts';
import { phaseOf } from './interaction-model.ts';

const since = ({ offer, connectedAt, wrapUps, createdAt }: Interaction, me: string): number => wrapUps[me]?.since ?? offer?.at ?? connectedAt ?? createdAt;

const contactOf = (interaction: Interaction, { desk }: DeskModel): WidgetContact | null => {
  const me = desk.profile.userId;
  const status = phaseOf(interaction, me);
  const { name, email, phone = '' } = interaction.customer;
  return status && {
    id: interaction.id, channel: interaction.channel, status, customer: { name, email, phone }, queue: queueName(desk, interaction),
    topic: topicName(desk, interaction), since: since(interaction, me),
  };
};

/** What a widget sees of the desktop, the oldest contact first. Pure. */
export const shortView = (model: DeskModel, language: string): WidgetView => {
  const { profile, session, interactions } = model.desk;
  const presence = session?.presence;
  const idleCode = presence?.state === 'idle' ? profile.idleCodes.find(({ id }) => id === presence.idleCodeId)?.name ?? null : null;
  return {
    agent: {
      id: profile.userId, name: profile.name, state: presence?.state ?? 'signedOut', idleCode,
      team: profile.teams.find(({ id }) => id === session?.teamId)?.name ?? null, language,
    },
    contacts: Object.values(interactions).flatMap((each) => contactOf(each, model) ?? []).sort((a, b) => a.since - b.since),
    selectedId: model.selectedId,
  };
};

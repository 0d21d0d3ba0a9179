import type { Interaction } from '../../src/contract/interaction.ts';
import type { Actor, Command } from '../../src/domain/command.ts';
import { team } from './domain-objects.ts';
import { ADMINISTRATOR, asAgent, interactions, pick, type Play, SYSTEM } from './domain-step.ts';
import type { Centre } from './domain.ts';

/* Commands that nobody may give: each has to be refused, whatever the centre looks like. */

type Forgery = (centre: Centre, interaction: Interaction | undefined, b: number) => [Actor, Command] | undefined;

const STRANGER = asAgent('stranger');

/** An agent who has nothing to do with the interaction. */
function other({ state }: Centre, interaction: Interaction, b: number): Actor {
  const free = Object.keys(state.config.user)
    .filter((id) => id !== interaction.agentId && id !== interaction.offer?.agentId && !(id in interaction.wrapUps));
  return asAgent(pick(free, b) ?? 'stranger');
}

const onOthers = (command: (interaction: Interaction) => Command): Forgery =>
  (centre, interaction, b) => interaction && [other(centre, interaction, b), command(interaction)];

const FORGERIES: readonly Forgery[] = [
  onOthers(({ id, offer }) => ({ kind: 'offer.accept', interactionId: id, offerId: offer?.id ?? 'none' })),
  onOthers(({ id, offer }) => ({ kind: 'offer.decline', interactionId: id, offerId: offer?.id ?? 'none' })),
  onOthers(({ id }) => ({ kind: 'interaction.end', interactionId: id })),
  onOthers(({ id, queueId }) => ({ kind: 'interaction.transfer', interactionId: id, to: { kind: 'queue', id: queueId } })),
  onOthers(({ id }) => ({ kind: 'message.post', interactionId: id, text: 'I am not from here' })),
  onOthers(({ id }) => ({ kind: 'message.mark', interactionId: id, delivered: 9, read: 9 })),
  onOthers(({ id }) => ({ kind: 'wrapUp.submit', interactionId: id, reasonId: 'solved' })),
  onOthers(({ id }) => ({ kind: 'wrapUp.cancelAuto', interactionId: id })),
  // The right agent, an offer of yesterday.
  (_, interaction) => interaction?.offer ? [asAgent(interaction.offer.agentId), { kind: 'offer.accept', interactionId: interaction.id, offerId: 'yesterday' }] : undefined,
  // Another conversation's customer, and a stranger with the right conversation.
  (_, interaction) => interaction && [{ kind: 'customer', id: interaction.customer.id, interactionId: 'another' }, { kind: 'message.post', interactionId: interaction.id, text: 'Hi' }],
  (_, interaction) => interaction && [{ kind: 'customer', id: 'stranger', interactionId: interaction.id }, { kind: 'interaction.end', interactionId: interaction.id }],
  // The same interaction once more.
  (_, interaction) => interaction && [SYSTEM, { kind: 'interaction.start', interactionId: interaction.id, entryPointId: interaction.entryPointId, customer: interaction.customer }],
  () => [SYSTEM, { kind: 'interaction.start', interactionId: 'new', entryPointId: 'nowhere', customer: { id: 'c', name: 'C', email: 'c@example.test' } }],
  () => [STRANGER, { kind: 'station.signIn', teamId: 'team-0', station: { kind: 'extension', number: '1' } }],
  () => [STRANGER, { kind: 'state.available' }],
  () => [STRANGER, { kind: 'station.signOut' }],
  () => [SYSTEM, { kind: 'interaction.end', interactionId: 'nowhere' }],
  // What only the server or administrators may ask.
  () => [STRANGER, { kind: 'config.put', object: team('of-strangers') }],
  ({ state }, _, b) => [{ kind: 'customer', id: 'c', interactionId: 'i' }, { kind: 'agent.lost', agentId: pick([...state.agents.values()], b)?.id ?? 'none' }],
  ({ state }, _, b) => [STRANGER, { kind: 'agent.signOut', agentId: pick([...state.agents.values()], b)?.id ?? 'none' }],
  (_, interaction) => interaction?.offer ? [asAgent(interaction.offer.agentId), { kind: 'offer.expire', interactionId: interaction.id, offerId: interaction.offer.id }] : undefined,
  (_, interaction) => interaction && [ADMINISTRATOR, { kind: 'message.post', interactionId: interaction.id, text: 'Psst' }],
  (_, interaction) => interaction && [ADMINISTRATOR, { kind: 'interaction.end', interactionId: interaction.id }],
];

export const forge: Play = (centre, a, b) => {
  const interaction = pick(interactions(centre, 'queued', 'offered', 'connected', 'ended'), b);
  const forged = pick(FORGERIES, a)!(centre, interaction, b);
  return forged && { actor: forged[0], command: forged[1], expect: 'refused' };
};

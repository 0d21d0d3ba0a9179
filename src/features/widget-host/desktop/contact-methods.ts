import type { Colleague, DeskState } from '../../../contract/desk.ts';
import type { TransferInteraction } from '../../../contract/handling.ts';
import type { Deeds } from './deeds.ts';
import { mediaTypeOf, phaseOf } from './interaction-model.ts';
import type { ContactMsg } from './vendor.ts';
import type { FailureName } from './vendor-failure.ts';

export interface OfContact { interactionId: string }
export interface WrapUpAsked extends OfContact { data?: { auxCodeId?: string; wrapUpReason?: string } }
export interface TransferAsked extends OfContact {
  data?: { to?: string; destinationType?: string; vteamId?: string; vteamType?: string; destAgentId?: string; destAgentDN?: string };
}
export interface ListAsked { data?: { channelType?: string; channelName?: string; mediaType?: string; state?: string } }

const named = (id: string, type: string): FailureName => ({ id: `Service.aqm.contact.${id}`, type });

const accept = (deeds: Deeds) => async ({ interactionId }: OfContact): Promise<ContactMsg> => {
  const name = named('accept', 'AgentContactAssignFailed');
  const assigned = await deeds.contact({
    interactionId, name, done: 'AgentContactAssigned',
    command: ({ offer }) => {
      if (!offer) throw deeds.refuse(name, 'offer-gone', 'This request is not offered to you any more.');
      return { kind: 'offer.accept', interactionId, offerId: offer.id };
    },
    shown: (interaction, me) => phaseOf(interaction, me) !== 'offered',
  });
  deeds.showAccepted(interactionId);
  return assigned;
};

const decline = (deeds: Deeds) => ({ interactionId }: OfContact): Promise<ContactMsg> => {
  const name = named('decline', 'AgentContactDeclineFailed');
  return deeds.contact({
    interactionId, name, done: 'AgentOfferContactRona',
    command: ({ offer }) => {
      if (!offer) throw deeds.refuse(name, 'offer-gone', 'This request is not offered to you any more.');
      return { kind: 'offer.decline', interactionId, offerId: offer.id };
    },
    shown: (interaction, me) => phaseOf(interaction, me) !== 'offered',
  });
};

const end = (deeds: Deeds) => ({ interactionId }: OfContact): Promise<ContactMsg> => deeds.contact({
  interactionId, name: named('end', 'AgentContactEndFailed'), done: 'AgentWrapup',
  command: () => ({ kind: 'interaction.end', interactionId }),
  shown: (interaction, me) => phaseOf(interaction, me) !== 'connected',
});

/** Widgets name the reason by its id; some leave that empty and give its name. */
const reasonOf = ({ profile }: DeskState, { auxCodeId = '', wrapUpReason = '' }: NonNullable<WrapUpAsked['data']>): string => {
  const { wrapUpReasons } = profile;
  return wrapUpReasons.find(({ id }) => id === auxCodeId)?.id ?? wrapUpReasons.find(({ name }) => name === wrapUpReason)?.id ?? (auxCodeId || wrapUpReason);
};

const wrapUp = (deeds: Deeds) => ({ interactionId, data = {} }: WrapUpAsked): Promise<ContactMsg> => {
  const name = named('wrapup', 'AgentWrapupFailed');
  return deeds.contact({
    interactionId, name, done: 'AgentWrappedUp', more: () => ({ wrapUpAuxCodeId: reasonOf(deeds.desk, data) }),
    command: (_, desk) => {
      const reasonId = reasonOf(desk, data);
      if (!desk.profile.wrapUpReasons.some(({ id }) => id === reasonId)) throw deeds.refuse(name, 'unknown-reference', 'There is no such wrap-up reason.');
      return { kind: 'wrapUp.submit', interactionId, reasonId };
    },
    shown: (interaction, me) => phaseOf(interaction, me) !== 'wrapUp',
  });
};

type Target = TransferInteraction['to'];

/** An entry point leads to the queue behind it. */
const queueBehind = ({ profile }: DeskState, entryPointId: string): Target =>
  ({ kind: 'queue', id: profile.entryPoints.find(({ id }) => id === entryPointId)?.queueId ?? entryPointId });

/** Whom a transfer is for: the old calls say it by their fields, the new ones by a type; null: for a number, which we have not. */
const targetOf = (desk: DeskState, { to = '', destinationType, vteamId, vteamType, destAgentId, destAgentDN }: NonNullable<TransferAsked['data']>): Target | null => {
  const kind = (destinationType ?? '').toLowerCase();
  if (vteamId) return (vteamType ?? '').toLowerCase() === 'inboundentrypoint' ? queueBehind(desk, vteamId) : { kind: 'queue', id: vteamId };
  if (kind === 'queue') return { kind: 'queue', id: to };
  if (kind === 'entrypoint') return queueBehind(desk, to);
  if (kind === 'agent' || (kind === '' && (destAgentId || to))) return { kind: 'agent', id: destAgentId || to };
  return destAgentDN || to ? null : { kind: 'agent', id: '' };
};

const transfer = (deeds: Deeds, name: FailureName) => ({ interactionId, data = {} }: TransferAsked): Promise<ContactMsg> => {
  const to = targetOf(deeds.desk, data);
  if (!to) return deeds.missing(name, 'transfer to a number')();
  return deeds.contact({
    interactionId, name, done: to.kind === 'queue' ? 'AgentVteamTransferred' : 'AgentBlindTransferred',
    command: () => {
      if (!to.id) throw deeds.refuse(name, 'unknown-reference', 'Nobody was named to transfer to.');
      return { kind: 'interaction.transfer', interactionId, to };
    },
    shown: (interaction, me) => phaseOf(interaction, me) !== 'connected',
  });
};

const buddyAgents = (deeds: Deeds) => ({ data = {} }: ListAsked) => deeds.carryOut(named('buddyAgents', 'BuddyAgentsRetrieveFailed'), async () => {
  const colleagues = await deeds.frame.api<Colleague[]>('/colleagues');
  const { profile, session } = deeds.desk;
  const agentList = colleagues.map(({ id, name, teamName, available }) => ({
    agentId: id, agentName: name, state: available ? 'Available' : 'Idle', teamName, dn: '', siteId: '',
    teamId: profile.teams.find((team) => team.name === teamName)?.id ?? '',
  })).filter(({ state }) => !data.state || state === data.state);
  return {
    type: 'BuddyAgents', orgId: profile.tenantId, trackingId: '',
    data: { eventType: 'AgentDesktopMessage', type: 'BuddyAgents', agentId: profile.userId, agentSessionId: session?.id ?? '', orgId: profile.tenantId, trackingId: '', agentList },
  };
});

const queues = (deeds: Deeds) => ({ data: asked = {} }: ListAsked) => deeds.carryOut(named('vteamList', 'VteamListFailed'), () => {
  const { profile, session } = deeds.desk;
  const wanted = asked.channelType ?? asked.mediaType;
  const vteamList = profile.queues
    .filter(({ channel }) => !wanted || mediaTypeOf(channel) === wanted)
    .map(({ id, name, channel }) => ({ id, name, channelType: mediaTypeOf(channel), type: 'inboundqueue', analyzerId: id }));
  const lists = { vteamList, allowConsultToQueue: false };
  // The declarations have the lists one level deeper than some of the published widgets read them.
  const data = { ...lists, data: lists, jsMethod: 'vteamListChanged', callData: '', agentSessionId: session?.id ?? '' };
  return Promise.resolve({ type: 'VteamList', orgId: profile.tenantId, trackingId: '', data });
});

/** What is asked of conversations and can be done. */
export const contactMethods = (deeds: Deeds) => {
  const blind = transfer(deeds, named('AgentBlindTransferFailedEvent', 'AgentBlindTransferFailed'));
  const vteam = transfer(deeds, named('AgentVteamTransferFailed', 'AgentVteamTransferFailed'));
  return {
    accept: accept(deeds), acceptV2: accept(deeds), decline: decline(deeds), reject: decline(deeds),
    end: end(deeds), endV2: end(deeds), wrapup: wrapUp(deeds), wrapupV2: wrapUp(deeds),
    blindTransfer: blind, blindTransferV2: blind, vteamTransfer: vteam, vteamTransferV2: vteam,
    /** Nothing is ever pending here that another call could wait for. */
    clearPendingEvent: (): void => {},
    buddyAgents: buddyAgents(deeds), buddyAgentsV2: buddyAgents(deeds), vteamList: queues(deeds),
  };
};

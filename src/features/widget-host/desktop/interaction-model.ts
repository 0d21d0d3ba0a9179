import type { Channel } from '../../../contract/channel.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import { queueName, topicName } from '../../../desktop/my-interactions.ts';
import type { ContactData, ContactMsg, MediaType, VendorInteraction, VendorParticipant, VendorProcessing, VendorVariable } from './vendor.ts';

const MEDIA: Readonly<Record<Channel, MediaType>> = { voice: 'telephony', chat: 'chat', email: 'email', social: 'social' };

export const mediaTypeOf = (channel: Channel): MediaType => MEDIA[channel];

/** Where an interaction stands for this agent; null: it is not on the desk. */
export type Phase = 'offered' | 'connected' | 'wrapUp';

export const phaseOf = (interaction: Interaction | undefined, me: string): Phase | null => {
  if (!interaction) return null;
  if (me in interaction.wrapUps) return 'wrapUp';
  if (interaction.offer?.agentId === me) return 'offered';
  return interaction.agentId === me ? 'connected' : null;
};

/** What the vendor calls ANI: the caller's number, of all other channels the address. */
const aniOf = ({ channel, customer: { name, email, phone } }: Interaction): string => (channel === 'voice' ? phone ?? '' : email || phone || name);

/** What the vendor calls DNIS: the way in that the customer has chosen. */
const dnisOf = ({ entryPointId }: Interaction, { profile }: DeskState): string => profile.entryPoints.find(({ id }) => id === entryPointId)?.name ?? '';

const offerSeconds = ({ offer }: Interaction): number => (offer ? Math.round((offer.expiresAt - offer.at) / 1000) : 0);

const customerOf = (interaction: Interaction): VendorParticipant => ({
  id: aniOf(interaction) || interaction.customer.id, pType: 'Customer', type: 'Customer', name: interaction.customer.name,
  hasJoined: true, hasLeft: interaction.status === 'ended', isInPredial: false,
  ...(interaction.customer.phone === undefined ? {} : { callerId: interaction.customer.phone }),
});

const agentOf = (interaction: Interaction, { profile, session }: DeskState): VendorParticipant => {
  const { userId } = profile;
  const wrapUp = interaction.wrapUps[userId];
  const joined = interaction.agentId === userId ? interaction.connectedAt : wrapUp?.connectedAt ?? null;
  return {
    id: userId, pType: 'Agent', type: 'Agent', name: profile.name, hasJoined: joined !== null, hasLeft: wrapUp !== undefined, isInPredial: false,
    isWrapUp: wrapUp !== undefined, isConsulted: false, isOffered: interaction.offer?.agentId === userId, consultState: null,
    joinTimestamp: joined, wrapUpTimestamp: wrapUp?.since ?? null,
    teamId: session?.teamId ?? '', teamName: profile.teams.find(({ id }) => id === session?.teamId)?.name ?? '', dn: session?.station.number ?? '',
  };
};

const processingOf = (interaction: Interaction, desk: DeskState): VendorProcessing => {
  const { channel, customer, queueId } = interaction;
  const ani = aniOf(interaction);
  const phone = customer.phone ?? '';
  return {
    QMgrName: 'aqm', taskToBeSelfServiced: 'false', ani, displayAni: ani, dnis: dnisOf(interaction, desk), tenantId: desk.profile.tenantId,
    QueueId: queueId, vteamId: queueId, customerName: customer.name, virtualTeamName: queueName(desk, interaction),
    ronaTimeout: String(offerSeconds(interaction)), category: topicName(desk, interaction), reason: '', sourceNumber: phone, sourcePage: '',
    appUser: channel === 'social' ? customer.name : '', customerNumber: phone, reasonCode: '', IvrPath: '', pathId: '',
    fromAddress: channel === 'email' ? customer.email : '', EP_ID: interaction.entryPointId, priority: String(interaction.priority),
    pauseResumeEnabled: 'false', isPaused: 'false', recordInProgress: 'false', ctqInProgress: 'false',
    outdialTransferToQueueEnabled: 'false', convIvrTranscript: '',
  };
};

const variable = (name: string, value: string): VendorVariable => ({
  name, displayName: name, value, type: 'STRING', agentEditable: false, agentViewable: true, isSecure: false, secureKeyId: '', secureKeyVersion: 0,
});

/** An interaction in the vendor's shape, as this agent's desk knows it. What we do not know is empty, never made up. */
export const vendorInteraction = (interaction: Interaction, desk: DeskState): VendorInteraction => {
  const me = desk.profile.userId;
  const mediaType = mediaTypeOf(interaction.channel);
  const phase = phaseOf(interaction, me);
  const details = processingOf(interaction, desk);
  const customer = customerOf(interaction);
  const { ani, dnis, category, customerName, virtualTeamName, ronaTimeout } = details;
  const facts = { ani, dn: dnis, category, customerName, customerEmail: interaction.customer.email, virtualTeamName, ronaTimeout };
  return {
    interactionId: interaction.id, orgId: desk.profile.tenantId, mediaType, mediaChannel: mediaType, mediaProperties: null,
    state: phase === 'wrapUp' ? 'wrapUp' : phase === 'offered' ? 'new' : 'connected',
    isFcManaged: false, isTerminated: phase === 'wrapUp' || interaction.status === 'ended', previousVTeams: [], currentVTeam: interaction.queueId,
    owner: interaction.agentId ?? interaction.offer?.agentId ?? (phase === 'wrapUp' ? me : ''), createdTimestamp: interaction.createdAt,
    participants: { [customer.id]: customer, [me]: agentOf(interaction, desk) },
    media: {
      [interaction.id]: {
        mediaResourceId: interaction.id, mediaType, mediaMgr: mediaType === 'telephony' ? 'vmm' : 'digitalmm',
        participants: [customer.id, me], mType: 'mainCall', isHold: false, holdTimestamp: null,
      },
    },
    callProcessingDetails: details,
    callAssociatedDetails: facts,
    callAssociatedData: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, variable(name, value)])),
    callFlowParams: {}, contactDirection: { type: 'INBOUND' },
  };
};

export interface ContactMore {
  trackingId?: string;
  at?: number;
  reason?: string;
  wrapUpAuxCodeId?: string;
}

/** What is told of an interaction; also a task of `getTaskMap`. `type` is the vendor's name of what happened. */
export const contactData = (type: string, interaction: Interaction, desk: DeskState, { trackingId = '', at = 0, ...more }: ContactMore = {}): ContactData => {
  const vendor = vendorInteraction(interaction, desk);
  const { userId, tenantId } = desk.profile;
  return {
    type, eventType: 'RoutingMessage', eventTime: at, interactionId: interaction.id, interaction: vendor, mediaResourceId: interaction.id,
    agentId: userId, destAgentId: '', consultMediaResourceId: '', trackingId, orgId: tenantId, owner: vendor.owner, queueMgr: 'aqm',
    queueName: vendor.callProcessingDetails.virtualTeamName, ronaTimeout: offerSeconds(interaction),
    isConsulted: false, isConferencing: false, participantId: userId,
    mediaType: vendor.mediaType, mediaChannel: vendor.mediaChannel, isTerminated: vendor.isTerminated, ...more,
  };
};

export const contactMsg = (type: string, interaction: Interaction, desk: DeskState, more: ContactMore = {}): ContactMsg => ({
  type: 'RoutingMessage', orgId: desk.profile.tenantId, trackingId: more.trackingId ?? '', data: contactData(type, interaction, desk, more),
});

/** What the vendor calls the last thing that happened to it. */
const LAST: Readonly<Record<Phase, string>> = { offered: 'AgentOfferContact', connected: 'AgentContactAssigned', wrapUp: 'AgentWrapup' };

/** Every task on the desk, by id. */
export const taskMap = (desk: DeskState, mediaType?: string): Map<string, ContactData> => {
  const mine = Object.values(desk.interactions).flatMap((each) => {
    const phase = phaseOf(each, desk.profile.userId);
    return phase && (mediaType === undefined || mediaTypeOf(each.channel) === mediaType) ? [[each.id, contactData(LAST[phase], each, desk)] as const] : [];
  });
  return new Map(mine);
};

import { CHANNELS } from '../../../contract/channels.ts';
import { RONA_CODE } from '../../../contract/availability-codes.ts';
import type { DeskProfile, DeskState } from '../../../contract/desk.ts';
import type { AgentSession } from '../../../contract/interaction.ts';
import { mediaTypeOf } from './interaction-model.ts';
import type { AgentData, AgentMsg, Entity, Msg } from './vendor.ts';

/** The vendor's id of "no idle code". */
export const AVAILABLE_CODE = '0';

export const auxCodeOf = (session: AgentSession | null): string => {
  if (!session) return '';
  return session.presence.state === 'available' ? AVAILABLE_CODE : session.presence.idleCodeId;
};

export const subStatusOf = (session: AgentSession | null): AgentData['subStatus'] => {
  if (!session) return '';
  if (session.presence.state === 'available') return 'Available';
  return session.presence.idleCodeId === RONA_CODE ? 'RONA' : 'Idle';
};

/** The channels this agent has room for, and a name for every place. */
const channelsMap = ({ multimediaProfile, userId }: DeskProfile): Record<string, string[]> =>
  Object.fromEntries(CHANNELS.map((channel) =>
    [mediaTypeOf(channel), Array.from({ length: multimediaProfile?.capacity[channel] ?? 0 }, (_, n) => `${userId}-${channel}-${String(n + 1)}`)]));

const PROFILE_TYPES = { blended: 'BLENDED', blendedRealTime: 'BLENDED_REALTIME', exclusive: 'EXCLUSIVE' } as const;

/** Everything the vendor says of an agent's session. */
export const agentData = (type: string, { profile, session, interactions }: DeskState, trackingId = ''): AgentData => {
  const extension = session?.station.kind === 'extension';
  const number = session?.station.number ?? '';
  return {
    type, eventType: 'AgentDesktopMessage', agentId: profile.userId, agentSessionId: session?.id ?? '', orgId: profile.tenantId, trackingId,
    status: session ? 'LoggedIn' : 'LoggedOut', subStatus: subStatusOf(session), auxCodeId: auxCodeOf(session),
    teamId: session?.teamId ?? '', siteId: '', dn: number, dialNumber: number, isExtension: extension, deviceType: extension ? 'EXTENSION' : 'AGENT_DN',
    interactionIds: Object.keys(interactions), channelsMap: channelsMap(profile), roles: [...profile.roles],
    profileType: profile.multimediaProfile ? PROFILE_TYPES[profile.multimediaProfile.routingType] : '',
    lastStateChangeTimestamp: session?.since ?? 0, lastIdleCodeChangeTimestamp: session?.since ?? 0, lastStateChangeReason: '',
    changedBy: null, changedById: null, changedByName: null,
  };
};

/** What the outer envelope of a message about the agent is called. */
const ENVELOPES: Readonly<Record<string, string>> = {
  AgentReloginSuccess: 'AgentReloginSuccess', AgentChannelReloginSuccess: 'AgentReloginSuccess', AgentStationLoginSuccess: 'StationLogin',
  AgentStateChangeSuccess: 'AgentStateChange', AgentLogoutSuccess: 'Logout', AgentMultiLoginCloseSession: 'AGENT_MULTI_LOGIN',
};

export const agentMsg = (type: string, desk: DeskState, trackingId = ''): AgentMsg =>
  ({ type: ENVELOPES[type] ?? type, orgId: desk.profile.tenantId, trackingId, data: agentData(type, desk, trackingId) });

/** One channel's state: with us an agent is in the same one on all channels. */
export const channelStateMsg = (mediaType: string, desk: DeskState, trackingId = ''): Msg => {
  const { profile, session } = desk;
  const places = channelsMap(profile)[mediaType]?.length ?? 0;
  const busy = Object.values(session?.load ?? {}).filter(({ channel }) => mediaTypeOf(channel) === mediaType).length;
  return {
    type: 'AgentChannelStateChanged', orgId: profile.tenantId, trackingId,
    data: {
      type: 'AgentChannelStateChanged', eventType: 'AgentDesktopMessage', agentId: profile.userId, orgId: profile.tenantId, trackingId,
      agentSessionId: session?.id ?? '', channelType: mediaType, connectedChannels: [], changedBy: null, changedById: null, changedByName: null,
      agentChannelStateDetail: {
        agentState: subStatusOf(session), pendingIdle: false, auxCodeId: auxCodeOf(session), availableChannelCount: Math.max(0, places - busy),
        totalChannelCount: places, stateChangeTimestamp: session?.since ?? 0, stateChangeReason: '', lastIdleCodeChangeTimestamp: session?.since ?? 0,
      },
    },
  };
};

/** The channels on which this agent takes work. */
export const mediaTypesOf = (profile: DeskProfile): readonly string[] =>
  Object.entries(channelsMap(profile)).flatMap(([mediaType, places]) => (places.length > 0 ? [mediaType] : []));

export const idleCodesOf = ({ idleCodes, desktopProfile }: DeskProfile): Entity[] =>
  idleCodes.map(({ id, name, selectable }) => ({ id, name, isSystem: !selectable, isDefault: id === desktopProfile?.defaultIdleCodeId }));

export const wrapUpCodesOf = ({ wrapUpReasons, desktopProfile }: DeskProfile): Entity[] =>
  wrapUpReasons.map(({ id, name }) => ({ id, name, isSystem: false, isDefault: id === desktopProfile?.defaultWrapUpReasonId }));

import type { DeskState } from '../../../contract/desk.ts';
import { auxCodeOf, idleCodesOf, subStatusOf, wrapUpCodesOf } from './agent-model.ts';

/** `conf.profile`: what is set for this agent, under the names that widgets read. What we do not have is off. */
export const vendorProfile = ({ profile, session }: DeskState) => {
  const idleCodes = idleCodesOf(profile);
  const wrapupCodes = wrapUpCodesOf(profile);
  const idleCode = idleCodes.find(({ id }) => id === auxCodeOf(session));
  const { desktopProfile, multimediaProfile } = profile;
  const defaultWrapup = wrapupCodes.find(({ isDefault }) => isDefault);
  return {
    agentId: profile.userId, agentName: profile.name, agentMailId: profile.email, agentDbId: profile.userId, agentAnalyzerId: profile.userId,
    analyserUserId: profile.userId, agentProfileID: desktopProfile?.id ?? '', agentStatus: session ? 'LoggedIn' : 'LoggedOut', agentSubStatus: subStatusOf(session),
    orgId: profile.tenantId, enterpriseId: profile.tenantId, siteId: '', skillProfileId: '',
    teams: profile.teams.map(({ id, name, layoutId }) => ({ teamId: id, teamName: name, ...(layoutId === undefined ? {} : { desktopLayoutId: layoutId }) })),
    defaultDn: session?.station.number ?? profile.defaultDialNumber ?? profile.defaultExtension ?? '',
    forceDefaultDn: desktopProfile?.dialNumber === 'defaultOnly', forceDefaultDnForAgent: desktopProfile?.dialNumber === 'defaultOnly',
    regexUS: '', regexOther: '', dialPlan: { type: 'adhocDial' as const, dialPlanEntity: [] }, deviceType: session?.station.kind === 'extension' ? 'EXTENSION' : 'AGENT_DN',
    loginVoiceOptions: ['AGENT_DN' as const, 'EXTENSION' as const], webRtcEnabled: false,
    idleCodes, idleCodesList: idleCodes.map(({ id }) => id), idleCodesAccess: 'ALL' as const,
    idleCode: idleCode && { id: idleCode.id, name: idleCode.name }, defaultIdleName: idleCodes.find(({ isDefault }) => isDefault)?.name ?? '',
    wrapupCodes, defaultWrapupCode: defaultWrapup?.id ?? '', agentDefaultWrapUpCode: { id: defaultWrapup?.id ?? '', name: defaultWrapup?.name ?? '' },
    wrapUpData: {
      wrapUpProps: {
        autoWrapup: (desktopProfile?.autoWrapUpSeconds ?? 0) > 0, autoWrapupInterval: desktopProfile?.autoWrapUpSeconds ?? 0, lastAgentRoute: false,
        wrapUpReasonList: wrapupCodes, interactionId: '', allowCancelAutoWrapup: desktopProfile?.cancelAutoWrapUp ?? false,
      },
    },
    lostConnectionRecoveryTimeout: (desktopProfile?.graceSeconds ?? 0) * 1000,
    isTimeoutDesktopInactivityEnabled: (desktopProfile?.inactivityMinutes ?? 0) > 0, timeoutDesktopInactivityMins: desktopProfile?.inactivityMinutes ?? 0,
    isEndCallEnabled: true, isEndConsultEnabled: false, allowConsultToQueue: false, isOutboundEnabledForTenant: false, isOutboundEnabledForAgent: false,
    isAdhocDialingEnabled: false, isAgentAvailableAfterOutdial: false, isCampaignManagementEnabled: false, campaignManagerAdditionalInfo: '', outDialEp: '',
    agentPersonalStatsEnabled: false, isRecordingManagementEnabled: false, isAnalyzerEnabled: false, agentPersonalGreeting: false, maskSensitiveData: false,
    privacyShieldVisible: false, cadVariables: [], callVariablesSuppressed: [], lcmUrl: '', preferredSupervisorTeamId: '',
    channelCapacity: multimediaProfile?.capacity ?? null, rbacPermissions: {},
  };
};
export type VendorProfile = ReturnType<typeof vendorProfile>;

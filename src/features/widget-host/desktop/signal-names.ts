/** Every signal that widgets may listen to, by service. What we never have to tell is never sent, but can be listened to. */
export const CONTACT_SIGNALS = [
  'eAgentContact', 'eAgentContactAssigned', 'eAgentContactAssignFailed', 'eAgentContactEnded', 'eAgentContactWrappedUp', 'eAgentContactAniUpdated',
  'eAgentContactCleanup', 'eAgentContactReserved', 'eAgentOfferContact', 'eAgentOfferContactRona', 'eAgentOfferConsult', 'eAgentInviteFailed',
  'eAgentWrapup', 'eAgentContactHeld', 'eAgentContactUnHeld', 'eCallRecordingStarted', 'ePauseRecording', 'eResumeRecording',
  'eAgentConsultCreated', 'eAgentConsultConferenced', 'eAgentConsultConferencing', 'eAgentConsultConferenceEnded', 'eAgentConsultConferenceEndFailed',
  'eAgentConsultEnded', 'eAgentConsultEndFailed', 'eAgentConsultFailed', 'eAgentConsulting', 'eAgentConsultTransferring', 'eConsultTransfer',
  'eAgentConsultTransferFailed', 'eAgentConferenceTransferred', 'eAgentCtqCancelled', 'eAgentCtqFailed', 'eAgentCtqCancelFailed',
  'eAgentblindTransferred', 'eAgentvteamTransfer', 'eAgentMonitorStateChanged', 'eAgentMonitoringEnded', 'eAgentOfferCampaignReserved',
  'eAgentAddCampaignReserved', 'eAgentCampaignContactUpdated', 'eContactOwnerChanged', 'eContactMerged', 'eContactCallbackFailed',
  'eParticipantJoinedConference', 'eParticipantLeftConference', 'eParticipantPostCallActivity', 'eConsultedParticipantMoving', 'eAgentMediaForkUpdate',
] as const;

export const AGENT_SIGNALS = [
  'eMockOutdialAniList', 'eAgentDNRegistered', 'eAgentDNRegisterFailure', 'eAgentMultiLogin', 'eAgentChannelReloginSuccess', 'eAgentReloginSuccess',
  'eAgentStationLoginSuccess', 'eAgentStateChangeSuccess', 'eAgentChannelStateChanged', 'eAgentLogoutSuccess',
] as const;

export const DIALER_SIGNALS = [
  'eOutdialFailed', 'eContactUpdated', 'eCampaignPreviewAcceptFailed', 'eCampaignPreviewSkipFailed', 'eCampaignPreviewRemoveFailed',
] as const;

export const SUPERVISOR_SIGNALS = [
  'eMonitoringOffered', 'eMonitoringStarted', 'eMonitoringRequestCreateFailed', 'eMonitoringFailed', 'eMonitoringEnded', 'eMonitoringEndFailed',
  'eMonitoringHeld', 'eMonitoringHoldFailed', 'eMonitoringUnHeld', 'eMonitoringUnHoldFailed', 'eBargedIn', 'eBargeInFailed', 'eChangeAgentState',
  'eAgentMonitorStateChanged', 'eAgentMonitorStateChangeFailed', 'eAgentMonitoringEnded',
] as const;

export const SCREEN_POP_SIGNALS = ['eScreenPop'] as const;

export const CONFIG_SIGNALS = ['eUpdateAgentProfile'] as const;

/** Also those of `dataNotifs.aiAssistant`. */
export const ASSISTANT_SIGNALS = [
  'eRealtimeTranscriptionAvailable', 'eSuggestedResponseAvailable', 'eSuggestedResponseEnablementEvent', 'eSuggestedResponseAcknowledgeEvent',
  'eFeatureEnablementEvent', 'ePostCallSummaryEvent', 'eMidCallSummaryEvent', 'eMidCallSummaryResponseSubsequentAgent', 'eWellnessBreakEvent',
] as const;

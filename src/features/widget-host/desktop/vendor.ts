/*
 * The shapes in which widgets made for the Webex desktop expect what they are told: the names are the vendor's
 * (its MIT-licensed type declarations, npm `@wxcc-desktop/sdk-types`), the declarations are ours.
 */

/** What every signal carries and every method resolves with. */
export interface Msg<T = unknown> {
  type: string;
  orgId: string;
  trackingId: string;
  data: T;
}

export type MediaType = 'telephony' | 'chat' | 'email' | 'social';

export interface VendorParticipant {
  id: string;
  pType: 'Agent' | 'Customer';
  type: 'Agent' | 'Customer';
  name: string;
  hasJoined: boolean;
  hasLeft: boolean;
  isInPredial: boolean;
  isWrapUp?: boolean;
  isConsulted?: boolean;
  isOffered?: boolean;
  consultState?: null;
  joinTimestamp?: number | null;
  wrapUpTimestamp?: number | null;
  teamId?: string;
  teamName?: string;
  dn?: string;
  callerId?: string;
}

export interface VendorVariable {
  name: string;
  displayName: string;
  value: string;
  type: string;
  agentEditable: boolean;
  agentViewable: boolean;
  isSecure: boolean;
  secureKeyId: string;
  secureKeyVersion: number;
}

export interface VendorMedia {
  mediaResourceId: string;
  mediaType: MediaType;
  mediaMgr: string;
  participants: string[];
  mType: 'mainCall';
  isHold: boolean;
  holdTimestamp: number | null;
}

/** Processing facts are all text, also numbers and booleans. */
export interface VendorProcessing {
  QMgrName: string; taskToBeSelfServiced: string; ani: string; displayAni: string; dnis: string; tenantId: string;
  QueueId: string; vteamId: string; customerName: string; virtualTeamName: string; ronaTimeout: string; category: string;
  reason: string; sourceNumber: string; sourcePage: string; appUser: string; customerNumber: string; reasonCode: string;
  IvrPath: string; pathId: string; fromAddress: string; EP_ID: string; priority: string; pauseResumeEnabled: string;
  isPaused: string; recordInProgress: string; ctqInProgress: string; outdialTransferToQueueEnabled: string; convIvrTranscript: string;
}

export interface VendorInteraction {
  interactionId: string;
  orgId: string;
  mediaType: MediaType;
  mediaChannel: MediaType;
  mediaProperties: null;
  state: 'new' | 'connected' | 'wrapUp';
  isFcManaged: boolean;
  isTerminated: boolean;
  previousVTeams: string[];
  currentVTeam: string;
  owner: string;
  createdTimestamp: number;
  participants: Record<string, VendorParticipant>;
  media: Record<string, VendorMedia>;
  callProcessingDetails: VendorProcessing;
  /** Not in the declarations, but in what the vendor sends: widgets read it. */
  callAssociatedDetails: Record<string, string>;
  callAssociatedData: Record<string, VendorVariable>;
  callFlowParams: Record<string, never>;
  contactDirection: { type: 'INBOUND' };
}

/** The data of every message about an interaction, and a task in `getTaskMap`. */
export interface ContactData {
  type: string;
  eventType: 'RoutingMessage';
  eventTime: number;
  interactionId: string;
  interaction: VendorInteraction;
  mediaResourceId: string;
  agentId: string;
  destAgentId: string;
  consultMediaResourceId: string;
  trackingId: string;
  orgId: string;
  owner: string;
  queueMgr: string;
  queueName: string;
  ronaTimeout: number;
  isConsulted: boolean;
  isConferencing: boolean;
  participantId: string;
  /** Not in the declarations, but widgets look for them in tasks. */
  mediaType: MediaType;
  mediaChannel: MediaType;
  isTerminated: boolean;
  reason?: string;
  reasonCode?: number;
  /** Not in the declarations: which reason a wrap-up was completed with. */
  wrapUpAuxCodeId?: string;
}
export type ContactMsg = Msg<ContactData>;

/** An idle code or a wrap-up reason. */
export interface Entity {
  id: string;
  name: string;
  isSystem: boolean;
  isDefault: boolean;
}

/** The data of every message about the agent; which of them a message has depends on its type. */
export interface AgentData {
  type: string;
  eventType: 'AgentDesktopMessage';
  agentId: string;
  agentSessionId: string;
  orgId: string;
  trackingId: string;
  status: 'LoggedIn' | 'LoggedOut';
  subStatus: 'Available' | 'Idle' | 'RONA' | '';
  auxCodeId: string;
  teamId: string;
  siteId: string;
  dn: string;
  dialNumber: string;
  isExtension: boolean;
  deviceType: 'AGENT_DN' | 'EXTENSION';
  interactionIds: string[];
  profileType: string;
  channelsMap: Record<string, string[]>;
  roles: string[];
  lastStateChangeTimestamp: number;
  lastIdleCodeChangeTimestamp: number;
  lastStateChangeReason: string;
  changedBy: string | null;
  changedById: string | null;
  changedByName: string | null;
}
export type AgentMsg = Msg<AgentData>;

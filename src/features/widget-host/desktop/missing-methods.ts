import type { Deeds } from './deeds.ts';

/** By service and method: what we do not have. Each rejects at once and says so; none pretends, none hangs. */
const MISSING = {
  contact: {
    hold: 'hold', unHold: 'hold', consult: 'consultation', consultV2: 'consultation', consultAccept: 'consultation', consultEnd: 'consultation',
    consultEndV2: 'consultation', cancelCtq: 'consultation', consultTransfer: 'consultation', consultTransferV2: 'consultation',
    consultConference: 'conference', consultConferenceV2: 'conference', exitConference: 'conference', conferenceTransfer: 'conference',
    dropConferenceParticipant: 'conference', pauseRecording: 'recording', pauseRecordingV2: 'recording', resumeRecording: 'recording',
    resumeRecordingV2: 'recording', cancelTask: 'outbound task', cancelTaskV2: 'outbound task', assign: 'assignment by hand',
    recordPersonalGreeting: 'personal greeting', fetchHistoryByANI: 'contact history by number', fetchTranscript: 'IVR transcript',
  },
  dialer: {
    startOutdial: 'outbound call', updateCadVariables: 'editable variable', acceptPreviewContact: 'preview campaign',
    skipPreviewContact: 'preview campaign', removePreviewContact: 'preview campaign',
  },
  supervisor: {
    startMonitoring: 'monitoring', endMonitoring: 'monitoring', holdMonitoring: 'monitoring', unHoldMonitoring: 'monitoring', bargeIn: 'monitoring',
  },
  scheduleCallback: {
    fetchByAssigneeAgentId: 'scheduled callback', fetchByCallbackPhoneNumber: 'scheduled callback', save: 'scheduled callback',
    updateCallBackDetails: 'scheduled callback', deleteScheduleCallback: 'scheduled callback', getValidCampaignTimes: 'campaign',
  },
  qmw: { fetchTasks: 'recording', fetchCapture: 'recording', fetchCaptureMetaData: 'recording' },
} as const;

type Service = keyof typeof MISSING;

const pathOf = (service: Service): string => (service === 'qmw' ? 'Service.qmw' : service === 'scheduleCallback' ? 'Service.routing.scheduleCallback' : `Service.aqm.${service}`);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The methods of a service that this contact centre does not have. */
export const missingMethods = <S extends Service>(deeds: Deeds, service: S): Readonly<Record<keyof (typeof MISSING)[S] & string, () => Promise<never>>> =>
  Object.fromEntries(Object.entries<string>(MISSING[service]).map(([method, what]) =>
    [method, deeds.missing({ id: `${pathOf(service)}.${method}`, type: `${capital(method)}Failed` }, what)])) as
    Record<keyof (typeof MISSING)[S] & string, () => Promise<never>>;

import { RONA_CODE } from '../../../contract/availability-codes.ts';
import type { DeskProfile } from '../../../contract/desk.ts';
import type { AgentSession, Interaction } from '../../../contract/interaction.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { DeskModel } from '../../../desktop/frame.ts';
import { widgetTask, type WidgetTask } from './widget-task.ts';

/** What the layouts' `$STORE.…` reaches: plain values under the names that published layouts and widgets know. */
export interface WidgetStore {
  agent: Readonly<Record<string, unknown>>;
  agentContact: { taskMap: ReadonlyMap<Id, WidgetTask>; taskSelected: WidgetTask | null; selectedTaskId: Id | null };
  app: Readonly<Record<string, unknown>>;
  auth: Readonly<Record<string, unknown>>;
  session: { screenpop: { screenPopSelector: string | null } };
  page: { getDefaultPageTitle: string };
  generalNotifications: { count: number };
  dynamic: Readonly<Record<string, unknown>>;
}

/** What the store says besides the desk itself. */
export interface Surroundings {
  dark: boolean;
  language: string;
  timeZone: string;
  pageTitle: string;
  /** The address of the screen pop that belongs on a page. */
  screenPop: string | null;
  notices: number;
}

const status = (session: AgentSession | null) => {
  if (!session) return 'LoggedOut';
  return session.presence.state === 'available' ? 'Available' : 'Idle';
};

const idleCode = ({ idleCodes }: DeskProfile, session: AgentSession | null) => {
  if (session?.presence.state !== 'idle') return { id: '0', name: 'Available' };
  const { idleCodeId } = session.presence;
  return { id: idleCodeId, name: idleCodes.find(({ id }) => id === idleCodeId)?.name ?? idleCodeId };
};

const wrapUpData = ({ desktopProfile, wrapUpReasons }: DeskProfile) => ({
  wrapUpProps: {
    autoWrapup: (desktopProfile?.autoWrapUpSeconds ?? 0) > 0,
    autoWrapupInterval: desktopProfile?.autoWrapUpSeconds ?? 0,
    wrapUpReasonList: wrapUpReasons.map(({ id, name }) => ({ id, name, isSystem: false, isDefault: id === desktopProfile?.defaultWrapUpReasonId })),
  },
});

/** A widget acts through the host: what the agent's session is, no script can read. */
const NO_TOKEN = { accessToken: '' };

const named = (things: readonly { id: Id; name: string }[]) => things.map(({ id, name }) => ({ id, name }));

/** The agent under the names of published widgets; what we do not have is missing. */
const agentOf = (profile: DeskProfile, session: AgentSession | null, timeZone: string): WidgetStore['agent'] => {
  const capacity = profile.multimediaProfile?.capacity;
  const code = idleCode(profile, session);
  return {
    agentId: profile.userId, agentName: profile.name, agentEmailId: profile.email, orgId: profile.tenantId, roles: profile.roles,
    agentProfileID: profile.desktopProfile?.id ?? null, agentSessionId: session?.id ?? null,
    teamId: session?.teamId ?? null, teamName: profile.teams.find(({ id }) => id === session?.teamId)?.name ?? null,
    teams: named(profile.teams), dn: session?.station.number ?? null, dnNumber: session?.station.number ?? null,
    status: session ? 'LoggedIn' : 'LoggedOut', subStatus: code.id === RONA_CODE ? 'RONA' : status(session), idleCode: code,
    idleCodes: profile.idleCodes.map(({ id, name, selectable }) => ({ id, name, isSystem: !selectable })),
    wrapupCodes: named(profile.wrapUpReasons), wrapUpData: wrapUpData(profile),
    channels: { voiceCount: capacity?.voice ?? 0, chatCount: capacity?.chat ?? 0, emailCount: capacity?.email ?? 0, socialCount: capacity?.social ?? 0 },
    tenantTimezone: timeZone, outDialEp: '',
    managedQueues: named(profile.queues), selectedQueueList: [], isManagedQueueLoading: false, isManagedQueuesError: false,
    managedTeams: named(profile.teams), selectedTeamList: [], isManagedTeamLoading: false, isManagedTeamsError: false,
    selectedChannelList: [],
  };
};

const contactsOf = (interactions: Readonly<Record<Id, Interaction>>, profile: DeskProfile, selectedId: Id | null): WidgetStore['agentContact'] => {
  const taskMap = new Map(Object.values(interactions).map((each) => [each.id, widgetTask(each, profile)]));
  return { taskMap, taskSelected: (selectedId !== null && taskMap.get(selectedId)) || null, selectedTaskId: selectedId };
};

/** Gives the value of before while nothing that it is made of has changed: widgets are told of changes only. */
const remembered = <A extends readonly unknown[], R>(make: (...args: A) => R): ((...args: A) => R) => {
  let last: { args: A; value: R } | null = null;
  return (...args) => {
    if (last?.args.every((arg, at) => Object.is(arg, args[at]))) return last.value;
    last = { args, value: make(...args) };
    return last.value;
  };
};

/** The mapping from the desk to the store; its parts keep their identity while nothing in them changes. */
export const widgetStoreOf = (): ((model: DeskModel, around: Surroundings) => WidgetStore) => {
  const agent = remembered(agentOf);
  const contacts = remembered(contactsOf);
  const app = remembered((profile: DeskProfile, dark: boolean, language: string) => ({
    darkMode: dark, language, locale: language, datacenter: '',
    userModel: { id: profile.userId, name: profile.name, email: profile.email, orgId: profile.tenantId },
  }));
  const session = remembered((url: string | null) => ({ screenpop: { screenPopSelector: url } }));
  const whole = remembered((...[agentNow, agentContact, appNow, sessionNow, pageTitle, count]: [WidgetStore['agent'], WidgetStore['agentContact'], WidgetStore['app'], WidgetStore['session'], string, number]): WidgetStore => ({
    agent: agentNow, agentContact, app: appNow, session: sessionNow, auth: NO_TOKEN, dynamic: {},
    page: { getDefaultPageTitle: pageTitle }, generalNotifications: { count },
  }));
  return ({ desk, selectedId }, { dark, language, timeZone, pageTitle, screenPop, notices }) => whole(
    agent(desk.profile, desk.session, timeZone), contacts(desk.interactions, desk.profile, selectedId),
    app(desk.profile, dark, language), session(screenPop), pageTitle, notices,
  );
};

import type { DeskState } from '../../../contract/desk.ts';
import type { Station } from '../../../contract/station.ts';
import type { AgentCommand } from '../../../contract/up.ts';
import { signOut } from '../../../desktop/leave.ts';
import { agentMsg, auxCodeOf, AVAILABLE_CODE, channelStateMsg, mediaTypesOf } from './agent-model.ts';
import type { Deeds } from './deeds.ts';
import type { AgentMsg, Msg } from './vendor.ts';
import { type FailureName, notHere } from './vendor-failure.ts';

export interface StateAsked { data?: { state?: string; auxCodeIdArray?: unknown; auxCodeId?: unknown; agentId?: string; channelType?: unknown } }
export interface LoginAsked { data?: { teamId?: string | null; dialNumber?: string | null; dn?: string | null; isExtension?: boolean; deviceType?: string | null } }

const named = (id: string, type: string): FailureName => ({ id: `Service.aqm.agent.${id}`, type });
const RELOAD_MS = 20;
const STATE = named('stateChange', 'AgentStateChangeFailed');

/** Widgets that only want "idle" name no code, or the one of "available": the code of the desktop profile is meant. */
const idleCodeOf = ({ profile }: DeskState, asked: unknown): string => {
  const code = String((Array.isArray(asked) ? asked[0] : asked) ?? '');
  return code && code !== AVAILABLE_CODE ? code : profile.desktopProfile?.defaultIdleCodeId ?? code;
};

const stateCommand = (desk: DeskState, { state = '', auxCodeIdArray, auxCodeId }: NonNullable<StateAsked['data']>): AgentCommand | null => {
  switch (state.toLowerCase()) {
    case 'available': return { kind: 'state.available' };
    case 'idle': return { kind: 'state.idle', idleCodeId: idleCodeOf(desk, auxCodeIdArray ?? auxCodeId) };
    default: return null;
  }
};

const changeState = async (deeds: Deeds, name: FailureName, data: NonNullable<StateAsked['data']>): Promise<void> => {
  const command = stateCommand(deeds.desk, data);
  if (!command) throw deeds.refuse(name, 'invalid-input', 'An agent is Available or Idle.');
  await deeds.send(command);
  const wanted = command.kind === 'state.idle' ? command.idleCodeId : AVAILABLE_CODE;
  await deeds.settled(({ session }) => auxCodeOf(session) === wanted);
};

const stateChange = (deeds: Deeds, name: FailureName = STATE) => ({ data = {} }: StateAsked): Promise<AgentMsg> => deeds.carryOut(name, async () => {
  await changeState(deeds, name, data);
  return agentMsg('AgentStateChangeSuccess', deeds.desk);
});

/** By channel; with us an agent is in one state on all of them, so a part of them cannot be changed. */
const stateChangeV2 = (deeds: Deeds) => ({ data = {} }: StateAsked): Promise<Msg> => deeds.carryOut(STATE, async () => {
  const asked = (Array.isArray(data.channelType) ? data.channelType : [data.channelType]).map(String);
  const mine = mediaTypesOf(deeds.desk.profile);
  if (!asked.includes('All') && !mine.every((each) => asked.includes(each))) throw notHere(STATE, deeds.desk.profile, 'state for single channels');
  await changeState(deeds, STATE, data);
  return channelStateMsg(asked.includes('All') ? mine[0] ?? '' : asked[0] ?? '', deeds.desk);
});

const stationOf = ({ isExtension, deviceType, dialNumber, dn }: NonNullable<LoginAsked['data']>): Station =>
  ({ kind: isExtension || deviceType === 'EXTENSION' ? 'extension' : 'dialNumber', number: dialNumber ?? dn ?? '' });

const stationLogin = (deeds: Deeds) => ({ data = {} }: LoginAsked): Promise<AgentMsg> => deeds.carryOut(named('stationLoginFailed', 'AgentStationLoginFailed'), async () => {
  await deeds.send({ kind: 'station.signIn', teamId: data.teamId ?? '', station: stationOf(data) });
  await deeds.settled(({ session }) => session !== null);
  return agentMsg('AgentStationLoginSuccess', deeds.desk);
});

/** Signs out as the profile menu does: who is available goes idle first, and the page is left. */
const logout = (deeds: Deeds, leave: () => Promise<void>) => (): Promise<AgentMsg> => deeds.carryOut(named('logout', 'AgentLogoutFailed'), async () => {
  const { desk } = deeds;
  const idleCodeId = desk.profile.desktopProfile?.defaultIdleCodeId;
  const answer = agentMsg('AgentLogoutSuccess', desk);
  if (desk.session?.presence.state === 'available' && idleCodeId !== undefined) await deeds.send({ kind: 'state.idle', idleCodeId });
  if (desk.session) await deeds.send({ kind: 'station.signOut' });
  // After the widget has its answer: nothing of this page is left then.
  setTimeout(() => void leave().catch(() => undefined));
  return { ...answer, data: { ...answer.data, status: 'LoggedOut', subStatus: '' } };
});

/** The agent's own state and sign-out; of others there is none here. */
export const supervisorDeeds = (deeds: Deeds, leave: () => Promise<void> = signOut) => {
  const name = (method: string): FailureName => ({ id: `Service.aqm.supervisor.${method}Failed`, type: 'AgentStateChangeFailed' });
  const own = ({ data = {} }: StateAsked): boolean => !data.agentId || data.agentId === deeds.desk.profile.userId;
  const state = stateChange(deeds, name('changeAgentState'));
  const out = logout(deeds, leave);
  return {
    changeAgentState: (asked: StateAsked) => (own(asked) ? state(asked) : deeds.missing(name('changeAgentState'), 'change of another agent\'s state')()),
    signoutAgent: (asked: StateAsked) => (own(asked) ? out() : deeds.missing(name('signoutAgent'), 'sign-out of another agent')()),
  };
};

/**
 * What the vendor's server says after a reload; every widget's SDK asks for it at its start, so it is answered without a
 * session too. Not at once, but as if it had come over a line: by then the widget listens to what its SDK makes of it.
 */
const reload = async (deeds: Deeds): Promise<AgentMsg> => {
  await new Promise((resolve) => { setTimeout(resolve, RELOAD_MS); });
  return agentMsg('AgentReloginSuccess', deeds.desk);
};

/** What is asked of the agent's session and can be done. */
export const agentMethods = (deeds: Deeds, leave: () => Promise<void> = signOut) => ({
  stateChange: stateChange(deeds),
  stateChangeV2: stateChangeV2(deeds),
  stationLogin: stationLogin(deeds),
  logout: logout(deeds, leave),
  reload: () => reload(deeds),
  /** There are none in this contact centre. */
  fetchAddressBooks: () => Promise.resolve({ totalRecords: 0, totalPages: 0, page: 0, speedDials: [], data: { speedDials: [] } }),
  mockOutdialAniList: () => Promise.resolve({ data: { data: { outdialAniList: [] }, outdialAniList: [] } }),
});

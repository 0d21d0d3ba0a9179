import type { DeskEvent, DeskState } from '../../../contract/desk.ts';
import { agentMsg, channelStateMsg, mediaTypesOf, auxCodeOf } from './agent-model.ts';
import type { Msg } from './vendor.ts';

/** A signal of `aqm.agent` and what it says. */
export interface AgentTold {
  signal: AgentSignal;
  msg: Msg;
}

export type AgentSignal =
  | 'eAgentStationLoginSuccess' | 'eAgentStateChangeSuccess' | 'eAgentChannelStateChanged' | 'eAgentLogoutSuccess';

const stateChanged = (desk: DeskState, trackingId: string): readonly AgentTold[] => [
  { signal: 'eAgentStateChangeSuccess', msg: agentMsg('AgentStateChangeSuccess', desk, trackingId) },
  ...mediaTypesOf(desk.profile).map((each): AgentTold => ({ signal: 'eAgentChannelStateChanged', msg: channelStateMsg(each, desk, trackingId) })),
];

const loggedIn = (desk: DeskState, trackingId: string): AgentTold =>
  ({ signal: 'eAgentStationLoginSuccess', msg: agentMsg('AgentStationLoginSuccess', desk, trackingId) });

const loggedOut = (before: DeskState, after: DeskState, trackingId: string): AgentTold => {
  // Whose session it was is said by the desk before.
  const msg = agentMsg('AgentLogoutSuccess', { ...after, session: before.session }, trackingId);
  return { signal: 'eAgentLogoutSuccess', msg: { ...msg, data: { ...msg.data, status: 'LoggedOut', subStatus: '' } } };
};

/** What widgets are told of a step of the feed about the agent, in the vendor's words. Pure. */
export const agentSignals = (event: DeskEvent, before: DeskState, after: DeskState, trackingId: string): readonly AgentTold[] => {
  if (!('agentId' in event) || event.agentId !== after.profile.userId) return [];
  switch (event.kind) {
    // The vendor has no team change of its own: a new team is a new sign-in at the station.
    case 'agent.signedIn':
    case 'agent.teamChanged': return [loggedIn(after, trackingId)];
    case 'agent.stateChanged': return stateChanged(after, trackingId);
    case 'agent.signedOut': return [loggedOut(before, after, trackingId)];
    default: return [];
  }
};

/** The same when the desk was replaced as a whole. Pure. */
export const agentCaughtUp = (before: DeskState, after: DeskState): readonly AgentTold[] => {
  if (before.session && !after.session) return [loggedOut(before, after, '')];
  if (!after.session) return [];
  if (before.session?.id !== after.session.id || before.session.teamId !== after.session.teamId) return [loggedIn(after, '')];
  return auxCodeOf(before.session) === auxCodeOf(after.session) ? [] : stateChanged(after, '');
};

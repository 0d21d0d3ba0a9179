import { expect } from '@open-wc/testing';
import { agentMethods } from '../../../../src/features/widget-host/desktop/agent-methods.ts';
import { Deeds } from '../../../../src/features/widget-host/desktop/deeds.ts';
import { Guard } from '../../../../src/features/widget-host/desktop/guard.ts';
import type { AgentMsg, Msg } from '../../../../src/features/widget-host/desktop/vendor.ts';
import type { VendorFailure } from '../../../../src/features/widget-host/desktop/vendor-failure.ts';
import { desk, handled, ME, session, T0 } from '../../../desktop/desk-fixture.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';
import { probe, turn } from './probe.ts';
import { asPromised } from './vendor-types.ts';

const idle = (idleCodeId: string) => desk([], { session: session({ presence: { state: 'idle', idleCodeId } }) });

describe('what widgets know of the agent', () => {
  it('is who it is, in which team, in what state, with which codes', () => {
    const { host } = probe(idle('lunch'));
    const { profile } = asPromised(host).conf;
    expect(profile).to.deep.include({
      agentName: 'Anna Nowak', agentId: ME, orgId: 'tenant-1', agentProfileID: 'dp', agentStatus: 'LoggedIn', agentSubStatus: 'Idle',
      defaultDn: '1234', idleCode: { id: 'lunch', name: 'Lunch' }, isOutboundEnabledForAgent: false, isEndCallEnabled: true,
    });
    expect(profile?.teams).to.deep.equal([{ teamId: 'team-1', teamName: 'Service' }, { teamId: 'team-2', teamName: 'Sales' }]);
    expect(profile?.idleCodes.find(({ isDefault }) => isDefault)?.id).to.equal('meeting');
    expect(profile?.wrapupCodes.map(({ name }) => name)).to.deep.equal(['Solved', 'Refund granted', 'Spam']);
    expect(profile?.wrapUpData).to.deep.nested.include({ 'wrapUpProps.autoWrapup': true, 'wrapUpProps.autoWrapupInterval': 60 });
  });

  it('is the present, not what it was when the widget came', () => {
    const { host, frame } = probe();
    expect(host.conf.subStatus).to.equal('Available');
    frame.become({ desk: idle('rona') });
    expect(host.conf.subStatus).to.equal('RONA');
    frame.become({ desk: desk([], { session: null }) });
    expect([host.conf.status, host.conf.subStatus]).to.deep.equal(['LoggedOut', '']);
  });

  it('is answered to the SDK’s first question, and told to whoever listens', async () => {
    const { host, frame } = probe(idle('lunch'));
    expect((await host.aqm.agent.reload()).data).to.include({ auxCodeId: 'lunch', status: 'LoggedIn', subStatus: 'Idle' });
    const heard: AgentMsg[] = [];
    host.aqm.agent.eAgentReloginSuccess.listen((msg) => { heard.push(msg as AgentMsg); });
    expect(heard).to.have.length(0);
    await turn();
    expect(heard[0]?.data).to.include({ type: 'AgentReloginSuccess', teamId: 'team-1', agentSessionId: 'session-1', dn: '1234' });
    frame.become({ desk: desk([], { session: null }) });
    expect((await host.aqm.agent.reload()).data.status, 'also without a session').to.equal('LoggedOut');
  });

  it('is listed page by page', async () => {
    const { abs } = asPromised(probe().host);
    const first = await abs.fetchPaginatedAuxCodes({ workType: 'IDLE_CODE', page: 0, pageSize: 2 }) as { data: { id: string }[]; meta: { totalPages: number } };
    expect([first.data.map(({ id }) => id), first.meta.totalPages]).to.deep.equal([['meeting', 'lunch'], 2]);
    const found = await abs.fetchPaginatedAuxCodes({ workType: 'WRAP_UP_CODE', search: 'refund' }) as { data: { id: string }[] };
    expect(found.data.map(({ id }) => id)).to.deep.equal(['refund']);
    expect((await abs.fetchIdleCodes({ orgId: 'o', accessType: 'ALL' })).map(({ id }) => id)).to.deep.equal(['meeting', 'lunch', 'rona']);
  });
});

describe('what widgets hear of the agent', () => {
  const listening = () => {
    const widget = probe();
    const heard: Msg[] = [];
    const { eAgentStateChangeSuccess, eAgentChannelStateChanged, eAgentStationLoginSuccess, eAgentLogoutSuccess, eAgentMultiLogin } = widget.host.aqm.agent;
    for (const signal of [eAgentStateChangeSuccess, eAgentChannelStateChanged, eAgentStationLoginSuccess, eAgentLogoutSuccess, eAgentMultiLogin]) {
      signal.listen((msg) => { heard.push(msg); });
    }
    return { ...widget, types: () => heard.map(({ data }) => (data as { type: string }).type), last: () => heard.at(-1) as AgentMsg, heard };
  };

  it('is a change of state, on every channel with room', () => {
    const { frame, types, heard } = listening();
    frame.happen({ kind: 'agent.stateChanged', at: T0, agentId: ME, presence: { state: 'idle', idleCodeId: 'lunch' }, cause: 'agent' }, idle('lunch'));
    expect(types()).to.deep.equal(['AgentStateChangeSuccess', 'AgentChannelStateChanged', 'AgentChannelStateChanged']);
    expect((heard[0] as AgentMsg).data).to.include({ auxCodeId: 'lunch', subStatus: 'Idle', status: 'LoggedIn' });
    expect(heard.slice(1).map(({ data }) => (data as { channelType: string }).channelType)).to.deep.equal(['telephony', 'chat']);
  });

  it('is another team as a new sign-in, and the sign-out', () => {
    const { frame, types, last } = listening();
    frame.happen({ kind: 'agent.teamChanged', at: T0, agentId: ME, teamId: 'team-2' }, desk([], { session: session({ teamId: 'team-2' }) }));
    expect(last().data).to.include({ type: 'AgentStationLoginSuccess', teamId: 'team-2' });
    frame.happen({ kind: 'agent.signedOut', at: T0, agentId: ME, cause: 'agent' }, desk([], { session: null }));
    expect(last().data).to.include({ type: 'AgentLogoutSuccess', status: 'LoggedOut', agentSessionId: 'session-1' });
    expect(types()).to.have.length(2);
  });

  it('is a change that came with a desk as a whole, and that another window works now', async () => {
    const { frame, types } = listening();
    frame.become({ desk: idle('meeting') });
    await turn();
    expect(types()[0]).to.equal('AgentStateChangeSuccess');
    frame.become({ role: 'moved' });
    expect(types().at(-1)).to.equal('AgentMultiLoginCloseSession');
  });
});

describe('what widgets ask of the agent’s session', () => {
  const change = async (asked: { state: string; auxCodeIdArray: string }, after = idle('lunch')) => {
    const { host, frame } = probe();
    const changing = asPromised(host).aqm && host.aqm.agent.stateChange({ data: asked });
    frame.sent.at(-1)?.resolve();
    frame.become({ desk: after });
    return { answer: await changing, command: frame.commands[0] };
  };

  it('is a state with its idle code, and without one that of the desktop profile', async () => {
    const lunch = await change({ state: 'Idle', auxCodeIdArray: 'lunch' });
    expect(lunch.command).to.deep.equal({ kind: 'state.idle', idleCodeId: 'lunch' });
    expect(lunch.answer.data).to.include({ type: 'AgentStateChangeSuccess', subStatus: 'Idle', auxCodeId: 'lunch' });
    expect((await change({ state: 'Idle', auxCodeIdArray: '0' }, idle('meeting'))).command).to.deep.equal({ kind: 'state.idle', idleCodeId: 'meeting' });
    expect((await change({ state: 'AVAILABLE', auxCodeIdArray: '0' }, desk())).command).to.deep.equal({ kind: 'state.available' });
  });

  it('is refused for what no agent can be, for single channels, and for other agents', async () => {
    const { host, frame } = probe();
    const codes = await Promise.all([
      host.aqm.agent.stateChange({ data: { state: 'Busy' } }), host.aqm.agent.stateChangeV2({ data: { state: 'Idle', channelType: ['chat'] } }),
      host.aqm.supervisor.changeAgentState({ data: { state: 'IDLE', agentId: 'agent-2' } }), host.aqm.supervisor.signoutAgent({ data: { agentId: 'agent-2' } }),
    ].map((each) => each.then(() => 0, (error: unknown) => (error as VendorFailure).data.reasonCode)));
    expect(codes).to.deep.equal([400, 501, 501, 501]);
    expect(frame.sent).to.have.length(0);
  });

  it('is the sign-out: idle first, then the station, then the page', async () => {
    const frame = new FakeFrame(desk());
    let left = 0;
    const { logout } = agentMethods(new Deeds(frame, new Guard(() => {})), () => { left += 1; return Promise.resolve(); });
    const leaving = logout();
    for (const n of [0, 1]) {
      frame.sent[n]?.resolve();
      await turn();
    }
    expect((await leaving).data).to.include({ type: 'AgentLogoutSuccess', status: 'LoggedOut' });
    expect(frame.commands).to.deep.equal([{ kind: 'state.idle', idleCodeId: 'meeting' }, { kind: 'station.signOut' }]);
    await turn();
    expect(left).to.equal(1);
  });

  it('is the history of what was handled', async () => {
    const { host, frame } = probe(desk([handled()]));
    frame.answers = { '/history': [{ interactionId: 'h', agentName: 'Anna Nowak', channel: 'chat', customerName: 'Maria', customerEmail: 'm@x.test', queueName: 'Returns', connectedAt: 1, endedAt: 5, cause: 'agent-ended', reasonName: 'Solved' }] };
    expect((await host.aqm.contact.fetchHistoryByAgent()).contacts[0]).to.include({ sid: 'h', channelType: 'chat', talkDuration: 4, wrapUpCode: 'Solved' });
  });
});

import { expect } from '@open-wc/testing';
import { CommandRefused, USUAL_APPEARANCE } from '../../../../src/desktop/frame.ts';
import type { AgentCommand } from '../../../../src/contract/up.ts';
import type { VendorFailure } from '../../../../src/features/widget-host/desktop/vendor-failure.ts';
import { desk, handled, offered, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { type Probe, probe, turn } from './probe.ts';
import { asPromised } from './vendor-types.ts';

const data = { mediaResourceId: 'i-1' };
const transferred = wrappingUp({}, { cause: 'transferred' });

/** The deed's answer, when the server has taken the command and the desk is so. */
const done = async <T>({ frame }: Probe, deed: Promise<T>, after = desk()): Promise<T> => {
  frame.sent.at(-1)?.resolve();
  await Promise.resolve();
  frame.become({ desk: after });
  return deed;
};

const failureOf = (deed: Promise<unknown>): Promise<VendorFailure> => deed.then(() => { throw new Error('it was done'); }, (error: unknown) => error as VendorFailure);

describe('what widgets ask of a contact', () => {
  it('is accepted and declined with the offer that stands', async () => {
    const widget = probe(desk([offered()]));
    const { contact } = asPromised(widget.host).aqm;
    const accepted = await done(widget, contact.accept({ interactionId: 'i-1' }), desk([handled()]));
    expect(accepted).to.deep.include({ type: 'RoutingMessage', orgId: 'tenant-1' });
    expect(accepted.data).to.deep.include({ type: 'AgentContactAssigned', interactionId: 'i-1' });
    expect(accepted.data.interaction.state).to.equal('connected');
    widget.frame.become({ desk: desk([offered()]) });
    expect((await done(widget, contact.decline({ interactionId: 'i-1', data, isConsult: false }))).data.type).to.equal('AgentOfferContactRona');
    expect(widget.frame.commands).to.deep.equal([
      { kind: 'offer.accept', interactionId: 'i-1', offerId: 'o-1' }, { kind: 'offer.decline', interactionId: 'i-1', offerId: 'o-1' },
    ]);
  });

  it('is shown when it is accepted, unless the layout wants the workspace to stay as it is', async () => {
    const selectedAfter = async (stopNavigateOnAcceptTask: boolean, selectedId: string | null): Promise<string | null> => {
      const widget = probe(desk([offered(), handled({ id: 'other' })]));
      widget.frame.appearance$.next({ ...USUAL_APPEARANCE, stopNavigateOnAcceptTask });
      widget.frame.become({ selectedId });
      await done(widget, widget.host.aqm.contact.accept({ interactionId: 'i-1' }), desk([handled(), handled({ id: 'other' })]));
      return widget.frame.model.selectedId;
    };
    expect(await selectedAfter(false, 'other')).to.equal('i-1');
    expect(await selectedAfter(true, 'other')).to.equal('other');
    expect(await selectedAfter(true, null), 'nothing is open that could stay').to.equal('i-1');
  });

  it('is ended and wrapped up, with a reason by its id or by its name', async () => {
    const widget = probe(desk([handled()]));
    const { contact } = asPromised(widget.host).aqm;
    expect((await done(widget, contact.end({ interactionId: 'i-1' }), desk([wrappingUp()]))).data.type).to.equal('AgentWrapup');
    const reason = { wrapUpReason: 'Solved', auxCodeId: 'solved', isAutoWrapup: 'false' };
    expect((await done(widget, contact.wrapup({ interactionId: 'i-1', data: reason }))).data.type).to.equal('AgentWrappedUp');
    widget.frame.become({ desk: desk([wrappingUp()]) });
    await done(widget, contact.wrapupV2({ interactionId: 'i-1', data: { wrapUpReason: 'Spam', auxCodeId: '' } }));
    expect(widget.frame.commands).to.deep.equal([
      { kind: 'interaction.end', interactionId: 'i-1' },
      { kind: 'wrapUp.submit', interactionId: 'i-1', reasonId: 'solved' }, { kind: 'wrapUp.submit', interactionId: 'i-1', reasonId: 'spam' },
    ]);
  });

  it('waits for the line where the page has just been loaded', async () => {
    const widget = probe(desk([handled()]));
    widget.frame.become({ confirmed: false, line: 'connecting' });
    const ending = widget.host.aqm.contact.end({ interactionId: 'i-1' });
    await turn();
    expect(widget.frame.sent).to.have.length(0);
    widget.frame.become({ confirmed: true, line: 'online' });
    await turn();
    expect((await done(widget, ending, desk([wrappingUp()]))).data.type).to.equal('AgentWrapup');
  });

  const toQueue: AgentCommand = { kind: 'interaction.transfer', interactionId: 'i-1', to: { kind: 'queue', id: 'orders' } };
  const toAgent: AgentCommand = { kind: 'interaction.transfer', interactionId: 'i-1', to: { kind: 'agent', id: 'agent-2' } };
  const old = { agentId: 'a', destAgentId: 'agent-2', mediaType: 'chat', destAgentTeamId: '', destAgentDN: '', destSiteId: '' };
  const transfers: readonly [title: string, ask: (contact: ReturnType<typeof asPromised>['aqm']['contact']) => Promise<unknown>, command: AgentCommand][] = [
    ['to a queue', (contact) => contact.vteamTransfer({ interactionId: 'i-1', data: { vteamId: 'orders', vteamType: 'inboundqueue' } }), toQueue],
    ['to the queue behind an entry point', (contact) => contact.vteamTransfer({ interactionId: 'i-1', data: { vteamId: 'orders-page', vteamType: 'inboundentrypoint' } }), toQueue],
    ['to an agent', (contact) => contact.blindTransfer({ interactionId: 'i-1', data: old }), toAgent],
    ['to a queue, in the newer way', (contact) => contact.vteamTransferV2({ interactionId: 'i-1', data: { to: 'orders', destinationType: 'queue' as never } }), toQueue],
    ['to an agent, in the newer way', (contact) => contact.blindTransferV2({ interactionId: 'i-1', data: { to: 'agent-2', destinationType: 'agent' as never } }), toAgent],
  ];
  for (const [title, ask, command] of transfers) {
    it(`is transferred ${title}`, async () => {
      const widget = probe(desk([handled()]));
      await done(widget, ask(asPromised(widget.host).aqm.contact), desk([transferred]));
      expect(widget.frame.commands).to.deep.equal([command]);
    });
  }

  it('is listed: the colleagues of this moment, the queues of a channel, the tasks', async () => {
    const widget = probe(desk([handled()]));
    widget.frame.answers = { '/colleagues': [
      { id: 'agent-2', name: 'Bo', teamName: 'Sales', available: true, since: 1 }, { id: 'agent-3', name: 'Cid', teamName: 'Service', available: false, since: 1 },
    ] };
    const { contact } = asPromised(widget.host).aqm;
    const buddies = await contact.buddyAgents({ data: { agentProfileId: 'dp', channelName: 'chat', state: 'Available' } });
    expect(buddies.data.agentList.map(({ agentId, agentName, state, teamId }) => ({ agentId, agentName, state, teamId })))
      .to.deep.equal([{ agentId: 'agent-2', agentName: 'Bo', state: 'Available', teamId: 'team-2' }]);
    const lists = await contact.vteamList({ data: { agentProfileId: 'dp', agentSessionId: 's', channelType: 'telephony', type: 'inboundqueue' } }) as { data: { data: { vteamList: unknown[] } } };
    expect(lists.data.data.vteamList).to.deep.equal([{ id: 'phone', name: 'Phone', channelType: 'telephony', type: 'inboundqueue', analyzerId: 'phone' }]);
  });
});

describe('what is refused', () => {
  it('rejects in the vendor’s shape, with the server’s reason and tracking ID', async () => {
    const widget = probe(desk([handled()]));
    const ending = failureOf(asPromised(widget.host).aqm.contact.end({ interactionId: 'i-1' }));
    widget.frame.sent.at(-1)?.reject(new CommandRefused({ code: 'not-owner', message: 'Not yours.', trackingId: 't-1' }));
    const failure = await ending;
    expect(failure).to.be.instanceOf(Error);
    expect(failure.message).to.equal('Not yours.');
    expect(failure.id).to.equal('Service.aqm.contact.end');
    expect(failure.details.data).to.deep.equal({ agentId: 'agent-me', orgId: 'tenant-1', trackingId: 't-1', reason: 'Not yours.', reasonCode: 403, type: 'AgentContactEndFailed' });
    expect(failure.data).to.equal(failure.details.data);
  });

  it('is what cannot be: an offer that is gone, a contact and a reason that nobody knows', async () => {
    const widget = probe(desk([handled(), wrappingUp({ id: 'w' })]));
    const { contact } = widget.host.aqm;
    expect((await failureOf(contact.accept({ interactionId: 'i-1' }))).data.reasonCode).to.equal(409);
    expect((await failureOf(contact.end({ interactionId: 'unknown' }))).data.reasonCode).to.equal(404);
    expect((await failureOf(contact.wrapup({ interactionId: 'w', data: { wrapUpReason: '', auxCodeId: '0' } }))).data.reason).to.contain('wrap-up reason');
    expect((await failureOf(contact.blindTransfer({ interactionId: 'i-1', data: { destAgentId: '', destAgentDN: '+1555' } }))).data.reasonCode).to.equal(501);
    expect(widget.frame.sent).to.have.length(0);
  });

  it('is at once whatever this contact centre does not have, and says so', async () => {
    const { host, frame } = probe(desk([handled()]));
    const { aqm, qmw } = host;
    const missing = [
      aqm.contact.hold, aqm.contact.unHold, aqm.contact.consult, aqm.contact.consultV2, aqm.contact.consultAccept, aqm.contact.consultEnd, aqm.contact.cancelCtq,
      aqm.contact.consultConference, aqm.contact.exitConference, aqm.contact.consultTransfer, aqm.contact.pauseRecording, aqm.contact.resumeRecording, aqm.contact.cancelTaskV2,
      aqm.contact.dropConferenceParticipant, aqm.dialer.startOutdial, aqm.dialer.updateCadVariables, aqm.dialer.acceptPreviewContact, aqm.supervisor.startMonitoring,
      aqm.supervisor.bargeIn, aqm.scheduleCallback.save, qmw.fetchTasks, qmw.fetchCapture,
    ];
    for (const method of missing) {
      const failure = await failureOf(method());
      expect(failure.data).to.deep.include({ reasonCode: 501, agentId: 'agent-me' });
      expect(failure.message).to.match(/^This contact centre has no /);
    }
    expect(frame.sent).to.have.length(0);
  });
});

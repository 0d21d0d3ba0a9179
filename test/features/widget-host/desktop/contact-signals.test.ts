import { expect } from '@open-wc/testing';
import type { EventOf } from '../../../../src/contract/events.ts';
import { desk, handled, interaction, ME, offer, offered, T0, wrappingUp, wrapUp } from '../../../desktop/desk-fixture.ts';
import { happens, lastContact, namesOf, probe, turn } from './probe.ts';

const offerEnded = (cause: EventOf<'interaction.offerEnded'>['cause']): EventOf<'interaction.offerEnded'> & { at: number } =>
  ({ kind: 'interaction.offerEnded', at: T0, interactionId: 'i-1', agentId: ME, offerId: 'o-1', cause });

describe('what widgets hear of a contact', () => {
  it('is an offer, its assignment, its end, the wrap-up and that it is done, in the vendor’s order', () => {
    const widget = probe();
    happens.offered(widget, offered());
    happens.connected(widget, handled());
    happens.wrapUpStarted(widget, wrappingUp());
    widget.frame.happen({ kind: 'interaction.ended', at: T0, interactionId: 'i-1', by: 'agent' });
    widget.frame.happen({
      kind: 'wrapUp.completed', at: T0, interactionId: 'i-1', agentId: ME,
      record: {
        interactionId: 'i-1', agentId: ME, agentName: 'Anna Nowak', channel: 'chat', customerName: 'Maria', customerEmail: '', queueId: 'returns', queueName: 'Returns',
        waitedMs: 0, connectedAt: T0, endedAt: T0, wrappedUpAt: T0, cause: 'agent-ended', reasonId: 'solved', reasonName: 'Solved', automatic: false,
      },
    }, desk());
    expect(namesOf(widget)).to.deep.equal(['eAgentOfferContact', 'eAgentContactAssigned', 'eAgentContactEnded', 'eAgentWrapup', 'eAgentContactWrappedUp']);
    expect(widget.heard.map(({ msg }) => (msg.data as { type: string }).type))
      .to.deep.equal(['AgentOfferContact', 'AgentContactAssigned', 'ContactEnded', 'AgentWrapup', 'AgentWrappedUp']);
    expect(lastContact(widget).data.interaction.isTerminated).to.equal(true);
    expect(lastContact(widget).data.wrapUpAuxCodeId).to.equal('solved');
  });

  it('carries the interaction in the vendor’s shape', () => {
    const widget = probe();
    happens.offered(widget, offered({ id: '0197f0a0-0000-7000-8000-000000000001' }));
    const { type, orgId, trackingId, data } = lastContact(widget);
    expect({ type, orgId, trackingId }).to.deep.equal({ type: 'RoutingMessage', orgId: 'tenant-1', trackingId: '1' });
    const { interaction: vendor } = data;
    expect(data.mediaResourceId).to.equal(vendor.interactionId);
    expect(data.ronaTimeout).to.equal(30);
    expect(vendor.state).to.equal('new');
    expect(vendor.owner).to.equal(ME);
    expect(vendor.mediaType).to.equal('chat');
    expect(vendor.contactDirection.type).to.equal('INBOUND');
    expect(vendor.callProcessingDetails).to.include({ ani: 'maria@example.test', dnis: 'Send something back', customerName: 'Maria', virtualTeamName: 'Returns', QueueId: 'returns' });
    expect(vendor.callAssociatedDetails.virtualTeamName).to.equal('Returns');
    expect(vendor.callAssociatedData.customerName).to.include({ value: 'Maria', agentEditable: false, agentViewable: true });
    expect(Object.values(vendor.participants).map(({ pType, hasJoined, hasLeft }) => ({ pType, hasJoined, hasLeft }))).to.deep.equal([
      { pType: 'Customer', hasJoined: true, hasLeft: false }, { pType: 'Agent', hasJoined: false, hasLeft: false },
    ]);
    expect(vendor.media[vendor.interactionId]).to.include({ mType: 'mainCall', isHold: false, mediaType: 'chat' });
  });

  it('names a call by its number, and every channel as the vendor does', () => {
    const widget = probe();
    const customer = { id: 'c', name: 'Caller', email: '', phone: '+15550100' };
    happens.offered(widget, offered({ channel: 'voice', queueId: 'phone', customer }));
    expect(lastContact(widget).data.interaction).to.deep.include({ mediaType: 'telephony', mediaChannel: 'telephony' });
    expect(lastContact(widget).data.interaction.callProcessingDetails.ani).to.equal('+15550100');
    expect(lastContact(widget).data.interaction.participants['+15550100']?.pType).to.equal('Customer');
  });

  for (const cause of ['rona', 'declined', 'agent-lost'] as const) {
    it(`is a missed offer when it ends by ${cause}`, () => {
      const widget = probe(desk([offered()]));
      widget.frame.happen(offerEnded(cause), desk());
      expect(namesOf(widget)).to.deep.equal(['eAgentOfferContactRona']);
      expect(lastContact(widget).data.interactionId).to.equal('i-1');
      expect(lastContact(widget).data.reason).to.match(/RONA|DECLINED|LOST/);
    });
  }

  it('is its end when the customer goes while it rings', () => {
    const widget = probe(desk([offered()]));
    widget.frame.happen(offerEnded('withdrawn'), desk());
    expect(namesOf(widget)).to.deep.equal(['eAgentContactEnded']);
  });

  it('is a transfer to a queue or to an agent, and the wrap-up, but no end', () => {
    const mine = wrappingUp({ status: 'queued', endedAt: null, endedBy: null }, { cause: 'transferred', since: T0 });
    const queued = (queueId: string) => ({ kind: 'interaction.queued' as const, at: T0, interactionId: 'i-1', queueId, priority: 5, waitingSince: T0, cause: 'transfer' as const, declinedBy: {} });
    const toQueue = probe(desk([handled()]));
    happens.wrapUpStarted(toQueue, mine);
    toQueue.frame.happen(queued('orders'), desk([{ ...mine, queueId: 'orders' }]));
    expect(namesOf(toQueue)).to.deep.equal(['eAgentWrapup', 'eAgentvteamTransfer']);

    const toAgent = probe(desk([handled()]));
    happens.wrapUpStarted(toAgent, mine);
    toAgent.frame.happen(queued('returns'), desk([mine]));
    const other = offer({ agentId: 'agent-2', reason: { rule: 'transfer-to-agent', waitedMs: 0, agentFreeMs: 0, priority: 5 } });
    toAgent.frame.happen({ kind: 'interaction.offered', at: T0, interactionId: 'i-1', agentId: 'agent-2', offer: other }, desk([{ ...mine, offer: other }]));
    expect(namesOf(toAgent)).to.deep.equal(['eAgentWrapup', 'eAgentblindTransferred']);
  });

  it('is nothing of what other agents do', () => {
    const widget = probe(desk([wrappingUp()]));
    widget.frame.happen({ kind: 'interaction.connected', at: T0 + 1, interactionId: 'i-1', agentId: 'agent-2', agentName: 'Bo' });
    widget.frame.happen({ kind: 'interaction.offered', at: T0 + 1, interactionId: 'i-9', agentId: 'agent-2', offer: offer({ agentId: 'agent-2' }) });
    expect(namesOf(widget)).to.deep.equal([]);
  });
});

describe('what widgets hear when no step was seen', () => {
  it('is what has become of every contact after a long time without a line', async () => {
    const widget = probe(desk([offered({ id: 'taken' }), handled({ id: 'over' }), wrappingUp({ id: 'done' })]));
    await turn();
    widget.heard.length = 0;
    widget.frame.become({ desk: desk([handled({ id: 'taken' }), wrappingUp({ id: 'over' }), offered({ id: 'new' }), handled({ id: 'found' })]) });
    await turn();
    const heard = widget.heard.map(({ signal, msg }) => `${(msg.data as { interactionId: string }).interactionId} ${signal}`).sort();
    expect(heard).to.deep.equal([
      'done eAgentContactWrappedUp', 'found eAgentContact', 'new eAgentOfferContact', 'over eAgentContactEnded', 'over eAgentWrapup', 'taken eAgentContactAssigned',
    ]);
  });

  it('is not told twice what a step tells right after', async () => {
    const widget = probe(desk([handled({ id: 'before' })]));
    await turn();
    widget.heard.length = 0;
    widget.frame.become({ desk: desk() });
    happens.offered(widget, offered());
    await turn();
    expect(namesOf(widget)).to.deep.equal(['eAgentContactEnded', 'eAgentOfferContact']);
  });

  it('is, after a reload, every contact that an earlier page has left: once to each who listens', async () => {
    const widget = probe(desk([handled({ id: 'open' }), wrappingUp({ id: 'wrapping' }, wrapUp()), offered({ id: 'rings' })]));
    await turn();
    expect(namesOf(widget)).to.deep.equal(['eAgentContact', 'eAgentContact']);
    const late: string[] = [];
    widget.host.aqm.contact.eAgentContact.listen((msg) => { late.push((msg.data as { interactionId: string }).interactionId); });
    widget.frame.happen({ kind: 'interaction.connected', at: T0, interactionId: 'i-1', agentId: ME, agentName: 'A' }, desk([handled({ id: 'open' }), interaction(), handled()]));
    await turn();
    expect(late, 'one that came later is no remainder').to.deep.equal(['open']);
    expect(namesOf(widget).filter((each) => each === 'eAgentContact')).to.have.length(2);
  });
});

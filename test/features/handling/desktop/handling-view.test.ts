import { expect } from '@open-wc/testing';
import type { Colleague } from '../../../../src/contract/desk.ts';
import { interactionView } from '../../../../src/features/handling/desktop/interaction-view.ts';
import { transferTargets } from '../../../../src/features/handling/desktop/transfer-view.ts';
import { desk, handled, ME, offered, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';

const colleague = (id: string, name: string, available: boolean): Colleague =>
  ({ id, name, teamName: 'Service', available, since: T0 });

describe('interaction control view', () => {
  it('shows the customer, what it is about and since when', () => {
    expect(interactionView(desk([handled()]), 'i-1')).to.deep.equal({
      id: 'i-1', channel: 'chat', customer: 'Maria', address: 'maria@example.test',
      topic: 'Send something back', queue: 'Returns', connectedAt: T0 + 40_000, endedAt: null, active: true,
    });
  });

  it('does not say the same thing twice', () => {
    expect(interactionView(desk([handled({ entryPointId: 'orders-page', queueId: 'orders' })]), 'i-1'))
      .to.include({ topic: 'Orders', queue: null });
  });

  it('has no actions for a conversation that is over for this agent', () => {
    expect(interactionView(desk([wrappingUp()]), 'i-1')).to.include({
      active: false, connectedAt: T0 + 40_000, endedAt: T0 + 120_000,
    });
    const transferred = wrappingUp({ status: 'connected', agentId: 'other' }, { cause: 'transferred' });
    expect(interactionView(desk([transferred]), 'i-1')?.active).to.equal(false);
  });

  it('shows nothing that is not this agent’s', () => {
    expect(interactionView(desk([offered()]), 'i-1')).to.equal(null);
    expect(interactionView(desk([handled({ agentId: 'other' })]), 'i-1')).to.equal(null);
    expect(interactionView(desk([handled()]), null)).to.equal(null);
    expect(interactionView(desk([handled()]), 'gone')).to.equal(null);
  });
});

describe('transfer targets', () => {
  it('lists the channel’s queues, then colleagues, the available ones first', () => {
    const targets = transferTargets(desk(), handled(), [
      colleague(ME, 'Anna Nowak', true), colleague('a', 'Adam', false), colleague('b', 'Zoe', true),
    ]);
    expect(targets.map((target) => [target.value, target.open])).to.deep.equal([
      ['queue:orders', true], ['queue:returns', true], ['agent:b', true], ['agent:a', false],
    ]);
  });
});

import { expect } from '@open-wc/testing';
import { CommandRefused } from '../../../../src/desktop/frame.ts';
import type { WidgetView } from '../../../../src/features/widget-host/desktop/agent-desktop.ts';
import { desk, handled, offered, session, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { probe } from './probe.ts';

const start = (state = desk([offered()])) => {
  const { frame } = probe(state);
  const short = window.agentDesktop;
  if (!short) throw new Error('there is no short contract');
  return { frame, short };
};

describe('the short contract', () => {
  it('shows the agent and the contacts, at once and after each change, to each widget a copy of its own', () => {
    const { frame, short } = start();
    const seen: WidgetView[] = [];
    const end = short.watch((view) => { seen.push(view); });
    expect(seen).to.deep.equal([{
      agent: { id: 'agent-me', name: 'Anna Nowak', state: 'available', idleCode: null, team: 'Service', language: 'en' },
      contacts: [{
        id: 'i-1', channel: 'chat', status: 'offered', customer: { name: 'Maria', email: 'maria@example.test', phone: '' },
        queue: 'Returns', topic: 'Send something back', since: T0 + 30_000,
      }],
      selectedId: null,
    }]);
    frame.become({ line: 'slow' });
    expect(seen, 'nothing that it sees has changed').to.have.length(1);
    frame.become({ desk: desk([wrappingUp()], { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' } }) }), selectedId: 'i-1' });
    expect(seen[1]?.agent).to.deep.include({ state: 'idle', idleCode: 'Lunch' });
    expect([seen[1]?.contacts[0]?.status, seen[1]?.selectedId]).to.deep.equal(['wrapUp', 'i-1']);
    end();
    frame.become({ desk: desk() });
    expect(seen).to.have.length(2);
    expect(short.view.contacts).to.have.length(0);
  });

  it('does what is asked as real commands', async () => {
    const { frame, short } = start();
    const deeds = [
      short.accept('i-1'), short.decline('i-1'), short.end('i-1'), short.wrapUp('i-1', 'solved'), short.transfer('i-1', { queue: 'orders' }),
      short.transfer('i-1', { agent: 'agent-2' }), short.available(), short.idle('lunch'),
    ];
    expect(frame.commands).to.deep.equal([
      { kind: 'offer.accept', interactionId: 'i-1', offerId: 'o-1' }, { kind: 'offer.decline', interactionId: 'i-1', offerId: 'o-1' },
      { kind: 'interaction.end', interactionId: 'i-1' }, { kind: 'wrapUp.submit', interactionId: 'i-1', reasonId: 'solved' },
      { kind: 'interaction.transfer', interactionId: 'i-1', to: { kind: 'queue', id: 'orders' } },
      { kind: 'interaction.transfer', interactionId: 'i-1', to: { kind: 'agent', id: 'agent-2' } },
      { kind: 'state.available' }, { kind: 'state.idle', idleCodeId: 'lunch' },
    ]);
    for (const { resolve } of frame.sent) resolve();
    await Promise.all(deeds);
    expect(frame.model.selectedId, 'what was accepted is shown').to.equal('i-1');
  });

  it('refuses with a code and a tracking ID', async () => {
    const { frame, short } = start(desk([handled()]));
    const refused = short.end('i-1').catch((error: unknown) => error as Error & { code: string; trackingId: string });
    frame.sent[0]?.reject(new CommandRefused({ code: 'not-owner', message: 'Not yours.', trackingId: 't-1' }));
    expect(await refused).to.include({ code: 'not-owner', trackingId: 't-1', message: 'Not yours.' });
  });

  it('lists codes, reasons, queues and colleagues', async () => {
    const { frame, short } = start();
    frame.answers = { '/colleagues': [{ id: 'agent-2', name: 'Bo', teamName: 'Sales', available: true, since: 1 }] };
    expect(short.idleCodes).to.deep.equal([{ id: 'meeting', name: 'Meeting' }, { id: 'lunch', name: 'Lunch' }]);
    expect(short.wrapUpReasons.map(({ id }) => id)).to.deep.equal(['solved', 'refund', 'spam']);
    expect(short.queues.map(({ name }) => name)).to.deep.equal(['Returns', 'Orders', 'Phone']);
    expect(await short.colleagues()).to.deep.equal([{ id: 'agent-2', name: 'Bo', available: true }]);
  });

  it('tells the agent, and has shortcuts', async () => {
    const { frame, short } = start();
    const told = short.notify({ title: 'New order', text: '<i>7</i>', mode: 'acknowledge', tone: 'success' });
    expect(frame.notices.all[0]).to.deep.include({ title: 'New order', text: '<i>7</i>', mode: 'acknowledge', tone: 'success' });
    frame.notices.all[0]?.ended?.('acknowledged');
    expect(await told).to.equal('acknowledged');
    let ran = 0;
    const takeBack = short.shortcut({ label: 'Open customer', keys: 'Ctrl+Alt+KeyQ', run: () => { ran += 1; } });
    expect(frame.actions.all[0]).to.deep.include({ group: 'widgets', keys: 'Ctrl+Alt+KeyQ' });
    frame.actions.all[0]?.run();
    takeBack();
    expect([ran, frame.actions.all.length]).to.deep.equal([1, 0]);
  });
});

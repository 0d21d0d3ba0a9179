import { expect } from '@open-wc/testing';
import type { Ending } from '../../src/desktop/connection.ts';
import { createFrame } from '../../src/desktop/create-frame.ts';
import { CommandRefused, type Contribution } from '../../src/desktop/frame.ts';
import type { ToastMessage } from '../../src/ui/toast.ts';
import { desk, handled, message, T0 } from './desk-fixture.ts';
import { FakeLine } from './fake-line.ts';

const start = () => {
  const line = new FakeLine();
  const toasts: ToastMessage[] = [];
  const contributions: Contribution[] = [];
  const endings: Ending[] = [];
  const running = createFrame({
    desk: desk([], { session: null }), selectedId: null, ports: line.ports, root: document.createElement('div'),
    contribute: (contribution) => contributions.push(contribution),
    toast: (toast) => toasts.push(toast),
    ended: (why) => endings.push(why),
  });
  running.connection.start();
  return { ...running, line, toasts, contributions, endings };
};

describe('createFrame', () => {
  it('shows what is known until the snapshot replaces it', () => {
    const { frame, line } = start();
    expect(frame.model).to.include({ line: 'connecting' });
    expect(frame.model.desk.session).to.equal(null);
    line.greet().say({ kind: 'snapshot', cursor: 5, desk: desk([handled()]) });
    expect(frame.model.line).to.equal('online');
    expect(Object.keys(frame.model.desk.interactions)).to.deep.equal(['i-1']);
  });

  it('sends commands under keys of its own or the sender’s', async () => {
    const { frame, line } = start();
    const socket = line.greet();
    const own = frame.send({ kind: 'state.available' });
    const [first] = socket.received.flatMap((up) => (up.kind === 'command' ? [up] : []));
    expect(first?.id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    socket.say({ kind: 'ack', id: first!.id, seq: 6 });
    await own;
    const key = '0199a5b2-7c1d-7abc-8def-0123456789ab';
    void frame.send({ kind: 'state.available' }, key);
    expect(socket.received.at(-1)).to.include({ id: key });
  });

  it('goes by the server’s clock', () => {
    const { frame, line } = start();
    line.socket.events.opened();
    line.socket.say({ kind: 'welcome', version: 1, serverTime: T0 + 90_000 });
    expect(frame.now()).to.equal(T0 + 90_000);
  });

  it('puts the feed’s events on the bus', () => {
    const { frame, line } = start();
    const kinds: string[] = [];
    frame.events$.subscribe(({ event }) => kinds.push(event.kind));
    const socket = line.greet();
    socket.say({ kind: 'snapshot', cursor: 5, desk: desk([handled()]) });
    socket.say({ kind: 'events', items: [{ seq: 6, prev: 5, event: { kind: 'message.posted', at: T0, interactionId: 'i-1', message: message(1) } }] });
    expect(kinds).to.deep.equal(['message.posted']);
  });

  it('explains refusals in words', () => {
    const { frame, toasts } = start();
    frame.explain(new CommandRefused({ code: 'offer-gone', message: '', trackingId: 't-3' }));
    frame.toast('Saved', 'success');
    expect(toasts).to.deep.equal([
      { text: 'This request is no longer offered to you.', tone: 'danger', detail: 'Tracking ID: t-3' },
      { text: 'Saved', tone: 'success' },
    ]);
  });

  it('tells when the line has ended for good', () => {
    const { line, endings } = start();
    line.greet().events.closed(4001);
    expect(endings).to.deep.equal(['signed-out']);
  });
});

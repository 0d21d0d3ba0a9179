import { expect } from '@open-wc/testing';
import { openSession } from '../../src/desktop/open-session.ts';
import type { Carrier, CarrierEvents, MakeCarrier } from '../../src/desktop/session-worker.ts';
import type { SessionEvent } from '../../src/session/session-port.ts';
import type { ToHost } from '../../src/worker/host-door.ts';
import { until } from './element-support.ts';

/** A way to a session core that only notes what it is given. */
class FakeCarrier implements Carrier {
  readonly shared = true;
  readonly posted: ToHost[] = [];
  readonly events: CarrierEvents;
  closed = false;

  constructor(events: CarrierEvents) {
    this.events = events;
  }

  post(message: ToHost): void {
    this.posted.push(message);
  }

  close(): void {
    this.closed = true;
  }

  get kinds(): string[] {
    return this.posted.map(({ kind }) => kind);
  }

  ready(lock = `lock-${crypto.randomUUID()}`): void {
    this.events.heard({ kind: 'host-ready', lock });
  }
}

const open = (places = 1) => {
  const carriers: FakeCarrier[] = [];
  const make: MakeCarrier = (events) => {
    const carrier = new FakeCarrier(events);
    carriers.push(carrier);
    return carrier;
  };
  const port = openSession({ carriers: Array.from({ length: places }, () => make), socketUrl: 'ws://nowhere.invalid' });
  const heard: SessionEvent[] = [];
  port.listen((event) => heard.push(event));
  return { port, carriers, heard };
};

const SEND = { kind: 'send', id: '01890000-0000-7000-8000-000000000001', command: { kind: 'state.available' } } as const;

describe('openSession', () => {
  // Each page has a memory of its own; here all tests share one.
  beforeEach(() => { sessionStorage.removeItem('ad-tab'); });

  it('says join first, whatever was asked before', async () => {
    const { port, carriers: [carrier] } = open();
    port.post({ kind: 'active' });
    expect(carrier!.posted).to.deep.equal([]);
    await until(() => carrier!.posted.length === 3);
    expect(carrier!.kinds).to.deep.equal(['host-open', 'join', 'active']);
    carrier!.ready();
    port.post(SEND);
    expect(carrier!.kinds).to.deep.equal(['host-open', 'join', 'active', 'send']);
  });

  it('gives all tabs of a browser one desk, and each its own name, also a duplicated one', async () => {
    const join = async () => {
      const { carriers: [carrier] } = open();
      await until(() => carrier!.posted.length === 2);
      const message = carrier!.posted[1];
      return message?.kind === 'join' ? message : null;
    };
    const first = await join();
    // The same session storage, as a browser gives it to a duplicate, while the first tab lives.
    const copy = await join();
    expect(copy?.deskId).to.equal(first?.deskId);
    expect(copy?.tabId).to.not.equal(first?.tabId);
    expect(sessionStorage.getItem('ad-tab')).to.equal(copy?.tabId);
  });

  it('goes to the next place when one cannot be started, with everything that was asked', async () => {
    const { port, carriers, heard } = open(2);
    await until(() => carriers[0]!.posted.length === 2);
    port.post(SEND);
    port.post({ kind: 'keep', key: 'draft:i-1', value: 'Dear' });
    carriers[0]!.events.failed();
    expect(carriers[1]!.kinds).to.deep.equal(['host-open', 'join', 'send', 'keep']);
    carriers[0]!.events.heard({ kind: 'reload' });
    expect(heard).to.deep.equal([]);
  });

  it('joins a new core when the old one dies, and asks again what was not answered', async () => {
    const { port, carriers } = open();
    await until(() => carriers[0]!.posted.length === 2);
    const lock = `lock-${crypto.randomUUID()}`;
    const { promise: alive, resolve: die } = Promise.withResolvers<void>();
    await new Promise<void>((held) => { void navigator.locks.request(lock, () => { held(); return alive; }); });
    carriers[0]!.ready(lock);
    const other = { ...SEND, id: '01890000-0000-7000-8000-000000000002' };
    port.post(SEND);
    port.post(other);
    carriers[0]!.events.heard({ kind: 'answer', id: SEND.id });
    die();
    await until(() => carriers[1]?.posted.length === 3);
    expect(carriers[1]!.posted[2]).to.deep.equal(other);
    expect(carriers[0]!.closed).to.equal(true);
  });

  it('leaves when the page goes, once', async () => {
    const { carriers: [carrier] } = open();
    await until(() => carrier!.posted.length === 2);
    carrier!.ready();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(carrier!.posted.slice(2)).to.deep.equal([{ kind: 'leave', erase: false }]);
  });

  it('notes what is kept for the next visit', async () => {
    const { carriers: [carrier] } = open();
    carrier!.events.heard({ kind: 'host-kept', kept: true });
    const { carriers: [next] } = open();
    await until(() => next!.posted.length === 2);
    expect(next!.posted[0]).to.deep.include({ kind: 'host-open', kept: true });
    carrier!.events.heard({ kind: 'host-kept', kept: false });
    expect(localStorage.getItem('ad-vault')).to.equal(null);
  });
});

import { expect } from '@open-wc/testing';
import { DEFAULT_ALERT_SETTINGS, type AlertSettings } from '../../../../src/desktop/alert-settings.ts';
import type { BrowserAlert } from '../../../../src/desktop/browser-alert.ts';
import { Alerter } from '../../../../src/features/alerts/desktop/alerter.ts';
import { browserToldMemory } from '../../../../src/features/alerts/desktop/told-memory.ts';
import { waitingCount, waitingOffers, type WaitingOffer } from '../../../../src/features/alerts/desktop/waiting.ts';
import { desk, handled, message, mine, model, offered, T0 } from '../../../desktop/desk-fixture.ts';

/** A browser that nobody looks at. */
class Screen {
  looking = false;
  readonly shown = new Map<string, BrowserAlert>();
  everShown = 0;
  readonly rung: number[] = [];
  readonly swept: ReadonlySet<string>[] = [];

  alerter(): Alerter {
    return new Alerter({
      unattended: () => !this.looking,
      show: async (alert) => { this.everShown += 1; this.shown.set(alert.tag, alert); return true; },
      close: async (tag) => { this.shown.delete(tag); },
      sweep: async (keep) => { this.swept.push(keep); },
      ring: (volume) => { this.rung.push(volume); },
      now: () => T0 + 30_000,
    }, browserToldMemory());
  }
}

const offerNumber = (n: number): WaitingOffer =>
  ({ offerId: `o-${n}`, interactionId: `i-${n}`, channel: 'chat', queue: 'Returns', expiresAt: T0 + 60_000 });
const wish = (over: Partial<AlertSettings> = {}): AlertSettings => ({ ...DEFAULT_ALERT_SETTINGS, ...over });

describe('alerts of requests', () => {
  beforeEach(() => localStorage.clear());

  it('tell of the channel, the queue and the seconds, and of nothing of the customer\'s', () => {
    const screen = new Screen();
    screen.alerter().follow(waitingOffers(model({ desk: desk([offered()]) })), wish());
    const alert = screen.shown.get('offer:o-1');
    expect(alert).to.deep.include({ title: 'New chat request', body: 'Returns: answer within 30 s', data: { path: '/task/i-1' } });
    expect(JSON.stringify(alert)).not.to.match(/maria/i);
    expect(screen.rung).to.deep.equal([80]);
  });

  it('are all shown when 1,000 come at once, with one sound, and all taken back when they end', () => {
    const screen = new Screen();
    const alerter = screen.alerter();
    alerter.follow(Array.from({ length: 1_000 }, (_, n) => offerNumber(n)), wish());
    expect(screen.shown.size).to.equal(1_000);
    expect(screen.rung).to.have.length(1);
    alerter.follow([offerNumber(7)], wish());
    expect([...screen.shown.keys()]).to.deep.equal(['offer:o-7']);
    alerter.follow([], wish());
    expect(screen.shown.size).to.equal(0);
  });

  it('come once: not with each change, not after a reload, not from a second tab', () => {
    const screen = new Screen();
    const alerter = screen.alerter();
    alerter.follow([offerNumber(1)], wish());
    alerter.follow([offerNumber(1)], wish());
    screen.alerter().follow([offerNumber(1)], wish());
    expect([screen.everShown, screen.rung.length]).to.deep.equal([1, 1]);
    // What the page before has shown is closed by the one after.
    screen.alerter().follow([], wish());
    expect(screen.shown.size).to.equal(0);
  });

  it('are only heard while the agent looks at the desktop, once, and not shown afterwards for the same request', () => {
    const screen = new Screen();
    const alerter = screen.alerter();
    screen.looking = true;
    alerter.follow([offerNumber(1)], wish());
    screen.looking = false;
    alerter.follow([offerNumber(1)], wish());
    expect([screen.everShown, screen.rung.length]).to.deep.equal([0, 1]);
    alerter.follow([offerNumber(1), offerNumber(2)], wish());
    expect([...screen.shown.keys()]).to.deep.equal(['offer:o-2']);
  });

  it('WX-197 Enable Notifications switches them off, the sound too', () => {
    const screen = new Screen();
    screen.alerter().follow([offerNumber(1)], wish({ notifications: false }));
    expect([screen.everShown, screen.rung.length]).to.deep.equal([0, 0]);
  });

  it('WX-200 WX-202 are only heard with Enable Silent Notifications, and only seen without sound', () => {
    const screen = new Screen();
    const alerter = screen.alerter();
    alerter.follow([offerNumber(1)], wish({ silent: true, volume: 35 }));
    expect([screen.everShown, screen.rung]).to.deep.equal([0, [35]]);
    alerter.follow([offerNumber(2)], wish({ sound: false }));
    alerter.follow([offerNumber(3)], wish({ volume: 0 }));
    expect([screen.everShown, screen.rung]).to.deep.equal([2, [35]]);
  });

  it('of an earlier visit are swept away once, but what still waits', () => {
    const screen = new Screen();
    const alerter = screen.alerter();
    alerter.follow([offerNumber(1)], wish());
    alerter.follow([], wish());
    expect(screen.swept.map((keep) => [...keep])).to.deep.equal([['offer:o-1']]);
  });
});

describe('what waits for the agent', () => {
  it('is each request and each conversation with something unread', () => {
    const unread = handled({ id: 'i-2', messages: 3, lastMessage: message(3), marks: { customer: { delivered: 0, read: 0 }, agent: { delivered: 3, read: 1 } } });
    const answered = handled({ id: 'i-3', messages: 3, lastMessage: mine(3) });
    const read = handled({ id: 'i-4', messages: 3, lastMessage: message(3), marks: { customer: { delivered: 0, read: 0 }, agent: { delivered: 3, read: 3 } } });
    const busy = model({ desk: desk([offered(), unread, answered, read]) });
    expect(waitingCount(busy, false)).to.equal(2);
    expect(waitingCount({ ...busy, selectedId: unread.id }, false)).to.equal(2);
    expect(waitingCount({ ...busy, selectedId: unread.id }, true)).to.equal(1);
    expect(waitingCount({ ...busy, selectedId: unread.id, pageId: 'reports' }, true)).to.equal(2);
  });

  it('is told by the window that works, by no other one', () => {
    const before = { desk: desk([offered()]) };
    expect(waitingOffers(model({ ...before, role: 'moved' }))).to.deep.equal([]);
    expect(waitingCount(model({ ...before, role: 'elsewhere' }), false)).to.equal(0);
  });
});

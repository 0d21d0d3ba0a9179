// Requests that come while the working tab is hidden and its timers are throttled: each must be shown by the browser,
// measured from the server's event to the page's call of showNotification. One after the other, then in bursts.
import { ChattingCustomer } from '../support/chatting-customer.ts';
import { RunningServer } from '../support/server.ts';
import { Chromium } from './support/chromium.ts';
import { DeskPage } from './support/desk-page.ts';
import { isAtWork, prepareCentre, takePlace } from './support/desk-visit.ts';
import { spread } from './support/figures.ts';

const OFFERS = Number(process.env['BENCH_OFFERS'] ?? 1000);
const BURST = Math.min(25, OFFERS / 2);
/** A timer of a hidden tab that has not fired for so long is throttled as far as it goes: browsers wake it once a minute. */
const THROTTLED_MS = 50_000;
const PATIENCE_MS = 15_000;

declare global {
  interface Window {
    benchShown(tagAndTime: string): void;
    benchGaps: number[];
  }
}

/** Runs in the page before its own scripts: says what is shown, and how long its timers sleep. */
function watch(): void {
  const show = ServiceWorkerRegistration.prototype.showNotification;
  ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
    window.benchShown(`${Date.now()} ${options?.tag ?? ''}`);
    return show.call(this, title, options);
  };
  window.benchGaps = [];
  let before = Date.now();
  const tick = (): void => {
    window.benchGaps.push(Date.now() - before);
    before = Date.now();
    setTimeout(tick, 1000);
  };
  setTimeout(tick, 1000);
}

/** When the page has shown which offer, by the offer's id. */
class Shown {
  readonly at = new Map<string, number>();
  #look = (): void => undefined;

  hear(payload: string): void {
    const [at = '', tag = ''] = payload.split(' ');
    const id = tag.replace('offer:', '');
    if (!this.at.has(id)) this.at.set(id, Number(at));
    this.#look();
  }

  /** Resolves when so many are shown, or nothing more comes. */
  async reached(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, PATIENCE_MS);
      this.#look = () => {
        if (this.at.size < count) return;
        clearTimeout(patience);
        resolve();
      };
      this.#look();
    });
  }
}

async function hide(page: DeskPage, chromium: Chromium): Promise<void> {
  const other = await chromium.cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  await chromium.cdp.send('Target.activateTarget', { targetId: other.targetId });
  await page.until(() => document.visibilityState === 'hidden', 'the tab is hidden');
  console.error('hidden; waiting until its timers are throttled');
  for (let gaps: number[] = [0]; Math.max(...gaps) < THROTTLED_MS;) {
    await new Promise((resolve) => { setTimeout(resolve, 5000); });
    gaps = await page.run(() => [0, ...window.benchGaps]);
  }
}

async function offers(server: RunningServer, shown: Shown, count: number, atOnce: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    const known = shown.at.size;
    const customers = await Promise.all(Array.from({ length: atOnce }, (_, n) => ChattingCustomer.start(server, `Customer ${done + n}`)));
    await shown.reached(known + atOnce);
    await Promise.all(customers.map((customer) => customer.end()));
    if ((done + atOnce) % 100 === 0) console.error(`${done + atOnce} of ${count}, ${atOnce} at once`);
  }
}

const server = await RunningServer.start();
const chromium = new Chromium(['--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/1']);
try {
  await prepareCentre(server, BURST * 2);
  const cdp = await chromium.start();
  await takePlace(server, cdp);
  await cdp.send('Browser.grantPermissions', { origin: server.url, permissions: ['notifications'] });
  const page = await DeskPage.open(cdp, server.url, watch);
  const shown = new Shown();
  cdp.on<{ payload: string }>('Runtime.bindingCalled', ({ payload }) => shown.hear(payload), page.session);
  await page.send('Runtime.addBinding', { name: 'benchShown' });
  await page.until(isAtWork, 'the desktop works');
  await page.run(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.listen();
  await hide(page, chromium);

  const throttled = await page.run(() => window.benchGaps.length);
  const began = Date.now();
  await offers(server, shown, OFFERS / 2, 1);
  await offers(server, shown, OFFERS / 2, BURST);
  const seconds = (Date.now() - began) / 1000;
  const gaps = await page.run((from) => window.benchGaps.slice(from), throttled);
  const offered = page.received.flatMap(({ event }) => (event.kind === 'interaction.offered' ? [event] : []));
  const missing = offered.filter(({ offer }) => !shown.at.has(offer.id)).length;
  const delays = offered.flatMap(({ offer, at }) => (shown.at.has(offer.id) ? [shown.at.get(offer.id)! - at] : []));
  console.log(JSON.stringify({
    conditions: { chats: OFFERS, burst: BURST, visibility: await page.run(() => document.visibilityState), seconds: Math.round(seconds) },
    // A timer of one second in the page, meanwhile.
    hiddenTimer: { fired: gaps.length, longestGapMs: Math.max(0, ...gaps) },
    offered: offered.length, shown: offered.length - missing, missing,
    eventToNotificationMs: { one: spread(delays.slice(0, OFFERS / 2)), bursts: spread(delays.slice(OFFERS / 2)), all: spread(delays) },
  }));
} finally {
  await chromium.dispose();
  await server.dispose();
}

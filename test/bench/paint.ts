// A customer's message from its arrival in the worker's socket to the frame in which it stands on the screen, in the open
// one of 25 chats: at full speed and with a processor that is four times slower.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { ChattingCustomer } from '../support/chatting-customer.ts';
import { RunningServer } from '../support/server.ts';
import { attendedDesk } from './support/busy-desk.ts';
import { launchBrowser, newBrowser, openChat } from './support/desk-browser.ts';
import { spread } from './support/figures.ts';
import { WorkerProbe } from './support/worker-probe.ts';

const EVENTS = Number(process.env['BENCH_RUNS'] ?? 500);
const CHATS = 25;
const OPEN = 3;

declare global {
  var benchArrived: Record<string, number>;
  var benchPainted: Record<string, number>;
}

/** Runs in worker and page: notes when a message's data is first looked at, which is when its listener begins. */
function noteArrivals(): void {
  globalThis.benchArrived = {};
  const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!;
  Object.defineProperty(MessageEvent.prototype, 'data', {
    ...data,
    get(this: MessageEvent) {
      const now = performance.timeOrigin + performance.now();
      const value: unknown = data.get!.call(this);
      const found = /"message\.posted".*Sample (\S+) here/.exec(typeof value === 'string' ? value : JSON.stringify(value ?? null));
      if (found) globalThis.benchArrived[found[1]!] ??= now;
      return value;
    },
  });
}

/** Runs in the page: notes when a message is in sight. The browser tells so after the frame that shows it. */
function notePaints(): void {
  globalThis.benchPainted = {};
  const log = document.querySelector('ad-chat')!.shadowRoot!.querySelector('ad-transcript')!.shadowRoot!;
  const nameOf = (row: Element): string | undefined => /Sample (\S+) here/.exec(row.textContent ?? '')?.[1];
  const sight = new IntersectionObserver((entries) => {
    const now = performance.timeOrigin + performance.now();
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      globalThis.benchPainted[nameOf(target)!] ??= now;
      sight.unobserve(target);
    }
  }, { root: log.querySelector('lit-virtualizer'), threshold: 0.6 });
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element && nameOf(node) !== undefined) sight.observe(node);
    }
  }).observe(log, { subtree: true, childList: true });
}

/** Messages one by one, at no particular moment of a frame. */
async function sample(page: Page, probe: WorkerProbe, customer: ChattingCustomer, slowdown: number) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const names = Array.from({ length: EVENTS }, (_, n) => `${slowdown}x${n + 1}`);
  for (const name of names) await Promise.all([customer.say(`Sample ${name} here: where is my parcel?`), pause(60 + Math.random() * 60)]);
  await page.waitForFunction((last) => globalThis.benchPainted[last] !== undefined, names.at(-1)!);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const inWorker = await probe.evaluate('globalThis.benchArrived') as Record<string, number>;
  const { inPage, painted } = await page.evaluate(() => ({ inPage: globalThis.benchArrived, painted: globalThis.benchPainted }));
  const missed = names.filter((name) => painted[name] === undefined || inWorker[name] === undefined);
  const shown = names.filter((name) => !missed.includes(name));
  return {
    missed: missed.length,
    total: spread(shown.map((name) => painted[name]! - inWorker[name]!)),
    worker: spread(shown.map((name) => inPage[name]! - inWorker[name]!)),
    page: spread(shown.map((name) => painted[name]! - inPage[name]!)),
  };
}

async function measure(server: RunningServer, browser: Awaited<ReturnType<typeof launchBrowser>>) {
  const { cookie, customers } = await attendedDesk(server, CHATS);
  const customer = customers[OPEN - 1]!;
  const context = await newBrowser(browser, server.url, cookie);
  await context.addInitScript(noteArrivals);
  const page = await context.newPage();
  await page.goto(server.url);
  await openChat(page, `Customer ${OPEN}`);
  await page.evaluate(notePaints);
  const probe = await WorkerProbe.of(browser);
  await probe.evaluate(`globalThis.__name = (named) => named; (${noteArrivals.toString()})()`);
  const fullSpeed = await sample(page, probe, customer, 1);
  console.error(`full speed: ${JSON.stringify(fullSpeed.total)}`);
  return { fullSpeed, fourTimesSlower: await sample(page, probe, customer, 4) };
}

const server = await RunningServer.start();
const browser = await launchBrowser();
try {
  const figures = await measure(server, browser);
  console.log(JSON.stringify({ unit: 'ms', conditions: { events: EVENTS, chats: CHATS }, ...figures }));
} finally {
  await browser.close();
  await server.dispose();
}

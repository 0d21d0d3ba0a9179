// From the start of the navigation to the desk with 25 chats as it was last seen, to its confirmation by the server, and to
// the first moment that a person can use it: on a warm cache, not slowed down. `opened`: a new tab. `workerAsleep`: with
// the service worker stopped, as it is after half a minute. `restarted`: the first tab of a browser that was just started.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { keeps } from '../support/journey-vault.ts';
import { RunningServer } from '../support/server.ts';
import { busyDesk } from './support/busy-desk.ts';
import { launchProfile, openChat, signedIn } from './support/desk-browser.ts';
import { spread, type Spread } from './support/figures.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 30);
const CHATS = 25;
const CUSTOMER = 'Customer 3';
/** Milliseconds since the navigation began. */
const MOMENTS = ['first-contentful-paint', 'desk-painted', 'desk-confirmed', 'app-interactive'] as const;
type Boot = Record<(typeof MOMENTS)[number], number>;

const readMoments = (names: readonly string[]): Record<string, number> | null => {
  const found = names.map((name) => performance.getEntriesByName(name)[0]?.startTime);
  return found.includes(undefined) ? null : Object.fromEntries(names.map((name, n) => [name, found[n]!]));
};

async function boot(page: Page, url: string): Promise<Boot> {
  await page.goto(url);
  const moments = await page.waitForFunction(readMoments, MOMENTS);
  return await moments.jsonValue() as Boot;
}

const spreads = (boots: readonly Boot[]): Record<string, Spread> =>
  Object.fromEntries(MOMENTS.map((name) => [name, spread(boots.map((one) => one[name]))]));

/** The vault has the desk, and the shell is in the service worker's cache. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Who opens a database that is not there yet makes an empty one.
  await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'agent-desktop-vault'), undefined, { polling: 100 });
  while (!await keeps(page, 'desk')) await pause(100);
}

async function stopServiceWorker(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
}

async function bootsOf(context: BrowserContext, url: string, before: (page: Page) => Promise<void>): Promise<Boot[]> {
  const boots: Boot[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const page = await context.newPage();
    await before(page);
    boots.push(await boot(page, url));
    await page.close();
    if (run % 10 === 0) console.error(`${run}: last desk painted after ${boots.at(-1)!['desk-painted'].toFixed(0)} ms`);
  }
  return boots;
}

async function restarts(folder: string, url: string, cookie: string): Promise<Boot[]> {
  const boots: Boot[] = [];
  for (let run = 1; run <= RUNS / 3; run += 1) {
    const context = await signedIn(await launchProfile(folder), url, cookie);
    boots.push(await boot(context.pages()[0] ?? await context.newPage(), url));
    await context.close();
  }
  return boots;
}

async function measure(server: RunningServer, folder: string) {
  const { url } = server;
  const cookie = await busyDesk(server, CHATS);
  const context = await signedIn(await launchProfile(folder), url, cookie);
  const first = await context.newPage();
  await first.goto(url);
  await openChat(first, CUSTOMER);
  // The first reload has last state and service worker, the next ones the code cache too.
  for (let visit = 1; visit <= 3; visit += 1) {
    await settled(first);
    await first.reload();
    await first.waitForFunction(readMoments, MOMENTS);
  }
  await first.close();
  const opened = await bootsOf(context, url, async () => undefined);
  const workerAsleep = await bootsOf(context, url, stopServiceWorker);
  await context.close();
  return { opened: spreads(opened), workerAsleep: spreads(workerAsleep), restarted: spreads(await restarts(folder, url, cookie)) };
}

const server = await RunningServer.start();
const folder = mkdtempSync(join(tmpdir(), 'ad-bench-profile-'));
try {
  const figures = await measure(server, folder);
  console.log(JSON.stringify({ unit: 'ms since the navigation', conditions: { runs: RUNS, chats: CHATS }, ...figures }));
} finally {
  await server.dispose();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

// From **Continue** to usable controls, at a desk with 25 chats: in a second tab, in a second browser, and back; and from
// the crash of the tab that works, in whose process the shared worker lives, until the tab that waited works.
import type { Browser, BrowserContext, Page } from 'playwright';
import { RunningServer } from '../support/server.ts';
import { busyDesk } from './support/busy-desk.ts';
import { controlsOf, watchControlsIn, type Controls } from './support/controls-watch.ts';
import { launchBrowser, moment, newBrowser, openChat, promptOf } from './support/desk-browser.ts';
import { spread } from './support/figures.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 50);
const CHATS = 25;
const CUSTOMER = 'Customer 3';

interface Sample { usable: number; readable: number }

const since = (began: number, { usable, readable }: Controls): Sample => ({ usable: usable - began, readable: readable - began });
const spreads = (samples: readonly Sample[]) => ({ usable: spread(samples.map((one) => one.usable)), readable: spread(samples.map((one) => one.readable)) });

async function waiting(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await promptOf(page).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
}

/** Presses **Continue** and waits until the work can go on. */
async function takeOver(page: Page): Promise<Sample> {
  await page.bringToFront();
  await promptOf(page).click();
  const controls = await controlsOf(page);
  return since(controls.clicked!, controls);
}

/** A new tab takes over, then the first one takes the work back; `where` gives the new tab's browser. */
async function toAndFro(first: Page, url: string, where: () => Promise<BrowserContext>, leave: (page: Page) => Promise<void>) {
  const there: Sample[] = [];
  const back: Sample[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const page = await waiting(await where(), url);
    there.push(await takeOver(page));
    await promptOf(first).waitFor();
    back.push(await takeOver(first));
    await promptOf(page).waitFor();
    await leave(page);
    if (run % 10 === 0 || run === 1) console.error(`${run}: usable after ${there.at(-1)!.usable.toFixed(0)} ms, back after ${back.at(-1)!.usable.toFixed(0)} ms`);
  }
  return { continued: spreads(there), takenBack: spreads(back) };
}

const hostsOf = (page: Page): Promise<string> => page.evaluate(async () =>
  ((await navigator.locks.query()).held ?? []).flatMap(({ name }) => (name?.startsWith('ad-host-') ? [name] : [])).join());

/** The tab that works crashes; the other one, which waited, works on without a click. */
async function crashes(first: Page, url: string) {
  const context = first.context();
  const samples: Sample[] = [];
  let workersLost = 0;
  for (let run = 1, working = first; run <= RUNS; run += 1) {
    const other = await waiting(context, url);
    const host = await hostsOf(other);
    const cdp = await context.newCDPSession(working);
    const controls = controlsOf(other);
    const began = moment();
    cdp.send('Page.crash').catch(() => undefined);
    samples.push(since(began, await controls));
    if (await hostsOf(other) !== host) workersLost += 1;
    await working.close();
    working = other;
    if (run % 10 === 0 || run === 1) console.error(`crash ${run}: usable after ${samples.at(-1)!.usable.toFixed(0)} ms`);
  }
  return { ...spreads(samples), workersLost };
}

async function measure(server: RunningServer, browser: Browser) {
  const { url } = server;
  const cookie = await busyDesk(server, CHATS);
  const own = await newBrowser(browser, url, cookie);
  await watchControlsIn(own);
  const first = await own.newPage();
  await first.goto(url);
  await openChat(first, CUSTOMER);
  await controlsOf(first);
  const secondTab = await toAndFro(first, url, async () => own, (page) => page.close());
  const secondBrowser = await toAndFro(first, url, async () => {
    const other = await newBrowser(browser, url, cookie);
    await watchControlsIn(other);
    return other;
  }, (page) => page.context().close());
  return { secondTab, secondBrowser, crash: await crashes(first, url) };
}

const server = await RunningServer.start();
const browser = await launchBrowser();
try {
  const figures = await measure(server, browser);
  console.log(JSON.stringify({ unit: 'ms', conditions: { runs: RUNS, chats: CHATS }, ...figures }));
} finally {
  await browser.close();
  await server.dispose();
}

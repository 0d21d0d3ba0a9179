import { chromium, type BrowserContext } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { RunningServer } from '../support/server.ts';
import { busyDesk } from './support/busy-desk.ts';
import { median } from './support/quiet.ts';
import { visit, type Visit } from './support/visit.ts';

/** Desktop with 25 open chats and customer page, first and fourth visit, at 4× slowed-down CPU and slow 4G. */
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const CHATS = 25;

async function browserContext(cookies: Parameters<BrowserContext['addCookies']>[0]): Promise<BrowserContext> {
  // A browser of its own: neither its HTTP cache nor its code cache knows the page.
  const browser = await chromium.launch({
    executablePath: ensureBrowser(), args: [...BROWSER_ARGS, '--enable-precise-memory-info'],
    ignoreDefaultArgs: ['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'],
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  await context.addCookies(cookies);
  return context;
}

const medians = (visits: readonly Visit[]): Visit => Object.fromEntries(
  Object.keys(visits[0]!).map((key) => [key, median(visits.map((one) => one[key as keyof Visit]))]),
) as unknown as Visit;

/** Cold is the first visit of a new browser, warm the fourth of the same. */
async function measure(url: string, cookies: Parameters<BrowserContext['addCookies']>[0]): Promise<{ cold: Visit; warm: Visit }> {
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const context = await browserContext(cookies);
    cold.push(await visit(context, url));
    for (let again = 2; again <= 3; again += 1) await visit(context, url);
    warm.push(await visit(context, url));
    await context.browser()?.close();
    console.error(`${url} run ${run}: usable after ${cold.at(-1)?.usable} ms cold, ${warm.at(-1)?.usable} ms warm`);
  }
  return { cold: medians(cold), warm: medians(warm) };
}

const server = await RunningServer.start();
try {
  const cookie = await busyDesk(server, CHATS);
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value, url: server.url };
  });
  const desktop = await measure(`${server.url}/`, cookies);
  const customer = await measure(`${server.url}/help/`, []);
  const signIn = await measure(`${server.url}/`, []);
  console.log(JSON.stringify({ conditions: { cpu: '4× slower', network: 'slow 4G', runs: RUNS, chats: CHATS }, desktop, customer, signIn }));
} finally {
  await server.dispose();
}

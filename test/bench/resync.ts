// A line that is cut for 60 s while 500 events happen on the agent's desk: from its return until the desktop is in step
// again. Nobody tells the browser that the network is back.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { ChattingCustomer } from '../support/chatting-customer.ts';
import { RunningServer } from '../support/server.ts';
import { attendedDesk } from './support/busy-desk.ts';
import { launchBrowser, moment, newBrowser, openChat } from './support/desk-browser.ts';
import { spread, type Spread } from './support/figures.ts';
import { LineProxy } from './support/line-proxy.ts';
import { reconnecting, untilInStep } from './support/screen-watch.ts';

const CUT_SECONDS = Number(process.env['BENCH_CUT_SECONDS'] ?? 60);
const ROUNDS = Number(process.env['BENCH_RUNS'] ?? 12);
const CHATS = 25;
const EVENTS = 500;
/** The conversation that is open meanwhile. */
const OPEN = 3;

/** Everyone writes, spread over the time; the last word is the open conversation's. */
async function writeMeanwhile(customers: readonly ChattingCustomer[], round: number, forMs: number): Promise<string> {
  const open = customers[OPEN - 1]!;
  const last = `Round ${round}: where is it now?`;
  const each = EVENTS / CHATS;
  await Promise.all(customers.map(async (customer) => {
    for (let n = 1; n <= each - (customer === open ? 1 : 0); n += 1) {
      await Promise.all([customer.say(`Round ${round}, question ${n}: is parcel ${n * 7919} on its way?`), pause(forMs / each)]);
    }
  }));
  await open.say(last);
  return last;
}

async function cuts(page: Page, proxy: LineProxy, customers: readonly ChattingCustomer[], count: (interactionId: string) => Promise<number>): Promise<Spread> {
  const samples: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    proxy.cut();
    const [last] = await Promise.all([writeMeanwhile(customers, round, CUT_SECONDS * 900), pause(CUT_SECONDS * 1000), page.evaluate(reconnecting)]);
    const inStep = untilInStep(page, last);
    const began = moment();
    proxy.restore();
    const { painted, messages } = await inStep;
    samples.push(painted - began);
    const there = await count(customers[OPEN - 1]!.interactionId);
    if (messages !== there) throw new Error(`the desktop knows ${messages} messages of ${there}`);
    console.error(`cut ${round}: in step after ${samples.at(-1)!.toFixed(0)} ms`);
  }
  return spread(samples);
}

async function measure(server: RunningServer, proxy: LineProxy, browser: Awaited<ReturnType<typeof launchBrowser>>) {
  const { cookie, customers } = await attendedDesk(server, CHATS);
  const context = await newBrowser(browser, proxy.url, cookie);
  const page = await context.newPage();
  await page.goto(proxy.url);
  await openChat(page, `Customer ${OPEN}`);
  const count = async (id: string): Promise<number> => {
    const answer = await server.api('GET', `/api/interactions/${id}/messages?limit=1`, undefined, cookie);
    return (await answer.json() as { messages: { n: number }[] }).messages.at(-1)?.n ?? 0;
  };
  return { inStep: await cuts(page, proxy, customers, count) };
}

const proxy = await LineProxy.open();
const server = await RunningServer.start({ PUBLIC_URL: proxy.url });
proxy.to(server.port);
const browser = await launchBrowser();
try {
  const figures = await measure(server, proxy, browser);
  console.log(JSON.stringify({ unit: 'ms', conditions: { cutSeconds: CUT_SECONDS, events: EVENTS, rounds: ROUNDS, chats: CHATS }, ...figures }));
} finally {
  await browser.close();
  proxy.close();
  await server.dispose();
}

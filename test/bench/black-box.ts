// The browser is killed in the middle of work and started again on its profile, again and again. Each time the error
// report is compared with what we have seen on the line to the desktop, from outside, more than a second before the kill.
import { ChattingCustomer } from '../support/chatting-customer.ts';
import { RunningServer } from '../support/server.ts';
import { Chromium } from './support/chromium.ts';
import { giveHands } from './support/desk-hands.ts';
import { DeskPage, type Received } from './support/desk-page.ts';
import { isAtWork, prepareCentre, takePlace } from './support/desk-visit.ts';
import { takeReports } from './support/report-taker.ts';

const KILLS = Number(process.env['BENCH_KILLS'] ?? 200);
/** What is younger may be lost. */
const AGE_MS = 1000;
/** How long the desktop works before it is killed: another moment of its habits each time. */
const workMs = (kill: number): number => 1800 + (kill * 137) % 900;
const CUSTOMERS = 4;
const PAUSE_MS = 70;

/** Customers who write without an end, whoever listens. */
class Talk {
  readonly #customers: readonly ChattingCustomer[];
  readonly #ended: Promise<unknown>;
  #over = false;

  constructor(customers: readonly ChattingCustomer[]) {
    this.#customers = customers;
    this.#ended = Promise.all(customers.map((customer) => this.#write(customer)));
    // Told at the end: it must not hide why the server has gone.
    this.#ended.catch(() => undefined);
  }

  /** Throws when a customer could not go on. */
  async end(): Promise<void> {
    this.#over = true;
    await this.#ended;
    for (const customer of this.#customers) customer.leave();
  }

  async #write(customer: ChattingCustomer): Promise<void> {
    for (let n = 1; !this.#over; n += 1) {
      await customer.say(`Line ${n}`);
      await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
    }
  }
}

async function atWork(server: RunningServer, chromium: Chromium): Promise<DeskPage> {
  const page = await DeskPage.open(await chromium.start(), server.url, giveHands, takeReports);
  await page.reachWorker();
  await page.until(isAtWork, 'the desktop works');
  return page;
}

interface Loss { kill: number; received: number; contained: number; missing: readonly { seq: number; msBeforeKill: number }[] }

/** Which of the received steps the report has. */
function compare(kill: number, killedAt: number, received: readonly Received[], contained: ReadonlySet<number>): Loss {
  const due = received.filter(({ at }) => at < killedAt - AGE_MS);
  const missing = due.filter(({ seq }) => !contained.has(seq)).map(({ seq, at }) => ({ seq, msBeforeKill: killedAt - at }));
  return { kill, received: due.length, contained: due.length - missing.length, missing };
}

async function killAndCompare(server: RunningServer, chromium: Chromium, kill: number): Promise<Loss> {
  const page = await atWork(server, chromium);
  await page.listen();
  await new Promise((resolve) => { setTimeout(resolve, workMs(kill)); });
  const killedAt = await chromium.kill();
  const again = await atWork(server, chromium);
  const { records, containsTimeBeforeRestart } = await again.run(() => window.takeReport());
  await chromium.close();
  const seqs = new Set(records.flatMap(({ what, detail }) => (what === 'event' ? [Number(detail?.['seq'])] : [])));
  if (!containsTimeBeforeRestart) console.error(`kill ${kill}: the report does not know of the time before`);
  return compare(kill, killedAt, page.received, seqs);
}

const server = await RunningServer.start();
const chromium = new Chromium();
try {
  await prepareCentre(server, CUSTOMERS);
  await takePlace(server, await chromium.start());
  // The session is on the disk only when the browser has ended once.
  await chromium.close();
  const customers = await Promise.all(Array.from({ length: CUSTOMERS }, (_, n) => ChattingCustomer.start(server, `Customer ${n}`)));
  const first = await atWork(server, chromium);
  await first.run((names: readonly string[]) => window.deskHands.acceptAll(names), customers.map(({ name }) => name));
  await chromium.close();

  const talk = new Talk(customers);
  const losses: Loss[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    losses.push(await killAndCompare(server, chromium, kill));
    const { missing, received } = losses.at(-1)!;
    if (missing.length > 0 || kill % 10 === 0) console.error(`kill ${kill}: ${received} received, missing ${JSON.stringify(missing)}`);
  }
  await talk.end();
  const sum = (key: 'received' | 'contained'): number => losses.reduce((all, loss) => all + loss[key], 0);
  console.log(JSON.stringify({
    conditions: { kills: losses.length, customers: CUSTOMERS, olderThanMs: AGE_MS },
    received: sum('received'), contained: sum('contained'), percent: Number(((sum('contained') / sum('received')) * 100).toFixed(3)),
    fewestPerKill: Math.min(...losses.map(({ received }) => received)),
    killsWithLoss: losses.filter(({ missing }) => missing.length > 0),
  }));
} finally {
  await chromium.dispose();
  await server.dispose();
}

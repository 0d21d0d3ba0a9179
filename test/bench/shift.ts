// A shift of eight hours and 2,000 conversations, as fast as the desktop can be used: what page and worker hold
// after a tenth of it and at its end, and what a hidden desktop without work costs.
import { ChattingCustomer } from '../support/chatting-customer.ts';
import { RunningServer } from '../support/server.ts';
import { Chromium } from './support/chromium.ts';
import { giveHands } from './support/desk-hands.ts';
import { DeskPage } from './support/desk-page.ts';
import { isAtWork, prepareCentre, takePlace } from './support/desk-visit.ts';
import { cpuOf, lookAtMemory, perMinute, type MemoryLook } from './support/memory-look.ts';

const CONVERSATIONS = Number(process.env['BENCH_CONVERSATIONS'] ?? 2000);
/** At once, as on a real desk. */
const AT_ONCE = 4;
const LOOKS = [0.1, 0.25, 0.5, 0.75, 1];
const HIDDEN_SECONDS = Number(process.env['BENCH_HIDDEN_SECONDS'] ?? 120);

async function conversations(server: RunningServer, page: DeskPage, from: number): Promise<void> {
  const customers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ChattingCustomer.start(server, `Customer ${from + n}`)));
  await page.run((names: readonly string[]) => window.deskHands.acceptAll(names), customers.map(({ name }) => name));
  for (const customer of customers) {
    await customer.say('Where is my parcel? It was promised for yesterday.');
    await page.run((id: string) => window.deskHands.talk(id, ['Good morning. I look into it.', 'It is on its way.']), customer.interactionId);
    await customer.say('Thank you. One more question: may I send it back?');
  }
  for (const customer of customers) {
    await page.run((id: string) => window.deskHands.talk(id, ['Yes, within 30 days.']), customer.interactionId);
    await page.run((id: string) => window.deskHands.finish(id), customer.interactionId);
    customer.leave();
  }
}

async function shift(server: RunningServer, page: DeskPage): Promise<MemoryLook[]> {
  const looks: MemoryLook[] = [];
  const due = LOOKS.map((share) => Math.ceil((CONVERSATIONS * share) / AT_ONCE) * AT_ONCE);
  for (let handled = 0; handled < CONVERSATIONS;) {
    await conversations(server, page, handled);
    handled += AT_ONCE;
    if (!due.includes(handled)) continue;
    const look = await lookAtMemory(page, handled);
    looks.push(look);
    console.error(JSON.stringify(look));
  }
  return looks;
}

/** Another tab in front; nothing happens. */
async function hiddenCpu(chromium: Chromium, page: DeskPage): Promise<object> {
  const { targetId } = await chromium.cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  await chromium.cdp.send('Target.activateTarget', { targetId });
  await page.until(() => document.visibilityState === 'hidden', 'the tab is hidden');
  const before = await cpuOf(chromium.cdp, page);
  const began = performance.now();
  await new Promise((resolve) => { setTimeout(resolve, HIDDEN_SECONDS * 1000); });
  const seconds = (performance.now() - began) / 1000;
  return perMinute(before, await cpuOf(chromium.cdp, page), seconds);
}

const server = await RunningServer.start();
const chromium = new Chromium();
try {
  await prepareCentre(server, AT_ONCE);
  const cdp = await chromium.start();
  await takePlace(server, cdp);
  const page = await DeskPage.open(cdp, server.url, giveHands);
  await page.until(isAtWork, 'the desktop works');
  await page.reachWorker();
  const began = Date.now();
  const looks = await shift(server, page);
  const minutes = Number(((Date.now() - began) / 60_000).toFixed(1));
  const [tenth, end] = [looks[0]!, looks.at(-1)!];
  const hiddenCpuMsPerMinute = await hiddenCpu(chromium, page);
  console.log(JSON.stringify({
    conditions: { conversations: end.handled, atOnce: AT_ONCE, messagesEach: 6, minutes, stillOpen: await page.run(() => window.deskHands.open()) },
    looks, heapMB: end.heapMB, growthPercent: Number(((end.heapMB / tenth.heapMB - 1) * 100).toFixed(1)), hiddenCpuMsPerMinute,
  }));
} finally {
  await chromium.dispose();
  await server.dispose();
}

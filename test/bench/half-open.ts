// A line that swallows everything without a word: how soon the banner says so, in a tab that is looked at and in one
// that has been hidden so long that its timers run once a minute.
import { setTimeout as pause } from 'node:timers/promises';
import { RunningServer } from '../support/server.ts';
import { Chromium } from './support/chromium.ts';
import { moment } from './support/desk-browser.ts';
import { DeskPage } from './support/desk-page.ts';
import { isAtWork, takePlace } from './support/desk-visit.ts';
import { spread, type Spread } from './support/figures.ts';
import { LineProxy } from './support/line-proxy.ts';
import { reconnecting } from './support/screen-watch.ts';

const LOSSES = Number(process.env['BENCH_RUNS'] ?? 25);

/** Runs in the page: resolves when a timer of one second was nearly a minute late. */
const throttled = (): Promise<number> => new Promise((resolve) => {
  let before = Date.now();
  const tick = (): void => {
    const gap = Date.now() - before;
    before = Date.now();
    if (gap > 50_000) resolve(gap);
    else setTimeout(tick, 1000);
  };
  setTimeout(tick, 1000);
});

async function losses(page: DeskPage, proxy: LineProxy): Promise<Spread> {
  const samples: number[] = [];
  for (let round = 1; round <= LOSSES; round += 1) {
    await page.until(isAtWork, 'the line is back');
    // At any moment between two signs of life.
    await pause(Math.random() * 5000);
    const noticed = page.run(reconnecting);
    const began = moment();
    proxy.swallow();
    samples.push(await noticed - began);
    proxy.restore();
    console.error(`${round}: noticed after ${samples.at(-1)!.toFixed(0)} ms`);
  }
  return spread(samples);
}

const proxy = await LineProxy.open();
const server = await RunningServer.start({ PUBLIC_URL: proxy.url });
proxy.to(server.port);
const chromium = new Chromium(['--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/1']);
try {
  const cdp = await chromium.start();
  await takePlace(server, cdp);
  const page = await DeskPage.open(cdp, proxy.url);
  await page.until(isAtWork, 'the desktop works');
  const visible = await losses(page, proxy);
  const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  await cdp.send('Target.activateTarget', { targetId });
  await page.until(() => document.hidden, 'the tab is hidden');
  console.error('hidden; waiting until its timers are throttled');
  const timerGapMs = await page.run(throttled);
  const hidden = await losses(page, proxy);
  console.log(JSON.stringify({ unit: 'ms', conditions: { losses: LOSSES, hiddenTimerGapMs: timerGapMs }, visible, hidden }));
} finally {
  await chromium.dispose();
  proxy.close();
  await server.dispose();
}

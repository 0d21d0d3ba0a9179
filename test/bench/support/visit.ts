import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession } from 'playwright';
import { blockingTime, timeToInteractive, type Span } from './quiet.ts';

/** Chrome's own preset, formerly "Fast 3G": bytes per second and milliseconds. */
const SLOW_4G = { latency: 562.5, downloadThroughput: 1474.56 * 128, uploadThroughput: 675 * 128 };
const SETTLED_MS = 6000;
const LONGEST_MS = 90_000;

/** What a visit cost, times in milliseconds since the navigation. */
export interface Visit {
  transferKB: number;
  jsKB: number;
  jsGzipKB: number;
  jsBrotliKB: number;
  firstPaint: number;
  /** The page's `app-interactive` mark: an offer could be accepted. */
  usable: number;
  interactive: number;
  blocking: number;
  longestTask: number;
  heapMB: number;
  elements: number;
}

interface Observed { longTasks: [number, number][]; firstPaint: number; now: number; usable: number | null }

/** Runs in the page before its own scripts. */
function observe(): void {
  const seen = { longTasks: [] as [number, number][], firstPaint: 0 };
  Object.assign(window, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push([startTime, startTime + duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  }).observe({ type: 'paint', buffered: true });
}

function readObserved(): Observed {
  const { benchSeen } = window as unknown as { benchSeen: Pick<Observed, 'longTasks' | 'firstPaint'> };
  return { ...benchSeen, now: performance.now(), usable: performance.getEntriesByName('app-interactive')[0]?.startTime ?? null };
}

function countElements(): number {
  const count = (root: Document | ShadowRoot): number => [...root.querySelectorAll('*')]
    .reduce((sum, element) => sum + 1 + (element.shadowRoot ? count(element.shadowRoot) : 0), 0);
  return count(document);
}

interface Load extends Span { id: string; script: boolean; bytes: number; ended: boolean; local: boolean }

/** Follows a page's requests over CDP; sockets and inline data do not count. */
function followRequests(cdp: CDPSession): Map<string, Load> {
  const loads = new Map<string, Load>();
  let start: number | undefined;
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (/^(?:data|blob):/.test(request.url)) return;
    start ??= timestamp;
    const from = (timestamp - start) * 1000;
    loads.set(requestId, { id: requestId, from, to: Infinity, script: false, bytes: 0, ended: false, local: false });
  });
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    const load = loads.get(requestId);
    if (!load) return;
    load.script = type === 'Script' || /javascript/.test(response.mimeType);
    load.local = Boolean(response.fromDiskCache || response.fromServiceWorker || response.fromPrefetchCache);
  });
  const end = (requestId: string, timestamp: number, bytes: number): void => {
    const load = loads.get(requestId);
    if (load) Object.assign(load, { ended: true, to: (timestamp - (start ?? 0)) * 1000, bytes: load.local ? 0 : bytes });
  };
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => end(requestId, timestamp, encodedDataLength));
  cdp.on('Network.loadingFailed', ({ requestId, timestamp }) => end(requestId, timestamp, 0));
  return loads;
}

async function scriptSizes(cdp: CDPSession, loads: Iterable<Load>): Promise<Pick<Visit, 'jsKB' | 'jsGzipKB' | 'jsBrotliKB'>> {
  const bodies: Buffer[] = [];
  for (const { id, script, ended } of loads) {
    if (!script || !ended) continue;
    const { body, base64Encoded } = await cdp.send('Network.getResponseBody', { requestId: id });
    bodies.push(Buffer.from(body, base64Encoded ? 'base64' : 'utf8'));
  }
  const sum = (size: (body: Buffer) => number): number => kilobytes(bodies.reduce((all, body) => all + size(body), 0));
  return { jsKB: sum((body) => body.length), jsGzipKB: sum((body) => gzipSync(body, { level: 9 }).length), jsBrotliKB: sum((body) => brotliCompressSync(body).length) };
}

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

async function heapMegabytes(cdp: CDPSession): Promise<number> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1e5) / 10;
}

/** Opens a page at 4× slowed-down CPU and slow 4G, waits until nothing moves any more, and closes it. */
export async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable', { maxTotalBufferSize: 2 ** 28, maxResourceBufferSize: 2 ** 27 });
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const loads = followRequests(cdp);
  // The transpiler's helper for function names, which comes along with every function that runs in the page.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'load', timeout: LONGEST_MS });
  await page.waitForFunction(() => performance.getEntriesByName('app-interactive').length > 0, undefined, { timeout: LONGEST_MS });

  let seen = await page.evaluate(readObserved);
  const lastMove = (): number => Math.max(seen.firstPaint, ...seen.longTasks.map(([, to]) => to), ...[...loads.values()].map(({ to, ended }) => (ended ? to : 0)));
  while (seen.now - lastMove() < SETTLED_MS && seen.now < LONGEST_MS) {
    await page.waitForFunction((until) => performance.now() > until, lastMove() + SETTLED_MS, { polling: 250 });
    seen = await page.evaluate(readObserved);
  }

  const longTasks = seen.longTasks.map(([from, to]): Span => ({ from, to }));
  const interactive = timeToInteractive(seen.firstPaint, longTasks, [...loads.values()].map(({ from, to }) => ({ from, to: Math.min(to, seen.now) })));
  const elements = await page.evaluate(countElements);
  const result: Visit = {
    ...await scriptSizes(cdp, loads.values()),
    transferKB: kilobytes([...loads.values()].reduce((sum, { bytes }) => sum + bytes, 0)),
    firstPaint: Math.round(seen.firstPaint), usable: Math.round(seen.usable ?? NaN), interactive: Math.round(interactive),
    blocking: Math.round(blockingTime(seen.firstPaint, Math.max(interactive, seen.usable ?? 0), longTasks)),
    longestTask: Math.round(Math.max(0, ...longTasks.map(({ from, to }) => to - from))),
    heapMB: await heapMegabytes(cdp), elements,
  };
  await page.close();
  return result;
}

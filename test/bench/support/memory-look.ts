import type { Cdp } from './cdp.ts';
import type { DeskPage } from './desk-page.ts';

/** What the desktop holds after everything that can be thrown away is thrown away. */
export interface MemoryLook {
  handled: number;
  pageMB: number;
  workerMB: number;
  heapMB: number;
  nodes: number;
  listeners: number;
}

interface Metrics { metrics: readonly { name: string; value: number }[] }

const megabytes = (bytes: number): number => Number((bytes / 1e6).toFixed(2));

/** Twice: what the first round lets go of may have held something. */
async function collect(send: (method: string) => Promise<unknown>): Promise<number> {
  await send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await send('HeapProfiler.collectGarbage');
  const { usedSize } = await send('Runtime.getHeapUsage') as { usedSize: number };
  await send('HeapProfiler.disable');
  return usedSize;
}

export async function lookAtMemory(page: DeskPage, handled: number): Promise<MemoryLook> {
  const inPage = await collect((method) => page.send(method));
  const inWorker = await collect((method) => page.toWorker(method));
  const { nodes, jsEventListeners } = await page.send<{ nodes: number; jsEventListeners: number }>('Memory.getDOMCounters');
  return { handled, pageMB: megabytes(inPage), workerMB: megabytes(inWorker), heapMB: megabytes(inPage + inWorker), nodes, listeners: jsEventListeners };
}

/** Seconds of a core: the page's own tasks, all renderers (pages and workers), the whole browser. */
export interface CpuSeconds { tasks: number; renderers: number; browser: number }

export async function cpuOf(cdp: Cdp, page: DeskPage): Promise<CpuSeconds> {
  await page.send('Performance.enable');
  const { metrics } = await page.send<Metrics>('Performance.getMetrics');
  const { processInfo } = await cdp.send<{ processInfo: readonly { type: string; cpuTime: number }[] }>('SystemInfo.getProcessInfo');
  const sum = (some: typeof processInfo): number => some.reduce((all, { cpuTime }) => all + cpuTime, 0);
  return {
    tasks: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN,
    renderers: sum(processInfo.filter(({ type }) => type === 'renderer')), browser: sum(processInfo),
  };
}

/** What was used between two looks, in milliseconds of a core per minute. */
export const perMinute = (before: CpuSeconds, after: CpuSeconds, seconds: number): Record<keyof CpuSeconds, number> => {
  const of = (key: keyof CpuSeconds): number => Math.round(((after[key] - before[key]) * 60_000) / seconds);
  return { tasks: of('tasks'), renderers: of('renderers'), browser: of('browser') };
};

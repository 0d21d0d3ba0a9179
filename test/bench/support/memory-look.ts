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

interface Process { id: number; type: string; cpuTime: number }

/** Seconds of a core that were used so far: by the page's own tasks, and by each of the browser's processes. */
export interface CpuSeconds { tasks: number; processes: readonly Process[] }

export async function cpuOf(cdp: Cdp, page: DeskPage): Promise<CpuSeconds> {
  await page.send('Performance.enable');
  const { metrics } = await page.send<Metrics>('Performance.getMetrics');
  const { processInfo } = await cdp.send<{ processInfo: readonly Process[] }>('SystemInfo.getProcessInfo');
  return { tasks: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN, processes: processInfo };
}

/** What was used between two looks, in milliseconds of a core per minute: the page's tasks, all renderers (pages and workers), the whole browser. */
export function perMinute(before: CpuSeconds, after: CpuSeconds, seconds: number): Record<'tasks' | 'renderers' | 'browser', number> {
  const known = new Map(before.processes.map(({ id, cpuTime }) => [id, cpuTime]));
  const used = (some: readonly Process[]): number => some.reduce((sum, { id, cpuTime }) => sum + cpuTime - (known.get(id) ?? 0), 0);
  const rate = (cpu: number): number => Math.round((cpu * 60_000) / seconds);
  return {
    tasks: rate(after.tasks - before.tasks), renderers: rate(used(after.processes.filter(({ type }) => type === 'renderer'))), browser: rate(used(after.processes)),
  };
}

/** A stretch of time, in milliseconds since the navigation. */
export interface Span {
  from: number;
  to: number;
}

const QUIET_MS = 5000;
const BUSY_REQUESTS = 2;

/** When more than two requests were under way at once. */
export function busyNetwork(requests: readonly Span[]): Span[] {
  const steps = requests.flatMap(({ from, to }) => [{ at: from, by: 1 }, { at: to, by: -1 }]);
  steps.sort((a, b) => a.at - b.at || a.by - b.by);
  const busy: Span[] = [];
  let open = 0;
  let since: number | null = null;
  for (const { at, by } of steps) {
    open += by;
    if (open > BUSY_REQUESTS) since ??= at;
    else if (since !== null) {
      busy.push({ from: since, to: at });
      since = null;
    }
  }
  return busy;
}

/** Lighthouse's time to interactive: the end of the last long task before five quiet seconds after the first paint. */
export function timeToInteractive(firstPaint: number, longTasks: readonly Span[], requests: readonly Span[]): number {
  const busy = [...longTasks, ...busyNetwork(requests)].filter(({ to }) => to > firstPaint).sort((a, b) => a.from - b.from);
  let quietFrom = firstPaint;
  for (const { from, to } of busy) {
    if (from - quietFrom >= QUIET_MS) break;
    quietFrom = Math.max(quietFrom, to);
  }
  return Math.max(firstPaint, ...longTasks.filter(({ to }) => to <= quietFrom + 1).map(({ to }) => to));
}

/** What the tasks between first paint and `until` took beyond 50 ms each. */
export function blockingTime(firstPaint: number, until: number, longTasks: readonly Span[]): number {
  return longTasks.filter(({ from, to }) => to > firstPaint && from < until)
    .reduce((sum, { from, to }) => sum + Math.max(0, to - from - 50 - Math.max(0, firstPaint - from)), 0);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

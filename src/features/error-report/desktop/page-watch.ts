import { errorTrace } from '../../../desktop/failure/error-trace.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';

/** From here on a task is worth a line: the agent has waited for the page. */
const LONG_TASK_MS = 200;

/** What becomes of the page, by target and event. */
const LIFE: readonly [target: 'window' | 'document', events: readonly string[]][] = [
  ['window', ['pageshow', 'pagehide', 'online', 'offline', 'focus', 'blur']],
  ['document', ['visibilitychange', 'freeze', 'resume']],
];

const watchTasks = (record: DesktopFrame['record']): (() => void) => {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return () => {};
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (duration > LONG_TASK_MS) record('page', { event: 'longtask', ms: Math.round(duration) });
  });
  observer.observe({ type: 'longtask' });
  return () => observer.disconnect();
};

/** Writes the page's own errors, long tasks and life into the black box (WX-216). The result ends it. */
export function watchPage({ record }: Pick<DesktopFrame, 'record'>, targets = { window: window as EventTarget, document: document as EventTarget }): () => void {
  const end = new AbortController();
  const options = { signal: end.signal, capture: true };
  targets.window.addEventListener('error', (event) => {
    // Pictures and scripts that do not load raise it too, without an error.
    if (event instanceof ErrorEvent) record('error', errorTrace(event.error));
  }, options);
  targets.window.addEventListener('unhandledrejection', (event) => {
    record('error', { ...errorTrace((event as PromiseRejectionEvent).reason), unhandled: true });
  }, options);
  for (const [target, events] of LIFE) {
    for (const name of events) {
      targets[target].addEventListener(name, (event) => {
        // The focus of fields passes by here on its way down.
        if (event.target === targets[target]) record('page', { event: name, hidden: document.hidden });
      }, options);
    }
  }
  end.signal.addEventListener('abort', watchTasks(record));
  return () => end.abort();
}

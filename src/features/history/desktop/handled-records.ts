import { catchError, combineLatest, concat, defer, distinctUntilChanged, filter, map, merge, of, scan, switchMap, timer, type Observable } from 'rxjs';
import type { HandledRecord } from '../../../contract/events.ts';
import { type DesktopFrame, isThere } from '../../../desktop/frame.ts';
import { mergedHistory, newestOf } from './history-view.ts';

export interface History {
  /** The newest, at most `wanted`. */
  records: readonly HandledRecord[];
  wanted: number;
  /** There are older ones. */
  more: boolean;
  state: 'loading' | 'ready' | 'failed';
}

/** How many are shown at first, and how many more with each press: a long shift must not make the desktop heavier. */
export const HISTORY_PAGE = 50;

/** A line comes sooner, if there is a way to the server. */
const PATIENCE_MS = 5_000;

type Step = { kind: 'page'; wanted: number; records: readonly HandledRecord[] } | { kind: 'record'; record: HandledRecord } | { kind: 'failed' };

/**
 * What this agent has handled: asked for whenever the line comes (back) or more is wanted, kept up to date by the bus.
 * Cold: it asks and listens only while somebody looks, and keeps nothing when nobody does.
 */
export function handledRecords(frame: Pick<DesktopFrame, 'model$' | 'model' | 'events$' | 'api'>, wanted$: Observable<number>, patienceMs = PATIENCE_MS): Observable<History> {
  const there$ = frame.model$.pipe(map(({ line }) => isThere(line)), distinctUntilChanged());
  const pages$ = combineLatest([there$, wanted$]).pipe(
    // Whoever opens the desktop without a line is told so, not left waiting.
    switchMap(([there, wanted]) => (there ? page(frame, wanted) : timer(patienceMs).pipe(map((): Step => ({ kind: 'failed' }))))),
  );
  const records$ = frame.events$.pipe(
    filter(({ event, desk }) => event.kind === 'wrapUp.completed' && event.agentId === desk.profile.userId),
    map(({ event }): Step => ({ kind: 'record', record: (event as { record: HandledRecord }).record })),
  );
  const loading: History = { records: [], wanted: HISTORY_PAGE, more: false, state: 'loading' };
  return concat(of(loading), merge(records$, pages$).pipe(scan(grown, loading)));
}

/** One more than wanted tells whether there is more. */
function page(frame: Pick<DesktopFrame, 'api'>, wanted: number): Observable<Step> {
  return defer(() => frame.api<HandledRecord[]>(`/history?limit=${wanted + 1}`)).pipe(
    map((records): Step => ({ kind: 'page', wanted, records })),
    catchError(() => of<Step>({ kind: 'failed' })),
  );
}

function grown(history: History, step: Step): History {
  switch (step.kind) {
    case 'page': return within({ ...history, wanted: step.wanted, more: false, state: 'ready' }, step.records);
    case 'record': return within(history, [step.record]);
    case 'failed': return { ...history, state: history.state === 'ready' ? 'ready' : 'failed' };
  }
}

function within(history: History, fresh: readonly HandledRecord[]): History {
  const all = mergedHistory(history.records, fresh);
  return { ...history, records: newestOf(all, history.wanted), more: history.more || all.length > history.wanted };
}

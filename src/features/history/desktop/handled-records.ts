import { catchError, concat, defer, distinctUntilChanged, filter, map, merge, of, scan, switchMap, type Observable } from 'rxjs';
import type { HandledRecord } from '../../../contract/events.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import { mergedHistory } from './history-view.ts';

export interface History {
  records: readonly HandledRecord[];
  state: 'loading' | 'ready' | 'failed';
}

type Step = { kind: 'page'; records: readonly HandledRecord[] } | { kind: 'record'; record: HandledRecord } | { kind: 'failed' };

/**
 * What this agent has handled: asked for whenever the line comes (back), kept up to date by the bus.
 * Cold: it asks and listens only while somebody looks, and keeps nothing when nobody does.
 */
export function handledRecords(frame: Pick<DesktopFrame, 'model$' | 'model' | 'events$' | 'api'>): Observable<History> {
  const pages$ = frame.model$.pipe(
    map((model) => model.line),
    distinctUntilChanged(),
    filter((line) => line === 'online'),
    switchMap(() => page(frame)),
  );
  const records$ = frame.events$.pipe(
    filter(({ event, desk }) => event.kind === 'wrapUp.completed' && event.agentId === desk.profile.userId),
    map(({ event }): Step => ({ kind: 'record', record: (event as { record: HandledRecord }).record })),
  );
  const loading: History = { records: [], state: 'loading' };
  return concat(of(loading), merge(records$, pages$).pipe(scan(grown, loading)));
}

function page(frame: Pick<DesktopFrame, 'api'>): Observable<Step> {
  return defer(() => frame.api<HandledRecord[]>('/history')).pipe(
    map((records): Step => ({ kind: 'page', records })),
    catchError(() => of<Step>({ kind: 'failed' })),
  );
}

function grown(history: History, step: Step): History {
  switch (step.kind) {
    case 'page': return { records: mergedHistory(history.records, step.records), state: 'ready' };
    case 'record': return { ...history, records: mergedHistory(history.records, [step.record]) };
    case 'failed': return { ...history, state: history.state === 'ready' ? 'ready' : 'failed' };
  }
}

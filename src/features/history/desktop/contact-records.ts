import { catchError, concat, defer, distinctUntilChanged, map, of, switchMap, type Observable } from 'rxjs';
import type { HandledRecord } from '../../../contract/events.ts';
import { type DesktopFrame, isThere } from '../../../desktop/frame.ts';

export interface Contacts {
  records: readonly HandledRecord[];
  state: 'loading' | 'ready' | 'failed';
}

const LOADING: Contacts = { records: [], state: 'loading' };
const FAILED: Contacts = { records: [], state: 'failed' };

/** The earlier contacts of the customer in the workspace: asked for with each other interaction, and when the line comes back. */
export function contactRecords(frame: Pick<DesktopFrame, 'model$' | 'api'>): Observable<Contacts> {
  return frame.model$.pipe(
    map(({ selectedId, line }) => ({ id: selectedId, there: isThere(line) })),
    distinctUntilChanged((a, b) => a.id === b.id && a.there === b.there),
    switchMap(({ id, there }) => (id === null ? of(LOADING) : concat(of(LOADING), there ? ask(frame, id) : of(FAILED)))),
  );
}

function ask(frame: Pick<DesktopFrame, 'api'>, id: string): Observable<Contacts> {
  return defer(() => frame.api<HandledRecord[]>(`/interactions/${id}/contacts`)).pipe(
    map((records): Contacts => ({ records, state: 'ready' })),
    catchError(() => of(FAILED)),
  );
}

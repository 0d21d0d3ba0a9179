import { distinctUntilChanged, fromEvent, map, merge, startWith, type Observable } from 'rxjs';

/** Nobody looks at this window: it is hidden, minimised, or another one has the focus. */
export const unattended = (): boolean => document.visibilityState === 'hidden' || !document.hasFocus();

/** Whether somebody looks at this window, from now on. */
export const attended$ = (): Observable<boolean> =>
  merge(fromEvent(document, 'visibilitychange'), fromEvent(window, 'focus'), fromEvent(window, 'blur'))
    .pipe(map(() => !unattended()), startWith(!unattended()), distinctUntilChanged());

import { BehaviorSubject, distinctUntilChanged, map, type Observable } from 'rxjs';

/** Which widgets the agent has switched off, by their place in the layout, until the page is loaded anew. */
export class WidgetSwitches {
  readonly #off$ = new BehaviorSubject<ReadonlySet<string>>(new Set());

  isOff(path: string): boolean {
    return this.#off$.value.has(path);
  }

  off$(path: string): Observable<boolean> {
    return this.#off$.pipe(map((off) => off.has(path)), distinctUntilChanged());
  }

  switch(path: string, on: boolean): void {
    const next = new Set(this.#off$.value);
    if (on) next.delete(path);
    else next.add(path);
    this.#off$.next(next);
  }

  /** All of them are on again. */
  reset(): void {
    this.#off$.next(new Set());
  }
}

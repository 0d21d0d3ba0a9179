import { BehaviorSubject, type Observable } from 'rxjs';

/** Things with a name of their own that come and go; one that comes again takes its place anew. */
export class Registry<T extends { readonly id: string }> {
  readonly #all$ = new BehaviorSubject<readonly T[]>([]);
  /** In the order in which they came. */
  readonly all$: Observable<readonly T[]> = this.#all$.asObservable();

  get all(): readonly T[] {
    return this.#all$.value;
  }

  /** The result takes it away again, if it is still the one. */
  add(thing: T): () => void {
    this.#all$.next([...this.all.filter(({ id }) => id !== thing.id), thing]);
    return () => {
      if (this.all.includes(thing)) this.#all$.next(this.all.filter((each) => each !== thing));
    };
  }

  /** Takes away what has these names, whoever has added it. */
  remove(ids: readonly string[]): void {
    const left = this.all.filter(({ id }) => !ids.includes(id));
    if (left.length < this.all.length) this.#all$.next(left);
  }
}

/**
 * Keeps the commands of one actor in the order of their arrival while one of them waits for the store: a key
 * that is looked up must not be overtaken by the command that was sent after it.
 */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Whether an earlier command of the actor still waits. */
  isBusy(actor: string): boolean {
    return this.#last.has(actor);
  }

  /** Runs when all earlier ones of the actor have run. */
  take<T>(actor: string, run: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(actor) ?? Promise.resolve()).then(run);
    const over = turn.then(() => undefined, () => undefined).then(() => {
      if (this.#last.get(actor) === over) this.#last.delete(actor);
    });
    this.#last.set(actor, over);
    return turn;
  }
}

/** Deeds one after the other, in the order in which they were asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #shared: Promise<void> | null = null;

  /** Does it after everything before it. */
  take<T>(deed: () => Promise<T>): Promise<T> {
    this.#shared = null;
    return this.#queue(deed);
  }

  /** Like `take`; whoever asks again before it has begun gets the same turn. */
  share(deed: () => Promise<void>): Promise<void> {
    if (this.#shared) return this.#shared;
    const turn = this.#queue(() => {
      if (this.#shared === turn) this.#shared = null;
      return deed();
    });
    this.#shared = turn;
    return turn;
  }

  #queue<T>(deed: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(deed);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

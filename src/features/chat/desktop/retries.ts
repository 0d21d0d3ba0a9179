import type { Id } from '../../../contract/primitives.ts';

const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** When what failed is tried again: ever more rarely, for each conversation by itself. */
export class Retries {
  readonly #firstMs: number;
  readonly #waiting = new Map<Id, { pauseMs: number; timer: ReturnType<typeof setTimeout> }>();

  constructor(firstMs = FIRST_MS) {
    this.#firstMs = firstMs;
  }

  /** It has not failed since it last succeeded. */
  isFirst(id: Id): boolean {
    return !this.#waiting.has(id);
  }

  after(id: Id, again: () => void): void {
    const before = this.#waiting.get(id);
    clearTimeout(before?.timer);
    const pauseMs = before ? Math.min(before.pauseMs * 2, LONGEST_MS) : this.#firstMs;
    this.#waiting.set(id, { pauseMs, timer: setTimeout(again, pauseMs) });
  }

  end(id: Id): void {
    clearTimeout(this.#waiting.get(id)?.timer);
    this.#waiting.delete(id);
  }
}

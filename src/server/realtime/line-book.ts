import type { Id } from '../../contract/primitives.ts';

/** Open lines by whose they are: one agent may have several tabs, one customer several windows. */
export class LineBook<L> {
  readonly #lines = new Map<Id, Set<L>>();

  add(key: Id, line: L): void {
    const lines = this.#lines.get(key);
    if (lines) lines.add(line);
    else this.#lines.set(key, new Set([line]));
  }

  /** True when it was the key's last line. */
  remove(key: Id, line: L): boolean {
    const lines = this.#lines.get(key);
    if (!lines?.delete(line) || lines.size > 0) return false;
    return this.#lines.delete(key);
  }

  has(key: Id): boolean {
    return this.#lines.has(key);
  }

  of(key: Id): Iterable<L> {
    return this.#lines.get(key) ?? [];
  }

  keys(): Iterable<Id> {
    return this.#lines.keys();
  }

  *all(): Generator<L> {
    for (const lines of this.#lines.values()) yield* lines;
  }
}

/** One step of a recipient's feed, as the log has it. */
export interface FeedEntry<T> {
  seq: number;
  item: T;
}

interface Line<T> {
  /** Everything addressed to the recipient after this seq is in `entries`. */
  floor: number;
  entries: FeedEntry<T>[];
}

/**
 * The recent part of the log, by recipient: what a client who was away gets instead of a snapshot.
 * Bounded per recipient; what is forgotten costs a snapshot, never an event.
 */
export class Feed<T> {
  readonly #lines = new Map<string, Line<T>>();
  readonly #limit: number;
  #floor = 0;

  constructor(limit = 200) {
    this.#limit = limit;
  }

  /** Forgets all; the feed begins after `seq`. */
  reset(seq: number): void {
    this.#lines.clear();
    this.#floor = seq;
  }

  append(recipient: string, entry: FeedEntry<T>): void {
    let line = this.#lines.get(recipient);
    if (!line) this.#lines.set(recipient, line = { floor: this.#floor, entries: [] });
    line.entries.push(entry);
    if (line.entries.length <= 2 * this.#limit) return;
    line.floor = line.entries[this.#limit - 1]!.seq;
    line.entries.splice(0, this.#limit);
  }

  /** What was addressed to the recipient after `cursor`; null when that is not known any more. */
  since(recipient: string, cursor: number): readonly FeedEntry<T>[] | null {
    const line = this.#lines.get(recipient);
    if (cursor < (line?.floor ?? this.#floor)) return null;
    return line?.entries.filter((entry) => entry.seq > cursor) ?? [];
  }

  /** What is still known of the recipient's feed. */
  recent(recipient: string): readonly FeedEntry<T>[] {
    return this.#lines.get(recipient)?.entries ?? [];
  }

  /** Drops a recipient who will not come back. */
  forget(recipient: string): void {
    this.#lines.delete(recipient);
  }
}

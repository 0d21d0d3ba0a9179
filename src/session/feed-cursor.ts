import type { DeskFeedItem } from '../contract/desk.ts';

/** Where this desktop stands on its feed; finds what was missed by sequence number, never by time. */
export class FeedCursor {
  #cursor: number | null = null;
  #gapAt: number | null = null;

  /** The last seq that was applied; null asks for a snapshot. */
  get cursor(): number | null {
    return this.#cursor;
  }

  /** A snapshot was taken, or what is at hand was kept; null: nothing is known. */
  reset(cursor: number | null): void {
    this.#cursor = cursor;
    this.#gapAt = null;
  }

  /** The steps that are new, in order, up to the first gap. A second gap at the same place asks for a snapshot. */
  take(items: readonly DeskFeedItem[]): { fresh: readonly DeskFeedItem[]; gap: boolean } {
    const fresh: DeskFeedItem[] = [];
    for (const item of items) {
      if (this.#cursor === null || item.prev > this.#cursor) return { fresh, gap: this.#stumble() };
      if (item.seq <= this.#cursor) continue;
      this.#cursor = item.seq;
      fresh.push(item);
    }
    return { fresh, gap: false };
  }

  #stumble(): true {
    const again = this.#cursor !== null && this.#gapAt === this.#cursor;
    this.#gapAt = this.#cursor;
    if (again) this.#cursor = null;
    return true;
  }
}

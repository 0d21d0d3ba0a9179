import type { ConversationFeedItem } from '../contract/conversation.ts';

/** Where this page stands on its feed, and whether what comes follows on it. */
export class Feed {
  #cursor: number | undefined;
  #stalled = false;

  /** For the next `hello`; absent asks for a snapshot. */
  get cursor(): number | undefined {
    return this.#cursor;
  }

  /** A snapshot replaces everything before it. */
  reset(cursor: number): void {
    this.#cursor = cursor;
    this.#stalled = false;
  }

  /** The items that are new and in order, up to the first gap. */
  take(items: readonly ConversationFeedItem[]): { fresh: readonly ConversationFeedItem[]; gap: boolean } {
    const fresh: ConversationFeedItem[] = [];
    for (const item of items) {
      if (this.#cursor !== undefined && item.seq <= this.#cursor) continue;
      if (item.prev !== this.#cursor) return { fresh, gap: true };
      this.#cursor = item.seq;
      this.#stalled = false;
      fresh.push(item);
    }
    return { fresh, gap: false };
  }

  /** Before the resume after a gap: the second one at the same place gives the cursor up. */
  mend(): void {
    if (this.#stalled) this.#cursor = undefined;
    this.#stalled = true;
  }
}

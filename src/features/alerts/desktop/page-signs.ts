const PREFIX = /^\(\d+\) /;

interface Badging {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** What of a page is seen while it is not looked at: its title and the application's badge. */
export class PageSigns {
  readonly #page: Pick<Document, 'title'>;
  readonly #badging: Badging;
  #badge = -1;

  constructor(page: Pick<Document, 'title'> = document, badging: Badging = navigator) {
    this.#page = page;
    this.#badging = badging;
  }

  /** How much waits for the agent. */
  show(count: number): void {
    const bare = this.#page.title.replace(PREFIX, '');
    const title = count > 0 ? `(${count}) ${bare}` : bare;
    if (title !== this.#page.title) this.#page.title = title;
    if (count === this.#badge) return;
    this.#badge = count;
    const done = count > 0 ? this.#badging.setAppBadge?.(count) : this.#badging.clearAppBadge?.();
    // Not every system has a place for it.
    done?.catch(() => undefined);
  }
}

import type { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whatever its rows are. */
type Log = Pick<LitVirtualizer, 'layout' | 'layoutComplete'> & HTMLElement;

interface Pin { index: number; block: 'start' | 'end' }
interface Keyed { key: string }

/** Closer to the end than this counts as being there. */
const END_PX = 48;
/** Closer to the beginning than this asks for more. */
const TOP_PX = 200;

/** Keeps a virtualised log at its end, or at the row that its reader looks at when rows are added above. */
export class ScrollKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #virtualizer: () => Log | null;
  #pin: Pin | null = null;
  #atEnd = true;
  #anchor: { key: string; offset: number } | null = null;

  constructor(host: ReactiveControllerHost, virtualizer: () => Log | null) {
    this.#host = host;
    this.#virtualizer = virtualizer;
    host.addController(this);
  }

  get atEnd(): boolean {
    return this.#atEnd;
  }

  get nearTop(): boolean {
    const log = this.#virtualizer();
    return log !== null && log.scrollTop < TOP_PX;
  }

  /** The virtualizer's layout. The pin is said even when there is none: it does not forget by itself. */
  get layout(): LitVirtualizer['layout'] {
    return { pin: this.#pin } as LitVirtualizer['layout'];
  }

  /** Another log begins: at its end. */
  reset(): void {
    this.#atEnd = true;
    this.#anchor = null;
  }

  toEnd(count: number): void {
    this.#atEnd = true;
    this.#anchor = null;
    this.#pin = count > 0 ? { index: count - 1, block: 'end' } : null;
    this.#host.requestUpdate();
  }

  /** Rows are about to change: remembers the first one in sight, and where it stands. */
  keep(before: readonly Keyed[], after: readonly Keyed[]): void {
    const added = after.length - before.length;
    if (added === 0 || before[0]?.key === after[0]?.key) return;
    const seen = this.#firstInSight();
    const index = seen === null ? -1 : after.findIndex((row) => row.key === seen.key);
    if (seen === null || index < 0) return;
    this.#anchor = seen;
    this.#pin = { index, block: 'start' };
  }

  hostUpdated(): void {
    if (this.#anchor) void this.#settle(this.#anchor);
  }

  readonly unpinned = (): void => {
    this.#pin = null;
  };

  /** The reader (or a layout) has scrolled; true when being at the end has changed. */
  scrolled(): boolean {
    const log = this.#virtualizer();
    if (!log || this.#pin) return false;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < END_PX;
    if (atEnd === this.#atEnd) return false;
    this.#atEnd = atEnd;
    this.#host.requestUpdate();
    return true;
  }

  #firstInSight(): { key: string; offset: number } | null {
    const log = this.#virtualizer();
    if (!log) return null;
    const top = log.getBoundingClientRect().top;
    for (const row of log.querySelectorAll<HTMLElement>('[data-id]')) {
      const box = row.getBoundingClientRect();
      if (box.bottom > top) return { key: row.dataset['id'] ?? '', offset: box.top - top };
    }
    return null;
  }

  /** The pin brings the row to the top edge; this brings it back to where it stood. */
  async #settle(anchor: { key: string; offset: number }): Promise<void> {
    const log = this.#virtualizer();
    await log?.layoutComplete?.catch(() => undefined);
    if (!log || this.#anchor !== anchor) return;
    this.#anchor = null;
    this.#pin = null;
    log.layout = this.layout;
    const row = [...log.querySelectorAll<HTMLElement>('[data-id]')].find((each) => each.dataset['id'] === anchor.key);
    if (row) log.scrollTop += row.getBoundingClientRect().top - log.getBoundingClientRect().top - anchor.offset;
  }
}

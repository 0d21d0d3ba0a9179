import type { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whatever its rows are. */
type Log = Pick<LitVirtualizer, 'layout' | 'layoutComplete'> & HTMLElement;

interface Pin { index: number; block: 'start' | 'end' }
interface Keyed { key: string }
interface Anchor { key: string; offset: number }

/** Closer to the end than this counts as being there. */
const END_PX = 48;

/** Keeps a virtualised log at its end, or at the row that its reader looks at when rows are added above. */
export class ScrollKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #log: () => Log | null;
  readonly #endChanged: () => void;
  #layout = layoutWith(null);
  #pin: Pin | null = null;
  #count = 0;
  #atEnd = true;
  #anchor: Anchor | null = null;

  constructor(host: ReactiveControllerHost, log: () => Log | null, endChanged: () => void) {
    this.#host = host;
    this.#log = log;
    this.#endChanged = endChanged;
    host.addController(this);
  }

  /** The end is in sight. */
  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** The virtualizer's layout. The same object as long as nothing changes: a new one makes it lay out again. */
  get layout(): LitVirtualizer['layout'] {
    return this.#layout;
  }

  /** Goes to the last of `count` rows and stays at the end. */
  toEnd(count: number): void {
    this.#count = count;
    this.#anchor = null;
    this.#pinTo(count > 0 ? { index: count - 1, block: 'end' } : null);
    this.#setAtEnd(true);
    this.#host.requestUpdate();
  }

  /** Rows are about to change: remembers the first one in sight, and where it stands. */
  keep(before: readonly Keyed[], after: readonly Keyed[]): void {
    this.#count = after.length;
    if (before[0]?.key === after[0]?.key && before.length <= after.length) return;
    const seen = this.#anchor ?? this.#firstInSight();
    const index = seen === null ? -1 : after.findIndex((row) => row.key === seen.key);
    if (seen === null || index < 0) return;
    this.#anchor = seen;
    this.#pinTo({ index, block: 'start' });
  }

  hostUpdated(): void {
    if (this.#anchor) void this.#settle(this.#anchor);
    else this.#closeGapSoon();
  }

  /** The reader has scrolled away from where the layout was pinned. */
  readonly unpinned = (): void => {
    this.#anchor = null;
    this.#pinTo(null);
    this.#notice();
  };

  /** The log has scrolled, by its reader or by itself. */
  readonly scrolled = (): void => {
    if (this.#pin) this.#closeGapSoon();
    else this.#notice();
  };

  /**
   * The virtualizer knows the log's height one layout too late and may stop a few pixels before the end.
   * In the next frame it has said whether it was the reader who scrolled.
   */
  #closeGapSoon(): void {
    if (this.#pin?.block !== 'end') return;
    requestAnimationFrame(() => {
      const log = this.#log();
      if (log && this.#pin?.block === 'end' && distanceFromEnd(log) > 1) log.scrollTop = log.scrollHeight;
    });
  }

  #notice(): void {
    const log = this.#log();
    if (!log) return;
    const distance = distanceFromEnd(log);
    // Only at the very end: whoever begins to scroll up must get away from it.
    if (distance < 2 && this.#count > 0) this.#pinTo({ index: this.#count - 1, block: 'end' });
    this.#setAtEnd(distance < END_PX);
  }

  #setAtEnd(atEnd: boolean): void {
    if (atEnd === this.#atEnd) return;
    this.#atEnd = atEnd;
    this.#host.requestUpdate();
    this.#endChanged();
  }

  #pinTo(pin: Pin | null): void {
    if (pin?.index === this.#pin?.index && pin?.block === this.#pin?.block) return;
    this.#pin = pin;
    this.#layout = layoutWith(pin);
  }

  #firstInSight(): Anchor | null {
    const log = this.#log();
    if (!log) return null;
    const { top } = log.getBoundingClientRect();
    for (const row of log.querySelectorAll<HTMLElement>('[data-id]')) {
      const box = row.getBoundingClientRect();
      if (box.bottom > top) return { key: row.dataset['id'] ?? '', offset: box.top - top };
    }
    return null;
  }

  /** The pin brings the row to the top edge; this brings it back to where it stood. */
  async #settle(anchor: Anchor): Promise<void> {
    const log = this.#log();
    await log?.layoutComplete?.catch(() => undefined);
    if (!log || this.#anchor !== anchor) return;
    this.#anchor = null;
    this.#pinTo(null);
    log.layout = this.#layout;
    const row = [...log.querySelectorAll<HTMLElement>('[data-id]')].find((each) => each.dataset['id'] === anchor.key);
    if (row) log.scrollTop += row.getBoundingClientRect().top - log.getBoundingClientRect().top - anchor.offset;
  }
}

const distanceFromEnd = (log: HTMLElement) => log.scrollHeight - log.scrollTop - log.clientHeight;

/** The pin is said even when there is none: the virtualizer does not forget it by itself. */
const layoutWith = (pin: Pin | null) => ({ pin }) as LitVirtualizer['layout'];

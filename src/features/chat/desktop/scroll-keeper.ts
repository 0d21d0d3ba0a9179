import type { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whatever its rows are. */
type Log = Pick<LitVirtualizer, 'layout' | 'layoutComplete'> & HTMLElement;

interface Pin { index: number; block: 'start' | 'end' }
interface Keyed { key: string }
export interface Anchor { key: string; offset: number }

/** Closer to the end than this counts as being there. */
const END_PX = 48;

/** So long the end is watched after the last change. */
const FRAMES = 20;

/** Keeps a virtualised log at its end, or at the row that its reader looks at when rows are added above. */
export class ScrollKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #log: () => Log | null;
  readonly #endChanged: () => void;
  #layout = layoutWith(null);
  #pin: Pin | null = null;
  #rows: readonly Keyed[] = [];
  #atEnd = true;
  /** How far from the end the reader was before. */
  #distance = 0;
  #anchor: Anchor | null = null;
  #framesLeft = 0;
  /** Rows are measured for the first time. */
  #opening = false;
  /** The scroll that comes is ours. */
  #closing = false;
  /** Between layout and paint: a new row is in sight in the very frame in which it is measured. */
  readonly #sizes = new ResizeObserver(() => this.#toTheEnd());
  readonly #arrivals = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) this.#sizes.observe(node);
  });
  #watched: Log | null = null;

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

  /** Goes to the last of these rows and stays at the end. */
  toEnd(rows: readonly Keyed[]): void {
    this.#rows = rows;
    this.#anchor = null;
    this.#opening = false;
    this.#pinToEnd();
    this.#setAtEnd(true);
  }

  /** The row that the reader looks at; null at the end. */
  get place(): Anchor | null {
    return this.#atEnd ? null : this.#anchor ?? this.#firstInSight();
  }

  /** Goes to a row of these, where its reader was before. False when it is not among them. */
  toPlace(place: Anchor, rows: readonly Keyed[]): boolean {
    const index = rows.findIndex((row) => row.key === place.key);
    if (index < 0) return false;
    this.#rows = rows;
    this.#anchor = place;
    this.#opening = true;
    this.#framesLeft = FRAMES;
    this.#pinTo({ index, block: 'start' });
    this.#setAtEnd(false);
    return true;
  }

  /** Rows are about to change: remembers the first one in sight, and where it stands. */
  keep(before: readonly Keyed[], after: readonly Keyed[]): void {
    this.#rows = after;
    if (before[0]?.key === after[0]?.key && before.length <= after.length) return;
    const seen = this.#anchor ?? this.#firstInSight();
    const index = seen === null ? -1 : after.findIndex((row) => row.key === seen.key);
    if (seen === null || index < 0) return;
    this.#anchor = seen;
    this.#pinTo({ index, block: 'start' });
  }

  hostDisconnected(): void {
    this.#arrivals.disconnect();
    this.#sizes.disconnect();
    this.#watched = null;
  }

  hostUpdated(): void {
    this.#watch();
    if (this.#anchor && this.#opening && this.#framesLeft < FRAMES) return;
    if (this.#anchor) void this.#settle(this.#anchor);
    else this.#closeGapSoon();
  }

  /** The reader has scrolled away from where the layout was pinned; or we have, and it is to stay pinned. */
  readonly unpinned = (): void => {
    if (this.#closing) return this.#repin();
    this.#anchor = null;
    this.#opening = false;
    this.#pinTo(null);
    this.#notice();
  };

  /** The log has scrolled, by its reader or by itself. */
  readonly scrolled = (): void => {
    if (this.#pin) this.#closeGapSoon();
    else this.#notice();
  };

  /**
   * The virtualizer learns heights one layout late and may stop some pixels before the end: looks again in
   * each frame until nothing moves any more. In the first one it has already said whether the reader scrolled.
   */
  #closeGapSoon(): void {
    const running = this.#framesLeft > 0;
    this.#framesLeft = FRAMES;
    if (!running) requestAnimationFrame(this.#closeGap);
  }

  readonly #closeGap = (): void => {
    this.#closing = false;
    this.#toTheEnd();
    this.#framesLeft = this.#pin?.block === 'end' ? this.#framesLeft - 1 : 0;
    if (this.#framesLeft > 0) requestAnimationFrame(this.#closeGap);
  };

  #toTheEnd(): void {
    const log = this.#log();
    const gap = log && this.#pin?.block === 'end' ? this.#distanceFromEnd(log) : 0;
    if (!log || gap <= 1 || !Number.isFinite(gap)) return;
    this.#closing = true;
    log.scrollTop += gap;
  }

  #watch(): void {
    const log = this.#log();
    if (!log || log === this.#watched) return;
    this.#watched = log;
    this.#arrivals.observe(log, { childList: true });
  }

  #repin(): void {
    this.#layout = layoutWith(this.#pin);
    const log = this.#log();
    if (log) log.layout = this.#layout;
  }

  #notice(): void {
    const log = this.#log();
    if (!log) return;
    const distance = this.#distanceFromEnd(log);
    // Only when coming from above: whoever begins to scroll up must get away from the end.
    if (distance < 2 && distance < this.#distance) this.#pinToEnd();
    this.#distance = distance;
    this.#setAtEnd(distance < END_PX);
  }

  /** How much of the last row is below the log's lower edge. The log's own height is only an estimate. */
  #distanceFromEnd(log: Log): number {
    const last = rowOf(log, this.#rows.at(-1)?.key);
    return last ? last.getBoundingClientRect().bottom - log.getBoundingClientRect().bottom : Infinity;
  }

  #pinToEnd(): void {
    this.#pinTo(this.#rows.length > 0 ? { index: this.#rows.length - 1, block: 'end' } : null);
    this.#host.requestUpdate();
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
    const row = rowOf(log, anchor.key);
    // A log that was opened this moment knows its rows some layouts later.
    if ((!row || this.#opening) && this.#framesLeft > 0) return this.#settleLater(anchor);
    this.#anchor = null;
    this.#pinTo(null);
    log.layout = this.#layout;
    if (row) log.scrollTop += row.getBoundingClientRect().top - log.getBoundingClientRect().top - anchor.offset;
  }

  #settleLater(anchor: Anchor): void {
    this.#framesLeft -= 1;
    requestAnimationFrame(() => {
      if (this.#framesLeft === 0) this.#opening = false;
      void this.#settle(anchor);
    });
  }
}

const rowOf = (log: HTMLElement, key: string | undefined) =>
  key === undefined ? null : log.querySelector<HTMLElement>(`[data-id='${CSS.escape(key)}']`);

/** The pin is said even when there is none: the virtualizer does not forget it by itself. */
const layoutWith = (pin: Pin | null) => ({ pin }) as LitVirtualizer['layout'];

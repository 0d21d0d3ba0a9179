import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So near to the end counts as there: half a line of rounding and rubber banding. */
const NEAR_PX = 24;

/** Keeps a list at its end while one reads there, and leaves it where it is when one has scrolled back. */
export class ReadingPlace implements ReactiveController {
  readonly #changed: () => void;
  #atEnd = true;
  #list: HTMLElement | null = null;
  #end: HTMLElement | null = null;
  readonly #sizes = new ResizeObserver(() => this.#keep());
  readonly #sight = new IntersectionObserver(() => this.#changed());

  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#changed = changed;
    host.addController(this);
  }

  get atEnd(): boolean {
    return this.#atEnd && this.#shown;
  }

  /** The host is about to render: what it renders may move the end away. */
  before(list: HTMLElement | null): void {
    if (list && this.#shown) this.#measure(list);
  }

  /** The host has rendered. */
  after(list: HTMLElement | null, end: HTMLElement | null): void {
    if (list !== this.#list) this.#watch(list, end);
    this.#keep();
  }

  toEnd(): void {
    this.#atEnd = true;
    this.#keep();
  }

  hostDisconnected(): void {
    this.#watch(null, null);
  }

  get #shown(): boolean {
    return (this.#list?.clientHeight ?? 0) > 0;
  }

  #watch(list: HTMLElement | null, end: HTMLElement | null): void {
    this.#list?.removeEventListener('scroll', this.#scrolled);
    this.#sizes.disconnect();
    this.#sight.disconnect();
    this.#list = list;
    this.#end = end;
    if (!list || !end) return;
    list.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#sizes.observe(list);
    // Also tells when a hidden panel is opened.
    this.#sight.observe(end);
  }

  readonly #scrolled = (): void => {
    if (!this.#list) return;
    const was = this.#atEnd;
    this.#measure(this.#list);
    if (was !== this.#atEnd) this.#changed();
  };

  #measure(list: HTMLElement): void {
    this.#atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
  }

  #keep(): void {
    if (this.#atEnd && this.#end && this.#list) this.#list.scrollTop = this.#list.scrollHeight;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So near to the end counts as there: half a line of rounding and rubber banding. */
const NEAR_PX = 24;

/** Keeps a list at its end while one reads there, and leaves it where it is when one has scrolled back. */
export class ReadingPlace implements ReactiveController {
  readonly #changed: () => void;
  #atEnd = true;
  /** Where the list stood when it was last brought to its end. */
  #top = 0;
  #list: HTMLElement | null = null;
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
  after(list: HTMLElement | null, content: HTMLElement | null): void {
    if (list !== this.#list) this.#watch(list, content);
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

  #watch(list: HTMLElement | null, content: HTMLElement | null): void {
    this.#list?.removeEventListener('scroll', this.#scrolled);
    this.#sizes.disconnect();
    this.#sight.disconnect();
    this.#list = list;
    if (!list || !content) return;
    list.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#sizes.observe(list);
    this.#sizes.observe(content);
    // Tells when a hidden panel is opened.
    this.#sight.observe(list);
  }

  readonly #scrolled = (): void => {
    if (!this.#list) return;
    const was = this.#atEnd;
    this.#measure(this.#list);
    if (was !== this.#atEnd) this.#changed();
  };

  /** Content that grows moves the end away; only going back leaves it. */
  #measure(list: HTMLElement): void {
    const near = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
    this.#atEnd = near || (this.#atEnd && list.scrollTop >= this.#top - 1);
  }

  #keep(): void {
    if (!this.#atEnd || !this.#list) return;
    this.#list.scrollTop = this.#list.scrollHeight;
    this.#top = this.#list.scrollTop;
  }
}

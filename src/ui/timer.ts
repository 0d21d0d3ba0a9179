import { css, html, LitElement, type PropertyValues, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const pad = (value: number): string => String(value).padStart(2, '0');

/** `mm:ss` below an hour, else `h:mm:ss`; never negative. */
export const clockText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = `${pad(minutes % 60)}:${pad(seconds % 60)}`;
  return minutes < 60 ? rest : `${Math.floor(minutes / 60)}:${rest}`;
};

const ticking = new Set<() => void>();
let interval: ReturnType<typeof setInterval> | undefined;

const follow = (tick: () => void): void => {
  ticking.add(tick);
  interval ??= setInterval(() => ticking.forEach((each) => each()), 250);
};

const leave = (tick: () => void): void => {
  ticking.delete(tick);
  if (ticking.size > 0) return;
  clearInterval(interval);
  interval = undefined;
};

/** Calls `tick` four times a second while its host is connected; all controllers of a page share one timer. */
export class TickController implements ReactiveController {
  readonly #tick: () => void;

  constructor(host: ReactiveControllerHost, tick: () => void) {
    this.#tick = tick;
    host.addController(this);
  }

  hostConnected(): void {
    follow(this.#tick);
  }

  hostDisconnected(): void {
    leave(this.#tick);
  }
}

/** How many controllers share the page's timer; 0 means that it does not run. */
export const tickers = (): number => ticking.size;

/** Time that passes: up from `since`, or down to `until`, by the clock that is handed in. */
@customElement('ad-timer')
export class Timer extends LitElement {
  static override styles = css`
    :host { font-variant-numeric: tabular-nums; white-space: nowrap; }
  `;

  /** Counts up from this moment. */
  @property({ type: Number }) since: number | null = null;
  /** Counts down to this moment and stops at 00:00. */
  @property({ type: Number }) until: number | null = null;
  /** The clock that both moments belong to. */
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ attribute: false }) shown = '';

  readonly ticks = new TickController(this, () => this.#show());

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#show();
  }

  protected override render(): TemplateResult {
    return html`<time role="timer" aria-live="off">${this.shown}</time>`;
  }

  /** Renders again only when the text has changed. */
  #show(): void {
    if (this.until !== null) this.shown = clockText(this.until - this.now() + 999);
    else if (this.since !== null) this.shown = clockText(this.now() - this.since);
    else this.shown = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-timer': Timer;
  }
}

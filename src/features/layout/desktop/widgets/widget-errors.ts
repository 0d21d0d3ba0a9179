/** A widget whose errors are looked for. */
export interface WatchedWidget {
  /** Its script's address; null: it has none of its own. */
  url: string | null;
  /** Its errors come without a place. */
  muted: boolean;
  failed(error: unknown): void;
}

const stackOf = (error: unknown): string => (error instanceof Error ? error.stack ?? '' : '');

/** Finds out whose errors the page's uncaught ones are: the widget's that is being mounted, or whose script they come from. */
export class WidgetErrors {
  readonly #watched = new Set<WatchedWidget>();
  #mounting: WatchedWidget | null = null;
  #ended: AbortController | null = null;

  /** The result ends it. */
  watch(widget: WatchedWidget): () => void {
    this.#watched.add(widget);
    this.#listen();
    return () => {
      this.#watched.delete(widget);
      if (this.#watched.size > 0) return;
      this.#ended?.abort();
      this.#ended = null;
    };
  }

  /** Whatever goes wrong while this runs is the widget's; true when nothing has. */
  mount(widget: WatchedWidget, run: () => void): boolean {
    const before = this.#mounting;
    let failed = false;
    this.#mounting = { ...widget, failed: (error) => { failed = true; widget.failed(error); } };
    try {
      run();
    } catch (error) {
      failed = true;
      reportError(error);
    } finally {
      this.#mounting = before;
    }
    return !failed;
  }

  #listen(): void {
    if (this.#ended) return;
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    window.addEventListener('error', (event) => {
      if (event instanceof ErrorEvent) this.#assign(event.error, event.filename, event.message);
    }, { signal });
    window.addEventListener('unhandledrejection', ({ reason }) => this.#assign(reason, '', ''), { signal });
  }

  #assign(error: unknown, filename: string, message: string): void {
    if (this.#mounting) return this.#mounting.failed(error);
    const stack = stackOf(error);
    const widgets = [...this.#watched];
    const named = widgets.filter(({ url }) => url !== null && (filename === url || stack.includes(url)));
    // An error without a place can only be told when a single widget gives none, and no script is just beginning.
    const nameless = named.length === 0 && document.currentScript === null && !error && filename === '' && message.startsWith('Script error') ? widgets.filter(({ muted }) => muted) : [];
    for (const widget of nameless.length === 1 ? nameless : named) widget.failed(error);
  }
}

const WINDOW_MS = 10_000;
/** So many errors within ten seconds, and the widget is said to fail; so many, and it is switched off. */
const FAILING = 10;
const FLOODING = 100;

/** How bad a widget's errors are. */
export class ErrorCount {
  #times: number[] = [];

  /** One more, at a moment. */
  add(now: number): 'few' | 'failing' | 'flooding' {
    this.#times = [...this.#times.filter((at) => now - at < WINDOW_MS), now].slice(-FLOODING);
    if (this.#times.length >= FLOODING) return 'flooding';
    return this.#times.length >= FAILING ? 'failing' : 'few';
  }
}

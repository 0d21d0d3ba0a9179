import type { DesktopFrame } from '../../../desktop/frame.ts';
import { isSilenced } from '../../../desktop/widget-door.ts';
import { scriptOf } from './caller.ts';

/** A listener that keeps the desktop longer than this is named. */
const SLOW_MS = 50;
/** So many calls of one kind by one script within `WINDOW_MS` are a loop, not work. */
const MOST_CALLS = 60;
const WINDOW_MS = 10_000;

interface Flood {
  since: number;
  calls: number;
}

/**
 * Stands between the desktop and widgets: what they throw ends here and is written into the black box under the
 * widget's name, and so is who keeps the desktop busy.
 */
export class Guard {
  readonly #record: DesktopFrame['record'];
  readonly #now: () => number;
  readonly #names = new Map<string, string>();
  readonly #calls = new Map<string, Flood>();

  constructor(record: DesktopFrame['record'], now: () => number = () => performance.now()) {
    this.#record = record;
    this.#now = now;
  }

  /** Which script calls the host at this moment; empty when it cannot be seen. */
  caller(): string {
    return scriptOf(new Error().stack ?? '');
  }

  /** A script has said what its widget is called. */
  christen(script: string, name: string): void {
    this.#names.set(script, name.slice(0, 80));
  }

  /** The widget's own name, else its script. */
  nameOf(script: string): string {
    return this.#names.get(script) ?? (script || 'unknown');
  }

  /**
   * Calls what a widget has left with us, unless it is switched off. Never throws. What goes wrong is told as if nobody
   * had caught it: its developer finds it in the console, and the widget's place says that it fails.
   */
  run(script: string, what: string, call: () => unknown): void {
    this.#call(script, what, call, (error) => reportError(error));
  }

  /** The same for what the widget is told although nothing has happened: it may not know what to make of it. */
  greet(script: string, what: string, call: () => unknown): void {
    this.#call(script, what, call, () => {});
  }

  #call(script: string, what: string, call: () => unknown, tell: (error: unknown) => void): void {
    if (isSilenced(script)) return;
    const threw = (error: unknown): void => {
      this.#threw(script, what, error);
      tell(error);
    };
    const since = this.#now();
    try {
      const result = call();
      if (result instanceof Promise) void result.catch(threw);
    } catch (error) {
      threw(error);
    }
    const ms = Math.round(this.#now() - since);
    if (ms > SLOW_MS) this.note('widget-slow', { widget: this.nameOf(script), at: what, ms });
  }

  /** Counts a call of the script; false when it calls in a loop. */
  admits(script: string, what: string): boolean {
    const now = this.#now();
    const key = `${script} ${what}`;
    const known = this.#calls.get(key);
    const flood = known && now - known.since < WINDOW_MS ? known : { since: now, calls: 0 };
    flood.calls += 1;
    this.#calls.set(key, flood);
    if (flood.calls === MOST_CALLS + 1) this.note('widget-flood', { widget: this.nameOf(script), at: what });
    return flood.calls <= MOST_CALLS;
  }

  note(what: string, detail: Readonly<Record<string, string | number | boolean | null>>): void {
    this.#record(what, detail);
  }

  /** The message may quote a customer: only what kind of error it was is kept. */
  #threw(script: string, what: string, error: unknown): void {
    this.note('widget-error', { widget: this.nameOf(script), at: what, error: error instanceof Error ? error.name : typeof error });
  }
}

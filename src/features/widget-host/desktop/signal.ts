import type { Guard } from './guard.ts';

export type Listener<T> = (data: T) => unknown;

interface Held<T> {
  listener: Listener<T>;
  script: string;
}

export interface OnceOptions<T> {
  resolveIf?: (msg: T) => boolean;
  timeout?: number | 'disabled';
}

/** As long as the vendor waits. */
const TIMEOUT_MS = 20_000;

/** One event of the host, as widgets see it: `listen`, `listenOnce`, `listenOnceAsync`. */
export interface Signal<T> {
  readonly listen: (listener: Listener<T>) => { stopListen: () => boolean };
  readonly listenOnce: (listener: Listener<T>) => { stopListenOnce: () => boolean };
  readonly stopListen: (listener: Listener<T>) => boolean;
  readonly stopListenOnce: (listener: Listener<T>) => boolean;
  readonly listenOnceAsync: (options?: OnceOptions<T>) => Promise<T>;
}

/** The host's side of a signal. */
export class Sender<T> {
  readonly #name: string;
  readonly #guard: Guard;
  /** What who begins to listen is told at first, as after a reload of the desktop. */
  readonly #greeting: () => readonly T[];
  readonly #listeners = new Map<Listener<T>, Held<T>>();
  readonly #once = new Map<Listener<T>, Held<T>>();
  readonly signal: Signal<T>;

  constructor(name: string, guard: Guard, greeting: () => readonly T[] = () => []) {
    this.#name = name;
    this.#guard = guard;
    this.#greeting = greeting;
    this.signal = Object.freeze({
      listen: (listener: Listener<T>) => {
        this.#add(this.#listeners, listener);
        return { stopListen: () => this.#listeners.delete(listener) };
      },
      listenOnce: (listener: Listener<T>) => {
        this.#add(this.#once, listener);
        return { stopListenOnce: () => this.#once.delete(listener) };
      },
      stopListen: (listener: Listener<T>) => this.#listeners.delete(listener),
      stopListenOnce: (listener: Listener<T>) => this.#once.delete(listener),
      listenOnceAsync: (options?: OnceOptions<T>) => this.#next(options ?? {}),
    });
  }

  /** Every listener gets a copy of its own: what one widget does to it no other one sees. */
  send(data: T): void {
    const once = [...this.#once.values()];
    this.#once.clear();
    for (const held of [...this.#listeners.values(), ...once]) this.#tell(held, data);
  }

  /** Who has left listeners with us. */
  get scripts(): readonly string[] {
    return [...this.#listeners.values(), ...this.#once.values()].map(({ script }) => script);
  }

  #add(to: Map<Listener<T>, Held<T>>, listener: Listener<T>): void {
    if (typeof listener !== 'function') throw new TypeError(`${this.#name}: a listener is a function`);
    const held = { listener, script: this.#guard.caller() };
    to.set(listener, held);
    // Not before the widget has finished what it does now.
    setTimeout(() => {
      for (const data of this.#greeting()) {
        if (to.get(listener) !== held) return;
        if (to === this.#once) to.delete(listener);
        this.#guard.greet(held.script, this.#name, () => listener(structuredClone(data)));
      }
    });
  }

  #tell({ listener, script }: Held<T>, data: T): void {
    this.#guard.run(script, this.#name, () => listener(structuredClone(data)));
  }

  #next({ resolveIf = () => true, timeout = TIMEOUT_MS }: OnceOptions<T>): Promise<T> {
    const script = this.#guard.caller();
    return new Promise((resolve, reject) => {
      const timer = timeout === 'disabled' ? undefined : setTimeout(() => {
        this.#listeners.delete(heard);
        reject(new Error(`${this.#name}: nothing came within ${String(timeout)} ms`));
      }, timeout);
      const heard = (data: T): void => {
        if (!resolveIf(data)) return;
        clearTimeout(timer);
        this.#listeners.delete(heard);
        resolve(data);
      };
      this.#listeners.set(heard, { listener: heard, script });
    });
  }
}

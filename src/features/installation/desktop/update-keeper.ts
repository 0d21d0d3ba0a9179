import type { DesktopFrame } from '../../../desktop/frame.ts';
import { isBusy, updateIn } from './safe-point.ts';
import type { WorkerUpdate } from './worker.ts';

/** What the keeper needs of the page. */
export interface PagePorts {
  hidden(): boolean;
  busy(): boolean;
  now(): number;
  /** Runs once after a time; the result takes it back. */
  after(ms: number, run: () => void): () => void;
}

const browserPorts: PagePorts = {
  hidden: () => document.visibilityState === 'hidden',
  busy: () => isBusy(),
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

type Worker = Pick<WorkerUpdate, 'waiting' | 'look' | 'apply' | 'addEventListener'>;

/**
 * Takes a new version where nothing can be lost (CARD-004): when the agent says so, when the desktop is at rest, or
 * when an administrator wants it now. In any case everything is on the disk before the page goes.
 */
export class UpdateKeeper {
  readonly #frame: Pick<DesktopFrame, 'model' | 'model$' | 'flush' | 'record' | 'root'>;
  readonly #worker: Worker;
  readonly #ports: PagePorts;
  #forced = false;
  #going = false;
  #touchedAt: number;
  #endWaiting: (() => void) | null = null;

  constructor(frame: Pick<DesktopFrame, 'model' | 'model$' | 'flush' | 'record' | 'root'>, worker: Worker, ports: PagePorts = browserPorts) {
    this.#frame = frame;
    this.#worker = worker;
    this.#ports = ports;
    this.#touchedAt = ports.now();
  }

  /** Follows the desktop and the page of its person from now on. */
  start(page: EventTarget = document): void {
    this.#worker.addEventListener('change', () => this.#check());
    this.#frame.model$.subscribe(() => this.#check());
    page.addEventListener('visibilitychange', () => this.#check());
    for (const touch of ['pointerdown', 'keydown']) page.addEventListener(touch, () => { this.#touchedAt = this.#ports.now(); }, { capture: true, passive: true });
    this.#frame.root.addEventListener('update-asked', () => void this.#take('agent'));
    this.#frame.root.addEventListener('reload-asked', () => {
      this.#forced = true;
      if (this.#worker.waiting) this.#check();
      else void this.#worker.look(true);
    });
  }

  #check(): void {
    this.#endWaiting?.();
    this.#endWaiting = null;
    if (!this.#worker.waiting || this.#going) return;
    if (this.#forced) return void this.#take('administrator');
    const { hidden, busy, now, after } = this.#ports;
    const wait = updateIn(this.#frame.model, { hidden: hidden(), busy: busy(), quietMs: now() - this.#touchedAt });
    if (wait === 0) void this.#take('rest');
    else if (wait !== null) this.#endWaiting = after(wait, () => this.#check());
  }

  async #take(why: 'agent' | 'rest' | 'administrator'): Promise<void> {
    // Whoever presses again is heard again.
    if (this.#going && why !== 'agent') return;
    this.#going = true;
    this.#frame.record('update', { why });
    await this.#frame.flush();
    this.#worker.apply();
  }
}

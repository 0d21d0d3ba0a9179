import { Workbox } from 'workbox-window';
import { reloadPage } from '../../../desktop/reload.ts';
import { trustedAddress } from '../../../desktop/trusted-address.ts';

/** What the update needs of the worker's window side. */
export type WorkerWindow = Pick<Workbox, 'addEventListener' | 'register' | 'messageSkipWaiting' | 'update'>;

/** How often a new version is looked for by itself, and the least time between two looks. */
export const LOOK_EVERY_MS = 60 * 60_000;
const LOOK_AGAIN_MS = 5 * 60_000;

/** What the update needs of the page. */
export interface WorkerPorts {
  /** Whether a worker serves this page. */
  controlled(): boolean;
  reload(): void;
  now(): number;
}

const controlled = (): boolean => Boolean(navigator.serviceWorker.controller);

const browserPorts: WorkerPorts = {
  controlled,
  // When the site's data is cleared the page loses its worker: that is a change of it too, but no new version.
  reload: () => { if (controlled()) reloadPage(); },
  now: () => Date.now(),
};

/** The service worker's newest version: registered, looked for, announced when it waits, taken when it may be. */
export class WorkerUpdate extends EventTarget {
  #waiting = false;
  #worker: WorkerWindow | null = null;
  #lookedAt = 0;
  #controlled = false;
  readonly #ports: WorkerPorts;

  constructor(ports: WorkerPorts = browserPorts) {
    super();
    this.#ports = ports;
  }

  /** A new version waits for the page to agree. */
  get waiting(): boolean {
    return this.#waiting;
  }

  async register(worker: WorkerWindow): Promise<void> {
    this.#worker = worker;
    worker.addEventListener('waiting', () => {
      this.#waiting = true;
      this.dispatchEvent(new Event('change'));
    });
    // Also when another tab has agreed: an old page with a new cache would miss its chunks. The first worker of all
    // takes the page as it is.
    this.#controlled = this.#ports.controlled();
    worker.addEventListener('controlling', () => {
      if (this.#controlled) this.#ports.reload();
      this.#controlled = true;
    });
    this.#lookedAt = this.#ports.now();
    await worker.register();
  }

  /** Looks for a new version, not more often than makes sense unless it is `urgent`. Never rejects. */
  async look(urgent = false): Promise<void> {
    const now = this.#ports.now();
    if (!this.#worker || (!urgent && now - this.#lookedAt < LOOK_AGAIN_MS)) return;
    this.#lookedAt = now;
    // Without a network there is nothing to find.
    await this.#worker.update().catch(() => undefined);
  }

  /** Takes the new version; the page reloads when it is there. */
  apply(): void {
    this.#worker?.messageSkipWaiting();
  }
}

/** The administrator has changed something: what the page may load when it is loaded the next time may be among it. */
export const renewPolicy = (): void => navigator.serviceWorker?.controller?.postMessage({ type: 'POLICY' });

/** The page's one worker. */
export const workerUpdate = new WorkerUpdate();

/** A desktop stays open for days: looks each hour, and when somebody comes back to it. */
const keepLooking = (): void => {
  setInterval(() => void workerUpdate.look(), LOOK_EVERY_MS);
  window.addEventListener('focus', () => void workerUpdate.look());
};

/** Registers the worker where browsers have one and allow it; without it the desktop works as an ordinary page. */
export const registerWorker = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  await workerUpdate.register(new Workbox(trustedAddress('serviceWorker'))).then(keepLooking, () => undefined);
};

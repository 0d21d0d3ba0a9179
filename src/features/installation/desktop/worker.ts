import { reloadPage } from '../../../desktop/reload.ts';
import { trustedAddress } from '../../../desktop/trusted-address.ts';
import { Workbox } from 'workbox-window';

/** What the update needs of the worker's window side. */
export type WorkerWindow = Pick<Workbox, 'addEventListener' | 'register' | 'messageSkipWaiting'>;

/** When the site's data is cleared the page loses its worker: that is a change of it too, but no new version. */
const takeNewWorker = (): void => {
  if (navigator.serviceWorker.controller) reloadPage();
};

/** The service worker's newest version: registered, announced when it waits, taken when the person agrees. */
export class WorkerUpdate extends EventTarget {
  #waiting = false;
  #worker: WorkerWindow | null = null;
  readonly #reload: () => void;

  constructor(reload: () => void = takeNewWorker) {
    super();
    this.#reload = reload;
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
    // Also when another tab has agreed: an old page with a new cache would miss its chunks.
    worker.addEventListener('controlling', ({ isUpdate }) => { if (isUpdate) this.#reload(); });
    await worker.register();
  }

  /** Takes the new version; the page reloads when it is there. */
  apply(): void {
    this.#worker?.messageSkipWaiting();
  }
}

/** The page's one worker. */
export const workerUpdate = new WorkerUpdate();

/** Registers the worker where browsers have one and allow it; without it the desktop works as an ordinary page. */
export const registerWorker = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  await workerUpdate.register(new Workbox(trustedAddress('serviceWorker'))).catch(() => undefined);
};

import type { DesktopFrame } from '../../../desktop/frame.ts';
import { localizer } from '../../../ui/localizer.ts';

/** The browser's side of Web Push, as far as it is needed. */
export interface PushPort {
  subscription(): Promise<PushSubscription | null>;
  subscribe(key: string): Promise<PushSubscription>;
}

const bytesOf = (key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0) ?? 0);

/** The service worker's push manager; null where there is none. */
export const browserPush = async (): Promise<PushPort | null> => {
  const manager = (await navigator.serviceWorker?.getRegistration())?.pushManager;
  if (!manager) return null;
  return {
    subscription: () => manager.getSubscription(),
    subscribe: (key) => manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) }),
  };
};

type Api = Pick<DesktopFrame, 'api'>;

/** Alerts for this browser also when no page is there. Where the browser has no push service there is no second path. */
export class PushSubscriber {
  readonly #frame: Api;
  readonly #port: () => Promise<PushPort | null>;
  #wanted: boolean | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(frame: Api, port: () => Promise<PushPort | null> = browserPush) {
    this.#frame = frame;
    this.#port = port;
  }

  /** Subscribes or ends it; repeated wishes change nothing. Never rejects. */
  want(wanted: boolean): Promise<void> {
    if (wanted === this.#wanted) return this.#turn.then(() => undefined);
    this.#wanted = wanted;
    const turn = this.#turn.then(() => (wanted ? this.#subscribe() : this.#end(true))).catch(() => undefined);
    this.#turn = turn;
    return turn;
  }

  /** The agent signs out: the server forgets by itself. */
  async leave(): Promise<void> {
    this.#wanted = null;
    await this.#end(false).catch(() => undefined);
  }

  async #subscribe(): Promise<void> {
    const port = await this.#port();
    // The agent may have left meanwhile.
    if (!port || this.#wanted !== true) return;
    const { key } = await this.#frame.api<{ key: string }>('/push/key');
    const { endpoint, keys } = (await port.subscribe(key)).toJSON();
    await this.#frame.api('/push/subscription', { method: 'POST', body: { endpoint, keys, language: localizer.locale } });
  }

  async #end(tell: boolean): Promise<void> {
    const subscription = await (await this.#port())?.subscription();
    if (!subscription) return;
    await subscription.unsubscribe();
    if (tell) await this.#frame.api('/push/subscription', { method: 'DELETE', body: { endpoint: subscription.endpoint } });
  }
}

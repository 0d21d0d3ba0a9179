import type { Logger } from 'pino';
import webPush from 'web-push';
import type { Clock } from '../../../server/clock.ts';
import { isOnThisMachine, isPushEndpoint } from './endpoint.ts';
import { publicLookup } from './public-address.ts';
import type { PushNews } from './push-news.ts';
import { postPush } from './push-post.ts';
import type { PushStore, Subscription } from './push-store.ts';

/** The server's identity at push services (RFC 8292). */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

export const makeVapidKeys = (): VapidKeys => webPush.generateVAPIDKeys();

/** A push service that does not answer in time is tried again. */
const PATIENCE_MS = 10_000;
const TRIES_AFTER_MS = [1_000, 5_000];
/** What a name that a browser gave leads to is not known before it is looked up. */
const publicAddresses = publicLookup();
const GONE = new Set([404, 410]);

/** Whom push services may write to: they want an https or mailto address. */
const contactOf = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? publicUrl : `mailto:postmaster@${new URL(publicUrl).hostname}`;

export interface PushSenderOptions {
  store: PushStore;
  keys: VapidKeys;
  publicUrl: string;
  clock: Clock;
  log: Logger;
}

/** Brings news to the browsers of a user, encrypted for each. What cannot be brought is no fault: it is the second path. */
export class PushSender {
  readonly #options: PushSenderOptions;
  #closed = false;

  constructor(options: PushSenderOptions) {
    this.#options = options;
  }

  /** Resolves when every browser has the news or will not get it. */
  async send(tenantId: string, news: PushNews): Promise<void> {
    const browsers = await this.#options.store.of(tenantId, news.userId);
    await Promise.all(browsers.map((browser) => this.#bring(browser, news)));
  }

  /** Nothing is tried again from now on. */
  close(): void {
    this.#closed = true;
  }

  async #bring(browser: Subscription, news: PushNews): Promise<void> {
    const { store, log, publicUrl } = this.#options;
    // The server may have moved since it was asked: what it may reach is decided by where it is now.
    if (!isPushEndpoint(browser.endpoint, publicUrl)) return store.remove(browser.endpoint);
    for (const wait of [0, ...TRIES_AFTER_MS]) {
      if (wait > 0) await this.#wait(wait);
      const left = news.until - this.#options.clock.now();
      if (this.#closed || left <= 0) return;
      const status = await this.#post(browser, news, left);
      if (GONE.has(status)) return store.remove(browser.endpoint);
      if (status !== 0 && status !== 429 && status < 500) {
        if (status >= 300) log.warn({ status, host: new URL(browser.endpoint).host }, 'A push service has refused an alert.');
        return;
      }
    }
    log.warn({ host: new URL(browser.endpoint).host }, 'A push service could not be reached.');
  }

  /** The answer's status; 0 when there is none. */
  async #post({ endpoint, p256dh, auth, language }: Subscription, news: PushNews, left: number): Promise<number> {
    const { keys, publicUrl } = this.#options;
    try {
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(news.message(language)), {
        vapidDetails: { subject: contactOf(publicUrl), ...keys }, TTL: Math.ceil(left / 1000), urgency: 'high', contentEncoding: 'aes128gcm',
      });
      const post = { headers: headers as Record<string, string>, body: body ?? Buffer.alloc(0) };
      return await postPush(endpoint, post, PATIENCE_MS, isOnThisMachine(new URL(endpoint).hostname) ? undefined : publicAddresses);
    } catch {
      return 0;
    }
  }

  #wait(ms: number): Promise<void> {
    const { clock } = this.#options;
    return new Promise((resolve) => { clock.at(clock.now() + ms, resolve); });
  }
}

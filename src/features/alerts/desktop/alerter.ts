import type { AlertSettings } from '../../../desktop/alert-settings.ts';
import type { BrowserAlert } from '../../../desktop/browser-alert.ts';
import type { Id } from '../../../contract/primitives.ts';
import { alertWords } from './alert-words.ts';
import type { WaitingOffer } from './waiting.ts';

/** What an alert needs of the browser. */
export interface AlertPorts {
  /** Nobody looks at this window: it is hidden, minimised, or another one has the focus. */
  unattended(): boolean;
  show(alert: BrowserAlert): Promise<boolean>;
  close(tag: string): Promise<void>;
  /** Closes what an earlier page or a push has left, but these. */
  sweep(keep: ReadonlySet<string>): Promise<void>;
  ring(volume: number): void;
  now(): number;
}

/** The requests that this browser has told of: outlives a reload and is shared by its tabs. */
export interface ToldMemory {
  load(): readonly Id[];
  save(ids: readonly Id[]): void;
}

const tagOf = (offerId: Id): string => `offer:${offerId}`;

/**
 * Tells of each request once: by sound, and by the browser's alert when nobody looks, which goes with the request. Driven
 * by the feed alone: a hidden tab's timers run once a minute.
 */
export class Alerter {
  readonly #ports: AlertPorts;
  readonly #memory: ToldMemory;
  #swept = false;

  constructor(ports: AlertPorts, memory: ToldMemory) {
    this.#ports = ports;
    this.#memory = memory;
  }

  /** The requests as they are now; the server has confirmed them. */
  follow(offers: readonly WaitingOffer[], settings: AlertSettings): void {
    const told = new Set(this.#memory.load());
    const fresh = offers.filter(({ offerId }) => !told.has(offerId));
    const current = new Set(offers.map(({ offerId }) => offerId));
    const gone = [...told].filter((id) => !current.has(id));
    if (!this.#swept) this.#sweep(current);
    for (const id of gone) void this.#ports.close(tagOf(id));
    if (fresh.length + gone.length > 0) this.#memory.save([...current]);
    if (fresh.length > 0) this.#tell(fresh, settings);
  }

  /** A request is heard also by who looks at something else on this very screen. */
  #tell(offers: readonly WaitingOffer[], { notifications, silent, sound, volume }: AlertSettings): void {
    if (!notifications) return;
    if (sound && volume > 0) this.#ports.ring(volume);
    if (silent || !this.#ports.unattended()) return;
    for (const offer of offers) {
      const { title, body } = alertWords(offer, this.#ports.now());
      // The desktop has a sound of its own; a second one of the system's would come when it is switched off too.
      void this.#ports.show({ tag: tagOf(offer.offerId), title, body, silent: true, data: { path: `/task/${offer.interactionId}` } });
    }
  }

  #sweep(current: ReadonlySet<Id>): void {
    this.#swept = true;
    void this.#ports.sweep(new Set([...current].map(tagOf)));
  }
}

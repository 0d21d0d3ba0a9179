import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable, Subscription } from 'rxjs';

/**
 * Follows an observable while its host is connected, and renders the host again on every value: the
 * only way in which elements subscribe, so that no subscription outlives its element (CARD-010).
 */
export class Watch<T> implements ReactiveController {
  /** The newest value; undefined until there is one. */
  value: T | undefined;

  readonly #host: ReactiveControllerHost;
  #source: Observable<T> | null = null;
  #subscription: Subscription | null = null;
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Follows another observable from now on; the same one again changes nothing. */
  follow(source: Observable<T> | null): void {
    if (source === this.#source) return;
    this.#source = source;
    this.value = undefined;
    this.#stop();
    if (this.#connected) this.#start();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop();
  }

  #start(): void {
    this.#subscription ??= this.#source?.subscribe((value) => {
      this.value = value;
      this.#host.requestUpdate();
    }) ?? null;
  }

  #stop(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = null;
  }
}

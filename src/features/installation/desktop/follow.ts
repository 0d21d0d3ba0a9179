import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What tells of its changes by `change` events. */
type Changing = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** Renders its host again when the source changes, for as long as the host is connected. */
export class Follow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Changing;
  readonly #changed: () => void;
  #followed: Changing | null = null;

  constructor(host: ReactiveControllerHost, source: () => Changing, changed: () => void = () => {}) {
    this.#host = host;
    this.#source = source;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#followed = this.#source();
    this.#followed.addEventListener('change', this.#hear);
  }

  hostDisconnected(): void {
    this.#followed?.removeEventListener('change', this.#hear);
    this.#followed = null;
  }

  readonly #hear = (): void => {
    this.#changed();
    this.#host.requestUpdate();
  };
}

import type { ReactiveControllerHost } from 'lit';
import type { Deed } from './deed.ts';

/** An element's question to whoever carries deeds out: while it waits for the answer it does not ask again. */
export class Asking {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'> & EventTarget;
  #deed: Deed | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'> & EventTarget) {
    this.#host = host;
  }

  /** The buttons that ask are not to be pressed now. */
  get busy(): boolean {
    return this.#deed !== null;
  }

  /** Raises the deed on the host; resolves when it is done or refused. */
  async raise(deed: Deed): Promise<void> {
    this.#become(deed);
    this.#host.dispatchEvent(deed);
    await deed.settled;
    if (this.#deed === deed) this.#become(null);
  }

  /** The element shows something else by now: the answer is nobody's business any more. */
  forget(): void {
    this.#become(null);
  }

  #become(deed: Deed | null): void {
    if (deed === this.#deed) return;
    this.#deed = deed;
    this.#host.requestUpdate();
  }
}

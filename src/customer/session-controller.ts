import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CustomerSession } from './customer-session.ts';

/** Renders its host again when the model changes. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #session: () => CustomerSession;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, session: () => CustomerSession) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = this.#session().subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
  }
}

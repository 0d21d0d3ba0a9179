import type { SessionEvent, SessionPort, SessionRequest, SessionState } from '../../src/session/session-port.ts';
import { sessionState } from './desk-fixture.ts';

/** The session core in the test's hand. */
export class FakeSession implements SessionPort {
  readonly posted: SessionRequest[] = [];
  readonly #listeners = new Set<(event: SessionEvent) => void>();

  post(request: SessionRequest): void {
    this.posted.push(request);
  }

  listen(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  say(event: SessionEvent): this {
    for (const listener of this.#listeners) listener(event);
    return this;
  }

  /** Everything that the session knows. */
  state(over: Partial<SessionState> = {}): this {
    return this.say({ kind: 'state', state: sessionState(over) });
  }

  /** The requests of one kind. */
  asked<K extends SessionRequest['kind']>(kind: K): Extract<SessionRequest, { kind: K }>[] {
    return this.posted.filter((request): request is Extract<SessionRequest, { kind: K }> => request.kind === kind);
  }
}

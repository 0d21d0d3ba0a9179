import type { Logger } from 'pino';
import type { DomainEvent } from '../../contract/events.ts';
import type { Id, Instant } from '../../contract/primitives.ts';
import type { Auth } from '../auth/auth.ts';
import type { Clock } from '../clock.ts';

const AGAIN_AFTER = 5_000;

/** Whether somebody else than the agent has ended the working session on purpose: the browser's ends too. */
export const endsBrowserSession = (event: DomainEvent): boolean =>
  event.kind === 'agent.signedOut' && (event.cause === 'inactivity' || event.cause === 'administrator');

/** Ends the browser sessions of agents whom the server has signed out, so that they must sign in again (WX-284). */
export class BrowserSessions {
  readonly #auth: Pick<Auth, 'revoke'>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #ending = new Set<Id>();

  constructor(auth: Pick<Auth, 'revoke'>, clock: Clock, log: Logger) {
    this.#auth = auth;
    this.#clock = clock;
    this.#log = log;
  }

  /** Whether the user's sessions are as good as over. */
  isEnding(userId: Id): boolean {
    return this.#ending.has(userId);
  }

  /** Ends them all; `onRevoked` then closes the lines. Goes on until it is done. */
  end(userId: Id): void {
    this.#ending.add(userId);
    this.#auth.revoke(userId).then(
      () => this.#ending.delete(userId),
      (error: unknown) => {
        this.#log.error({ err: error, userId }, 'the browser sessions could not be ended yet');
        this.#clock.at(this.#clock.now() + AGAIN_AFTER, () => this.end(userId));
      },
    );
  }

  /** Ends those that the server has left over when it died: they are from before the sign-out, `at`. */
  async finish(userId: Id, at: Instant): Promise<void> {
    try {
      await this.#auth.revoke(userId, at);
    } catch (error) {
      this.#log.error({ err: error, userId }, 'old browser sessions could not be ended yet');
      this.#clock.at(this.#clock.now() + AGAIN_AFTER, () => void this.finish(userId, at));
    }
  }
}

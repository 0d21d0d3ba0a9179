import type { StartChat } from '../contract/chat.ts';
import type { WireFault } from '../contract/errors.ts';
import type { Id } from '../contract/primitives.ts';
import { CommandRefused, ownFault } from './refused.ts';

const TIMEOUT_MS = 15_000;

export interface Topic {
  id: Id;
  name: string;
}

/** Whose page this is, and what one may ask about right now. */
export interface Topics {
  tenant: string;
  topics: readonly Topic[];
}

/** The key to one's own conversation. */
export interface StartedChat {
  interactionId: Id;
  token: string;
}

/** The customer's HTTP addresses; every failure is a `CommandRefused`. */
export class HelpApi {
  readonly #query: string;
  readonly #fetch: typeof fetch;

  /** Without a tenant's id the server means its first one. */
  constructor(tenant: Id | null, fetcher: typeof fetch = (input, init) => fetch(input, init)) {
    this.#query = tenant ? `?tenant=${encodeURIComponent(tenant)}` : '';
    this.#fetch = fetcher;
  }

  topics(): Promise<Topics> {
    return this.#ask<Topics>('topics');
  }

  start(chat: StartChat): Promise<StartedChat> {
    return this.#ask<StartedChat>('chats', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(chat),
    });
  }

  async #ask<T>(path: string, init: RequestInit = {}): Promise<T> {
    const address = `/api/customer/${path}${this.#query}`;
    let answer: Response;
    try {
      answer = await this.#fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS), credentials: 'omit' });
    } catch {
      throw new CommandRefused(ownFault('unavailable', 'The server cannot be reached.'));
    }
    const body = await answer.json().catch(() => null) as T & { fault?: WireFault } | null;
    if (answer.ok && body) return body;
    throw new CommandRefused(body?.fault ?? ownFault('unavailable', `The server answered with status ${answer.status}.`));
  }
}

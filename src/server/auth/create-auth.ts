import type { IncomingHttpHeaders } from 'node:http';
import type { BaseLogger } from 'pino';
import type { Id, Instant } from '../../contract/primitives.ts';
import { Fault } from '../fault.ts';
import type { Mailer } from '../mail/mailer.ts';
import { Accounts, type NewAccount } from './accounts.ts';
import { Attempts } from './attempts.ts';
import type { Cookies, Identity, SignInAuth } from './auth.ts';
import { type Library, type LibraryOptions, openLibrary } from './library.ts';

const QUARTER = 15 * 60_000;
const HOUR = 60 * 60_000;

export interface AuthOptions extends Pick<LibraryOptions, 'database' | 'secret' | 'publicUrl'> {
  mailer: Mailer;
  log: Pick<BaseLogger, 'error' | 'debug'>;
}

function headersOf(incoming: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent', 'accept-language'] as const) {
    const value = incoming[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}

/** Refusals of the library; anything else is a failure of ours. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;

/** How addresses are compared. A control character, which PostgreSQL would choke on, makes it nobody's address. */
const folded = (email: string): string => email.trim().toLowerCase().replace(/\p{Cc}/gu, '\ufffd');

/** `Auth` on better-auth: none of its own HTTP addresses is reachable, only what is called here. */
class LibraryAuth implements SignInAuth {
  readonly #library: Library;
  readonly #accounts: Accounts;
  readonly #listeners = new Set<(userId: Id, sessionId?: string) => void>();
  /** One place hammering one account, and one account hammered from many places. A shared address harms nobody else. */
  readonly #signInsHere = new Attempts(10, QUARTER);
  readonly #signIns = new Attempts(100, QUARTER);
  readonly #codes = new Attempts(5, HOUR);
  readonly #resets = new Attempts(20, HOUR);
  /** Whoever has found an open desktop guesses no password there. */
  readonly #changes = new Attempts(10, QUARTER);

  constructor(library: Library) {
    this.#library = library;
    this.#accounts = new Accounts(library);
  }

  async identify(headers: IncomingHttpHeaders): Promise<Identity | null> {
    const found = await this.#library.api.getSession({ headers: headersOf(headers), query: { disableRefresh: true } });
    return found && { tenantId: found.user.tenantId, userId: found.user.id, sessionId: found.session.id };
  }

  async renew(headers: IncomingHttpHeaders): Promise<{ identity: Identity | null; cookies: Cookies }> {
    const answer = await this.#library.api.getSession({ headers: headersOf(headers), returnHeaders: true });
    const found = answer.response;
    const identity = found && { tenantId: found.user.tenantId, userId: found.user.id, sessionId: found.session.id };
    return { identity, cookies: answer.headers.getSetCookie() };
  }

  async signIn(email: string, password: string, { ip }: { ip: string }): Promise<{ identity: Identity; cookies: Cookies }> {
    const account = folded(email);
    const here = `${ip} ${account}`;
    this.#signInsHere.take(here);
    this.#signIns.take(account);
    const answer = await this.#library.api.signInByPassword({ body: { email: account, password }, returnHeaders: true });
    this.#signInsHere.clear(here);
    this.#signIns.clear(account);
    const { userId, sessionId } = answer.response;
    const user = await this.#accounts.byId(userId);
    if (!user) throw new Fault('wrong-credentials');
    return { identity: { tenantId: user.tenantId, userId, sessionId }, cookies: answer.headers.getSetCookie() };
  }

  async signOut(headers: IncomingHttpHeaders): Promise<Cookies> {
    const identity = await this.identify(headers);
    const answer = await this.#library.api.signOut({ headers: headersOf(headers), returnHeaders: true });
    if (identity) this.#tell(identity.userId, identity.sessionId);
    return answer.headers.getSetCookie();
  }

  async sendResetCode(email: string, headers: IncomingHttpHeaders): Promise<void> {
    this.#codes.take(folded(email));
    await this.#library.api.requestPasswordResetEmailOTP({ body: { email: folded(email) }, headers: headersOf(headers) });
  }

  async resetPassword(email: string, code: string, password: string): Promise<void> {
    const account = folded(email);
    this.#resets.take(account);
    if (!/^[0-9]{6}$/.test(code)) throw new Fault('wrong-code');
    try {
      await this.#library.api.resetPasswordEmailOTP({ body: { email: account, otp: code, password } });
    } catch (error) {
      throw isRefusal(error) ? new Fault('wrong-code', undefined, { cause: error }) : error;
    }
    this.#signIns.clear(account);
    const user = await this.#accounts.byEmail(account);
    if (user) this.#tell(user.id);
  }

  async changePassword(headers: IncomingHttpHeaders, current: string, password: string): Promise<void> {
    const identity = await this.identify(headers);
    if (!identity) throw new Fault('unauthenticated');
    const { userId, sessionId } = identity;
    this.#changes.take(userId);
    if (!(await this.#accounts.hasPassword(userId, current))) throw new Fault('wrong-credentials');
    await this.#accounts.update(userId, { password });
    this.#changes.clear(userId);
    for (const ended of await this.#accounts.endSessionsBut(userId, sessionId)) this.#tell(userId, ended);
  }

  createAccount(account: NewAccount): Promise<void> {
    return this.#accounts.create(account);
  }

  updateAccount(userId: Id, change: { email?: string; name?: string; password?: string }): Promise<void> {
    return this.#accounts.update(userId, change);
  }

  async removeAccount(userId: Id): Promise<void> {
    await this.#accounts.remove(userId);
    this.#tell(userId);
  }

  async revoke(userId: Id, until?: Instant): Promise<void> {
    if (until !== undefined) {
      for (const sessionId of await this.#accounts.endSessionsUntil(userId, until)) this.#tell(userId, sessionId);
      return;
    }
    await this.#accounts.endSessions(userId);
    this.#tell(userId);
  }

  onRevoked(listener: (userId: Id, sessionId?: string) => void): void {
    this.#listeners.add(listener);
  }

  #tell(userId: Id, sessionId?: string): void {
    for (const listener of this.#listeners) listener(userId, sessionId);
  }
}

/** Opens the accounts: PostgreSQL for the product, memory for tests. */
export async function createAuth({ mailer, log, ...library }: AuthOptions): Promise<SignInAuth> {
  const sendCode: LibraryOptions['sendCode'] = (to, code, languages) => {
    // Nobody waits for the mail: a known address must not take longer to answer than an unknown one.
    mailer.sendResetCode({ to, code, languages }).catch((error: unknown) => log.error({ err: error }, 'the mail could not be sent'));
  };
  return new LibraryAuth(await openLibrary({ ...library, log, sendCode }));
}

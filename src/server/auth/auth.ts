import type { IncomingHttpHeaders } from 'node:http';
import type { Id, Instant } from '../../contract/primitives.ts';

/** Who is behind a request's session cookie. What the user may do is read from the tenant's configuration. */
export interface Identity {
  tenantId: Id;
  userId: Id;
  sessionId: string;
}

/** Accounts, passwords and browser sessions. Nothing outside `server/auth` knows the library behind it. */
export interface Auth {
  /** The signed-in user of these headers, or null. Costs a query: ask at connect and per HTTP request, not per command. */
  identify(headers: IncomingHttpHeaders): Promise<Identity | null>;
  /**
   * Makes an account for a configured user; a no-op when this user has it already. User ids and e-mail
   * addresses are unique over all tenants. Rejects with Fault `duplicate-name` (the id) or `duplicate-email`.
   */
  createAccount(account: { tenantId: Id; userId: Id; email: string; name: string; password: string }): Promise<void>;
  /** Follows a change of the user's name or e-mail. Rejects with Fault `duplicate-email`, or `not-found` without an account. */
  updateAccount(userId: Id, change: { email?: string; name?: string; password?: string }): Promise<void>;
  removeAccount(userId: Id): Promise<void>;
  /** Ends a user's browser sessions, or those that began until a moment; `onRevoked` listeners close the sockets. */
  revoke(userId: Id, until?: Instant): Promise<void>;
  /** With a `sessionId` only that browser session has ended, without one all of the user's. */
  onRevoked(listener: (userId: Id, sessionId?: string) => void): void;
}

/** A request's `Set-Cookie` lines. */
export type Cookies = readonly string[];

/** What only the sign-in pages need beside `Auth`. */
export interface SignInAuth extends Auth {
  /** Checks a password and opens a browser session. Rejects with Fault `wrong-credentials` or `rate-limited`. */
  signIn(email: string, password: string, from: { ip: string }): Promise<{ identity: Identity; cookies: Cookies }>;
  /** Ends this browser's session and tells `onRevoked`. A no-op without one. */
  signOut(headers: IncomingHttpHeaders): Promise<Cookies>;
  /** `identify`, and the session lives on from now: the cookies go with the answer. */
  renew(headers: IncomingHttpHeaders): Promise<{ identity: Identity | null; cookies: Cookies }>;
  /** Sends a six-digit code when there is such an account; says nothing either way. */
  sendResetCode(email: string, headers: IncomingHttpHeaders): Promise<void>;
  /** Sets a new password and ends the user's sessions. Rejects with Fault `wrong-code` or `rate-limited`. */
  resetPassword(email: string, code: string, password: string): Promise<void>;
  /**
   * Sets a new password for whoever knows the current one, and ends the user's other sessions. Rejects with Fault
   * `unauthenticated`, `wrong-credentials` or `rate-limited`.
   */
  changePassword(headers: IncomingHttpHeaders, current: string, password: string): Promise<void>;
}

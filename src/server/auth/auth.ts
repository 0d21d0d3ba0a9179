import type { IncomingHttpHeaders } from 'node:http';
import type { Id } from '../../contract/primitives.ts';

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
  /** Makes an account for a configured user. E-mail addresses are unique over all tenants. Rejects with Fault `duplicate-email`. */
  createAccount(account: { tenantId: Id; userId: Id; email: string; name: string; password: string }): Promise<void>;
  /** Follows a change of the user's name or e-mail. Rejects with Fault `duplicate-email`. */
  updateAccount(userId: Id, change: { email?: string; name?: string; password?: string }): Promise<void>;
  removeAccount(userId: Id): Promise<void>;
  /** Ends a user's browser sessions; `onRevoked` listeners close the sockets. */
  revoke(userId: Id): Promise<void>;
  onRevoked(listener: (userId: Id) => void): void;
}

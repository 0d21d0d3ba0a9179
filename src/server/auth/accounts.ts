import type { Id, Instant } from '../../contract/primitives.ts';
import { Fault } from '../fault.ts';
import type { Library } from './library.ts';
import { hashPassword, verifyPassword } from './password.ts';

export interface NewAccount {
  tenantId: Id;
  userId: Id;
  email: string;
  name: string;
  password: string;
}

export interface AccountUser {
  id: Id;
  tenantId: Id;
  email: string;
}

interface AccountSession {
  id: string;
  createdAt: Date;
}

/** PostgreSQL's word for a row that breaks a unique index: somebody was faster. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

const CONTROL = /\p{Cc}/u;

function checkEmail(email: string | undefined): void {
  if (email !== undefined && CONTROL.test(email)) throw new Fault('invalid-input', { path: '/email', reason: 'must not contain control characters' });
}

/** The account's name is for the library only; the real one is in the configuration. */
const plainName = (name: string): string => name.replace(/\p{Cc}/gu, ' ');

const emailFault = (): Fault => new Fault('duplicate-email');

/** The accounts as rows: one user and one credential each. */
export class Accounts {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  async byId(userId: Id): Promise<AccountUser | null> {
    const { adapter } = await this.#library.$context;
    return adapter.findOne<AccountUser>({ model: 'user', where: [{ field: 'id', value: userId }] });
  }

  async byEmail(email: string): Promise<AccountUser | null> {
    const { adapter } = await this.#library.$context;
    return adapter.findOne<AccountUser>({ model: 'user', where: [{ field: 'email', value: email.toLowerCase() }] });
  }

  async create({ tenantId, userId, email, name, password }: NewAccount): Promise<void> {
    checkEmail(email);
    const known = await this.byId(userId);
    if (known && known.tenantId === tenantId && known.email === email.toLowerCase()) return;
    if (known) throw new Fault('duplicate-name', { path: '/id' });
    if (await this.byEmail(email)) throw emailFault();
    const digest = await hashPassword(password);
    await this.#insertUser({ id: userId, tenantId, email, name: plainName(name) });
    try {
      await this.#setDigest(userId, digest);
    } catch (error) {
      await this.remove(userId);
      throw error;
    }
  }

  async update(userId: Id, change: { email?: string; name?: string; password?: string }): Promise<void> {
    if (!(await this.byId(userId))) throw new Fault('not-found');
    const { email, name, password } = change;
    checkEmail(email);
    if (email !== undefined) {
      const holder = await this.byEmail(email);
      if (holder && holder.id !== userId) throw emailFault();
    }
    if (password !== undefined) await this.#setDigest(userId, await hashPassword(password));
    if (email === undefined && name === undefined) return;
    await this.#updateUser(userId, { ...(email !== undefined && { email: email.toLowerCase() }), ...(name !== undefined && { name: plainName(name) }) });
  }

  async remove(userId: Id): Promise<void> {
    const { internalAdapter } = await this.#library.$context;
    await internalAdapter.deleteUser(userId);
  }

  async endSessions(userId: Id): Promise<void> {
    const { internalAdapter } = await this.#library.$context;
    await internalAdapter.deleteUserSessions(userId);
  }

  /** Ends the sessions that began until then; resolves with their ids. */
  endSessionsUntil(userId: Id, until: Instant): Promise<readonly string[]> {
    return this.#endSessionsWhich(userId, ({ createdAt }) => createdAt.getTime() <= until);
  }

  /** Ends all sessions but this one; resolves with their ids. */
  endSessionsBut(userId: Id, sessionId: string): Promise<readonly string[]> {
    return this.#endSessionsWhich(userId, ({ id }) => id !== sessionId);
  }

  async hasPassword(userId: Id, password: string): Promise<boolean> {
    const { internalAdapter } = await this.#library.$context;
    const digest = (await internalAdapter.findCredentialAccount(userId))?.password;
    return typeof digest === 'string' && verifyPassword(digest, password);
  }

  async #endSessionsWhich(userId: Id, ends: (session: AccountSession) => boolean): Promise<readonly string[]> {
    const { adapter } = await this.#library.$context;
    const all = await adapter.findMany<AccountSession>({ model: 'session', where: [{ field: 'userId', value: userId }] });
    const ids = all.filter(ends).map(({ id }) => id);
    for (const id of ids) await adapter.delete({ model: 'session', where: [{ field: 'id', value: id }] });
    return ids;
  }

  async #insertUser(user: { id: Id; tenantId: Id; email: string; name: string }): Promise<void> {
    const { internalAdapter } = await this.#library.$context;
    try {
      await internalAdapter.createUser({ ...user, emailVerified: true }, { method: 'admin' });
    } catch (error) {
      throw isTaken(error) ? emailFault() : error;
    }
  }

  async #updateUser(userId: Id, change: { email?: string; name?: string }): Promise<void> {
    const { internalAdapter } = await this.#library.$context;
    try {
      await internalAdapter.updateUser(userId, change);
    } catch (error) {
      throw isTaken(error) ? emailFault() : error;
    }
  }

  async #setDigest(userId: Id, password: string): Promise<void> {
    const { internalAdapter } = await this.#library.$context;
    if (await internalAdapter.findCredentialAccount(userId)) await internalAdapter.updatePassword(userId, password);
    else await internalAdapter.createAccount({ userId, providerId: 'credential', accountId: userId, password });
  }
}

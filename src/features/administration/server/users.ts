import { v7 as uuidv7 } from 'uuid';
import type { User } from '../../../contract/administration.ts';
import type { Id } from '../../../contract/primitives.ts';
import { generatePassword } from '../../../server/auth/password.ts';
import { Fault } from '../../../server/fault.ts';
import type { PartitionPort } from '../../../server/frame.ts';
import { find, put, remove, type Task } from './commands.ts';

const turns = new WeakMap<PartitionPort, Promise<unknown>>();

/**
 * One change of users after the other: what was checked, as that an administrator is left, still holds when it is done.
 */
export function inTurn<T>(partition: PartitionPort, deed: () => Promise<T>): Promise<T> {
  const mine = (turns.get(partition) ?? Promise.resolve()).then(deed);
  turns.set(partition, mine.catch(() => undefined));
  return mine;
}

const isAdministrator = ({ roles }: User): boolean => roles.includes('administrator');

/** Without an administrator nobody could ever make one again. */
function keepAnAdministrator({ state }: PartitionPort, leaving: Id): void {
  const others = Object.values(state.config.user).filter((user) => user.id !== leaving);
  if (!others.some(isAdministrator)) throw new Fault('still-referenced', { reason: 'the last administrator', id: leaving });
}

/**
 * The account first, so that the e-mail address is checked over all tenants before anything is written;
 * an account without a configured user opens nothing. Gives the password when it was generated.
 */
export async function addUser(task: Task, user: User, password: string | undefined): Promise<string | null> {
  const { server: { auth }, partition, again } = task;
  if (again) {
    await put(task, user);
    return null;
  }
  const generated = password === undefined ? generatePassword() : null;
  await auth.createAccount({ tenantId: partition.tenantId, userId: user.id, email: user.email, name: user.name, password: password ?? generated ?? '' });
  try {
    await put(task, user);
  } catch (error) {
    await auth.removeAccount(user.id);
    throw error;
  }
  return generated;
}

async function follow({ server: { auth }, partition }: Task, user: User, password: string | undefined): Promise<void> {
  const { id, email, name } = user;
  try {
    await auth.updateAccount(id, { email, name });
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'not-found') throw error;
    if (password === undefined) throw new Fault('invalid-input', { path: '/password', reason: 'needed: this user has no account yet' }, { cause: error });
    await auth.createAccount({ tenantId: partition.tenantId, userId: id, email, name, password });
  }
}

/** Replaces a user; the account follows. Who loses a role, or is given a password, is signed out everywhere. */
export async function changeUser(task: Task, user: User, password: string | undefined): Promise<void> {
  const { server: { auth }, partition, again } = task;
  if (again) return put(task, user);
  const before = find(partition, 'user', user.id);
  if (isAdministrator(before) && !isAdministrator(user)) keepAnAdministrator(partition, user.id);
  await follow(task, user, password);
  try {
    await put(task, user);
  } catch (error) {
    await auth.updateAccount(user.id, { email: before.email, name: before.name });
    throw error;
  }
  if (password !== undefined) await auth.updateAccount(user.id, { password });
  if (password !== undefined || before.roles.some((role) => !user.roles.includes(role))) await auth.revoke(user.id);
  if (!user.roles.includes('agent')) await endWork(task, user.id);
}

/** Who is no agent any more has no working session: its interactions go back to their queues. */
async function endWork({ partition, by }: Task, agentId: Id): Promise<void> {
  if (!partition.state.agents.has(agentId)) return;
  await partition.execute({ kind: 'administrator', id: by.userId }, uuidv7(), { kind: 'agent.signOut', agentId });
}

/** Signs the user out everywhere and removes account and user. Open interactions go back to their queues. */
export async function removeUser(task: Task, id: Id): Promise<void> {
  const { server: { auth }, partition, again } = task;
  if (again) return remove(task, 'user', id);
  if (isAdministrator(find(partition, 'user', id))) keepAnAdministrator(partition, id);
  await auth.removeAccount(id);
  await endWork(task, id);
  await remove(task, 'user', id);
}

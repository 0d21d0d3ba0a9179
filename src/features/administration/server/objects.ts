import type { ConfigObject, ConfigType } from '../../../contract/administration.ts';
import type { Id } from '../../../contract/primitives.ts';
import { Fault } from '../../../server/fault.ts';
import { type Body, objectOf } from './collections.ts';
import { find, has, put, remove, type Task } from './commands.ts';
import { addUser, changeUser, inTurn, removeUser } from './users.ts';

/** The answer to a `POST`: the new object, and what is said only once. */
export interface Added {
  object: ConfigObject;
  password: string | null;
}

const passwordOf = ({ password }: Body): string | undefined => typeof password === 'string' ? password : undefined;

/** Makes an object. Its id is the caller's, or the idempotency key: then a repeated request names the same one. */
export function add(task: Task, type: ConfigType, body: Body): Promise<Added> {
  return type === 'user' ? inTurn(task.partition, () => added(task, type, body)) : added(task, type, body);
}

async function added(task: Task, type: ConfigType, body: Body): Promise<Added> {
  // There is one, from the beginning to the end of the tenant; it can only be replaced.
  if (type === 'organisation') throw new Fault('built-in', { type });
  const id = body.id ?? task.key;
  if (!task.again && has(task.partition, type, id)) throw new Fault('duplicate-name', { type, path: '/id', id });
  const object = objectOf(type, id, body);
  const password = object.type === 'user' ? await addUser(task, object, passwordOf(body)) : null;
  if (object.type !== 'user') await put(task, object);
  return { object, password };
}

/** Replaces an object as a whole. */
export async function replace(task: Task, type: ConfigType, id: Id, body: Body): Promise<ConfigObject> {
  if (body.id !== undefined && body.id !== id) throw new Fault('invalid-input', { path: '/id', reason: 'must be the id of the address' });
  if (!task.again) find(task.partition, type, id);
  const object = objectOf(type, id, body);
  if (object.type === 'user') await inTurn(task.partition, () => changeUser(task, object, passwordOf(body)));
  else await put(task, object);
  return object;
}

export async function drop(task: Task, type: ConfigType, id: Id): Promise<void> {
  if (type === 'user') await inTurn(task.partition, () => removeUser(task, id));
  else await remove(task, type, id);
}

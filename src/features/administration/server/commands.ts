import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { Type } from 'typebox';
import type { ConfigObject, ConfigOf, ConfigType } from '../../../contract/administration.ts';
import { CommandId, type Id } from '../../../contract/primitives.ts';
import { Fault } from '../../../server/fault.ts';
import type { PartitionPort, Principal, ServerFrame } from '../../../server/frame.ts';

export const KeyHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.Unsafe<CommandId>({
    ...CommandId, description: 'A UUIDv7. The same request with the same key is done once, however often it is sent.',
  })),
});

/** An administrator's request on the way to the domain. */
export interface Task {
  server: ServerFrame;
  partition: PartitionPort;
  by: Principal;
  key: CommandId;
  /** The key has done its work before: answer, and do nothing again. */
  again: boolean;
}

type Keyed = FastifyRequest & { headers: { 'idempotency-key'?: string } };

/** Who asks, for which contact centre, and whether it is the first time. */
export async function taskOf(server: ServerFrame, request: Keyed): Promise<Task> {
  const by = await server.require(request, 'administrator');
  const given = request.headers['idempotency-key'];
  const again = given !== undefined && await server.store.receipt(by.tenantId, given) !== null;
  return { server, partition: server.partition(by.tenantId), by, key: given ?? uuidv7(), again };
}

/** The object of this id. What is not there, or in another tenant, is not found. */
export function find<T extends ConfigType>({ state }: PartitionPort, type: T, id: Id): ConfigOf<T> {
  const objects: Readonly<Record<Id, ConfigOf<T>>> = state.config[type];
  const found = Object.hasOwn(objects, id) ? objects[id] : undefined;
  if (!found) throw new Fault('not-found', { type, id });
  return found;
}

export const has = ({ state }: PartitionPort, type: ConfigType, id: Id): boolean => Object.hasOwn(state.config[type], id);

export async function put({ partition, by, key }: Task, object: ConfigObject): Promise<void> {
  await partition.execute({ kind: 'administrator', id: by.userId }, key, { kind: 'config.put', object });
}

export async function remove({ partition, by, key }: Task, type: ConfigType, id: Id): Promise<void> {
  await partition.execute({ kind: 'administrator', id: by.userId }, key, { kind: 'config.remove', type, id });
}

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type, type TObject, type TProperties, type TSchema } from 'typebox';
import type { ConfigObject, ConfigType } from '../../../contract/administration.ts';
import { Id } from '../../../contract/primitives.ts';
import type { ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';
import { type Body, type Collection, shownOf } from './collections.ts';
import { find, KeyHeaders, type Task, taskOf } from './commands.ts';
import { acceptedLayout, LAYOUT_BODY_LIMIT, LayoutWarnings } from './layouts.ts';
import { add, drop, replace } from './objects.ts';

const tags = ['administration'];
const Address = Type.Object({ id: Id });

type Shown = ReturnType<typeof shownOf>;

const bodyOf = (schema: TSchema) => Type.Unsafe<Body>(schema);
const answerOf = (schema: TSchema) => Type.Unsafe<Shown>(schema);

/** A new user's generated password is in the answer, this once. */
const addedOf = (collection: Collection): TSchema => collection.type === 'user'
  ? withMore(collection, { password: Type.Optional(Type.String({ description: 'Only when it was generated, and only now.' })) }, 'The new user.')
  : replacedOf(collection);

/** A layout that is taken may have something to be told. */
const replacedOf = (collection: Collection): TSchema => collection.type === 'layout'
  ? withMore(collection, { faults: LayoutWarnings }, 'The desktop layout, and what was noticed.')
  : collection.answer;

const withMore = ({ answer }: Collection, more: TProperties, description: string): TSchema =>
  Type.Object({ ...(answer as TObject).properties, ...more }, { description });

/** What is said of a written object besides the object; throws when it must not be kept. */
const noticed = ({ partition }: Task, type: ConfigType, body: Body) =>
  type === 'layout' ? { faults: [...acceptedLayout(partition.state, body['document'])] } : {};

const byName = (a: ConfigObject, b: ConfigObject): number => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);

function readRoutes(server: ServerFrame, { type, path, one, many, answer }: Collection): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();
  const list = Type.Array(answerOf(answer), { description: `All ${many}, by name.` });

  app.get(path, { schema: { tags, summary: `List the ${many}`, response: { 200: list } } }, async (request) => {
    const { tenantId } = await server.require(request, 'administrator', 'supervisor');
    return Object.values<ConfigObject>(server.partition(tenantId).state.config[type]).toSorted(byName).map(shownOf);
  });

  app.get(`${path}/:id`, {
    schema: { tags, summary: `Read one ${one}`, params: Address, response: { 200: answerOf(answer) } },
  }, async (request) => {
    const { tenantId } = await server.require(request, 'administrator', 'supervisor');
    return shownOf(find(server.partition(tenantId), type, request.params.id));
  });
}

function writeRoutes(server: ServerFrame, collection: Collection): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();
  const { type, path, one } = collection;
  const body = bodyOf(collection.body);
  const limit = type === 'layout' ? { bodyLimit: LAYOUT_BODY_LIMIT } : {};

  app.post(path, {
    ...limit, schema: { tags, summary: `Add a ${one}`, headers: KeyHeaders, body, response: { 201: answerOf(addedOf(collection)) } },
  }, async (request, reply) => {
    const task = await taskOf(server, request);
    const more = noticed(task, type, request.body);
    const { object, password } = await add(task, type, request.body);
    return reply.code(201).header('location', `${path}/${object.id}`).send({ ...shownOf(object), ...(password !== null && { password }), ...more });
  });

  app.put(`${path}/:id`, {
    ...limit, schema: { tags, summary: `Replace a ${one}`, params: Address, headers: KeyHeaders, body, response: { 200: answerOf(replacedOf(collection)) } },
  }, async (request) => {
    const task = await taskOf(server, request);
    const more = noticed(task, type, request.body);
    return { ...shownOf(await replace(task, type, request.params.id, request.body)), ...more };
  });

  app.delete(`${path}/:id`, {
    schema: { tags, summary: `Remove a ${one}`, params: Address, headers: KeyHeaders, response: { 204: Nothing('Removed.') } },
  }, async (request, reply) => {
    await drop(await taskOf(server, request), type, request.params.id);
    return reply.code(204).send();
  });
}

/** The five routes of one kind of object. */
export function collectionRoutes(server: ServerFrame, collection: Collection): void {
  readRoutes(server, collection);
  writeRoutes(server, collection);
}

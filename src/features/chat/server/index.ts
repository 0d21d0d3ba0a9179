import { createHash } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { StartChat } from '../../../contract/chat.ts';
import { closed, type CommandId, Id } from '../../../contract/primitives.ts';
import { Fault } from '../../../server/fault.ts';
import type { PartitionPort, ServerFrame } from '../../../server/frame.ts';
import { FRAME_LIMIT } from '../../../server/realtime/parse.ts';

const Tenant = Type.Object({ tenant: Type.Optional(Id) }, closed);
const Topics = Type.Object({ tenant: Type.String(), topics: Type.Array(Type.Object({ id: Id, name: Type.String() })) });
const Started = Type.Object({ interactionId: Id, token: Type.String() });

/** A customer's tenant: the one that is named, or the first. */
function partitionOf(server: ServerFrame, tenant: Id | undefined): PartitionPort {
  const partition = tenant === undefined ? server.partitions()[0] : server.partition(tenant);
  if (!partition) throw new Fault('not-found');
  return partition;
}

/** The topics that a customer may choose: open entry points of chat queues, by name. */
function topicsOf({ state: { config } }: PartitionPort): { id: Id; name: string }[] {
  return Object.values(config.entryPoint)
    .filter(({ open, queueId }) => open && config.queue[queueId]?.channel === 'chat')
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * The chat's id: the same for the same key, but not the key itself. Agents see the id and all that the customer has
 * said; with the key they could ask for the customer's token. The moment in front, as in a UUIDv7, keeps ids in order.
 */
function interactionIdOf(key: CommandId): Id {
  return `${key.slice(0, 13)}-${createHash('sha256').update(key).digest('base64url').slice(0, 22)}`;
}

/** Customers' way into a chat. The conversation itself goes over the socket. */
export function register(server: ServerFrame): void {
  const routes: FastifyPluginAsyncTypebox = async (app) => {
    app.get('/api/customer/topics', {
      schema: { summary: 'Topics that a customer can chat about', tags: ['customer'], querystring: Tenant, response: { 200: Topics } },
    }, async ({ query }) => {
      const partition = partitionOf(server, query.tenant);
      return { tenant: server.tenant(partition.tenantId).name, topics: topicsOf(partition) };
    });

    app.post('/api/customer/chats', {
      bodyLimit: FRAME_LIMIT,
      schema: { summary: 'Starts a chat', tags: ['customer'], querystring: Tenant, body: StartChat, response: { 201: Started } },
    }, async ({ query, body }, reply) => {
      const partition = partitionOf(server, query.tenant);
      const { id, entryPointId, name, email, text, locale } = body;
      // A key sent twice is one chat, and whoever sends it again must say the same.
      const interactionId = interactionIdOf(id);
      const customerId = `customer-${interactionId}`;
      const customer = { id: customerId, name, email, ...(locale !== undefined && { locale }) };
      await partition.execute({ kind: 'customer', id: customerId, interactionId }, id,
        { kind: 'interaction.start', interactionId, entryPointId, channel: 'chat', customer, ...(text !== undefined && { text, messageId: interactionId }) });
      const token = server.customerTokens.issue({ tenantId: partition.tenantId, interactionId, customerId });
      return reply.code(201).send({ interactionId, token });
    });
  };
  server.app.register(routes);
}

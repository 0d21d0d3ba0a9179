import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { BringInteraction, BroughtInteraction, CustomerEnd, CustomerMessage } from '../../../contract/open-channel.ts';
import type { CommandId, Id } from '../../../contract/primitives.ts';
import { Id as IdSchema } from '../../../contract/primitives.ts';
import type { Command } from '../../../domain/command.ts';
import type { CentreState } from '../../../domain/state.ts';
import { Fault } from '../../../server/fault.ts';
import type { PartitionPort, ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';

const tags = ['open channel'];
const Address = Type.Object({ id: IdSchema });

const customerOf = (interactionId: Id): Id => `customer-${interactionId}`;

/** Where an interaction stands; one that is not in the state any more is over. */
export function broughtInteraction({ interactions, agents }: CentreState, id: Id): BroughtInteraction | null {
  const interaction = interactions.get(id);
  if (!interaction) return null;
  const agent = interaction.agentId === null ? undefined : agents.get(interaction.agentId);
  return {
    id, channel: interaction.channel, status: interaction.status, messages: interaction.messages,
    agent: agent ? { id: agent.id, name: agent.name, station: agent.station } : null,
  };
}

/** The tenant of the system that carries the medium; today it signs in as an administrator. */
async function partitionOf(server: ServerFrame, request: FastifyRequest): Promise<PartitionPort> {
  const { tenantId } = await server.require(request, 'administrator');
  return server.partition(tenantId);
}

/** Chats come in by the chat page only: their customers hold a token of their own. */
function refuseChats({ state: { config } }: PartitionPort, entryPointId: Id): void {
  const entryPoint = config.entryPoint[entryPointId];
  if (entryPoint && config.queue[entryPoint.queueId]?.channel === 'chat') throw new Fault('wrong-channel', { channel: 'chat' });
}

/** The customer speaks through the carrying system. */
async function speak(partition: PartitionPort, interactionId: Id, id: CommandId, command: Command): Promise<void> {
  const interaction = partition.state.interactions.get(interactionId);
  if (interaction?.channel === 'chat') throw new Fault('wrong-channel', { channel: 'chat' });
  await partition.execute({ kind: 'customer', id: customerOf(interactionId), interactionId }, id, command);
}

/** Channels that other systems carry: telephone systems, mail gateways, messengers. */
export function register(server: ServerFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();

  app.post('/api/interactions', {
    schema: { tags, summary: 'Bring a call, a mail or a social message', body: BringInteraction, response: { 201: BroughtInteraction } },
  }, async (request, reply) => {
    const partition = await partitionOf(server, request);
    const { id, entryPointId, customer: { name, email = '', phone }, text } = request.body;
    refuseChats(partition, entryPointId);
    const customer = { id: customerOf(id), name, email, ...(phone !== undefined && { phone }) };
    await partition.execute({ kind: 'customer', id: customer.id, interactionId: id }, id,
      { kind: 'interaction.start', interactionId: id, entryPointId, customer, ...(text !== undefined && { text, messageId: id }) });
    const brought = broughtInteraction(partition.state, id);
    // The same key after the end: it was brought once and is over.
    if (!brought) throw new Fault('wrong-state');
    return reply.code(201).header('location', `/api/interactions/${id}`).send(brought);
  });

  app.get('/api/interactions/:id', {
    schema: { tags, summary: 'Where a brought interaction stands', params: Address, response: { 200: BroughtInteraction } },
  }, async (request) => {
    const partition = await partitionOf(server, request);
    const found = broughtInteraction(partition.state, request.params.id);
    if (!found) throw new Fault('not-found');
    return found;
  });

  app.post('/api/interactions/:id/messages', {
    schema: { tags, summary: 'A further message of the customer', params: Address, body: CustomerMessage, response: { 204: Nothing('Delivered.') } },
  }, async (request, reply) => {
    const partition = await partitionOf(server, request);
    const { params: { id: interactionId }, body: { id, text } } = request;
    await speak(partition, interactionId, id, { kind: 'message.post', interactionId, text });
    return reply.code(204).send();
  });

  app.post('/api/interactions/:id/end', {
    schema: { tags, summary: 'The customer has hung up', params: Address, body: CustomerEnd, response: { 204: Nothing('Ended.') } },
  }, async (request, reply) => {
    const partition = await partitionOf(server, request);
    const { params: { id: interactionId }, body: { id } } = request;
    await speak(partition, interactionId, id, { kind: 'interaction.end', interactionId });
    return reply.code(204).send();
  });
}

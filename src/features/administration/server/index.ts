import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { Id } from '../../../contract/primitives.ts';
import { Fault } from '../../../server/fault.ts';
import type { ServerFrame } from '../../../server/frame.ts';
import { apiDocument } from '../../../server/http/openapi.ts';
import { Nothing } from '../../../server/http/schemas.ts';
import { COLLECTIONS } from './collections.ts';
import { collectionRoutes } from './routes.ts';

const tags = ['administration'];

function agentRoutes(server: ServerFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();
  app.post('/api/agents/:id/sign-out', {
    schema: {
      tags, summary: 'Sign an agent out; open interactions go back to their queues',
      params: Type.Object({ id: Id }), response: { 204: Nothing('Signed out.') },
    },
  }, async (request, reply) => {
    const { tenantId, userId } = await server.require(request, 'administrator', 'supervisor');
    const partition = server.partition(tenantId);
    const agentId = request.params.id;
    if (!partition.state.agents.has(agentId)) throw new Fault('not-signed-in', { id: agentId });
    await partition.execute({ kind: 'administrator', id: userId }, uuidv7(), { kind: 'agent.signOut', agentId });
    return reply.code(204).send();
  });
}

/** The document is made of the routes that are there, on first demand. */
function documentRoute(server: ServerFrame): void {
  server.app.get('/api/openapi.json', {
    schema: {
      tags, summary: 'This document', security: [],
      response: { 200: Type.Unsafe<object>({ type: 'object', additionalProperties: true, description: 'OpenAPI 3.1.' }) },
    },
  }, () => apiDocument(server.app));
}

/** The administrator's REST API: the eight kinds of objects, agents, and the API's own description. */
export function register(server: ServerFrame): void {
  for (const collection of COLLECTIONS) collectionRoutes(server, collection);
  agentRoutes(server);
  documentRoute(server);
}

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { Id } from '../../../contract/primitives.ts';
import type { ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';

const tags = ['administration'];

function removeRoute(server: ServerFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();
  app.post('/api/interactions/:id/remove', {
    schema: {
      tags, summary: 'End an interaction that its agent cannot end',
      description: 'The agent reads of it with the tracking ID of this request, and has no wrap-up to do.',
      params: Type.Object({ id: Id }), response: { 204: Nothing('Ended.') },
    },
  }, async (request, reply) => {
    const { tenantId, userId } = await server.require(request, 'administrator', 'supervisor');
    const { params: { id: interactionId }, id: trackingId } = request;
    await server.partition(tenantId).execute({ kind: 'administrator', id: userId }, uuidv7(), { kind: 'interaction.remove', interactionId, trackingId });
    // The ID in the agent's Interaction Ended dialog leads here (WX-143).
    request.log.info({ trackingId, interactionId, by: userId }, 'interaction removed');
    return reply.code(204).send();
  });
}

function reloadRoute(server: ServerFrame): void {
  server.app.post('/api/desktops/reload', {
    schema: {
      tags, summary: 'Have every open desktop take the newest version now',
      description: 'Drafts and interactions are kept. Desktops without a line take the newest version when they are back.',
      response: { 202: Nothing('The desktops have been told.') },
    },
  }, async (request, reply) => {
    const { tenantId, userId } = await server.require(request, 'administrator');
    server.reloadDesktops(tenantId);
    request.log.info({ trackingId: request.id, by: userId }, 'desktops told to reload');
    return reply.code(202).send();
  });
}

/** What an administrator can do when a desktop cannot help itself. */
export function interventionRoutes(server: ServerFrame): void {
  removeRoute(server);
  reloadRoute(server);
}

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import type { AgentSession } from '../../../contract/interaction.ts';
import { Id } from '../../../contract/primitives.ts';
import { Fault } from '../../../server/fault.ts';
import type { Principal, ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';
import { agentsAtWork, AgentsAtWork } from './agents-at-work.ts';

const tags = ['administration'];

/**
 * A supervisor may sign out an agent who is Available or Idle and has nothing in hand: no offer, no conversation, no
 * wrap-up (WX-283). An administrator always may (WX-132).
 */
function checkMaySignOut({ roles }: Principal, { id, load }: AgentSession): void {
  if (roles.includes('administrator')) return;
  const interactions = Object.keys(load).length;
  if (interactions > 0) throw new Fault('open-interactions', { id, interactions });
}

/** Who works now, and their sign-out by somebody else. */
export function agentRoutes(server: ServerFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();

  app.get('/api/agents', {
    schema: { tags, summary: 'Who is signed in to a station, and what they have in hand', response: { 200: AgentsAtWork } },
  }, async (request) => {
    const { tenantId } = await server.require(request, 'administrator', 'supervisor');
    return agentsAtWork(server.partition(tenantId).state);
  });

  app.post('/api/agents/:id/sign-out', {
    schema: {
      tags, summary: 'Sign an agent out; open interactions go back to their queues',
      description: 'Supervisors may sign out agents who have nothing in hand, administrators every agent. The agent\'s browser sessions end too.',
      params: Type.Object({ id: Id }), response: { 204: Nothing('Signed out.') },
    },
  }, async (request, reply) => {
    const principal = await server.require(request, 'administrator', 'supervisor');
    const partition = server.partition(principal.tenantId);
    const agentId = request.params.id;
    const session = partition.state.agents.get(agentId);
    if (!session) throw new Fault('not-signed-in', { id: agentId });
    checkMaySignOut(principal, session);
    await partition.execute({ kind: 'administrator', id: principal.userId }, uuidv7(), { kind: 'agent.signOut', agentId });
    request.log.info({ trackingId: request.id, agentId, by: principal.userId }, 'agent signed out');
    return reply.code(204).send();
  });
}

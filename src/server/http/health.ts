import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { Fault } from '../fault.ts';

/** Whether the process lives, and whether it wants work: for load balancers and supervisors of processes. */
export interface Health {
  /** Takes the server out of the balance; it still serves what is under way. */
  retire(): void;
}

const Ok = Type.Object({ status: Type.Literal('ok') });
const tags = ['operation'];

export function serveHealth(app: FastifyInstance): Health {
  let retired = false;
  app.get('/api/health/live', {
    schema: { tags, summary: 'The process is alive', security: [], response: { 200: Ok } },
  }, async () => ({ status: 'ok' }));
  app.get('/api/health/ready', {
    schema: { tags, summary: 'The server takes work', security: [], response: { 200: Ok } },
  }, async () => {
    if (retired) throw new Fault('unavailable');
    return { status: 'ok' };
  });
  return { retire: () => { retired = true; } };
}

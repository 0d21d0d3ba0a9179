import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { sessionCookie } from '../auth/session-cookie.ts';
import { REFUSED } from './schemas.ts';

const DESCRIPTION = 'The contact centre from the outside. Sign in for a cookie and send it with each request. '
  + 'Every failed request is answered with a fault: its code is stable, its words are not.';

const TAGS = [
  { name: 'sign-in', description: 'Who is there' },
  { name: 'administration', description: 'What the contact centre is made of' },
  { name: 'agent', description: 'What the desktop asks beside its socket' },
  { name: 'history', description: 'What has been done' },
  { name: 'customer', description: 'The customer\'s side; no cookie' },
  { name: 'operations', description: 'Is the server well' },
];

/** Addresses that ask for no cookie; others say so themselves. */
const isOpen = (url: string): boolean => url.startsWith('/api/customer/') || url.startsWith('/api/health/');

/** Gathers every route registered after it into one OpenAPI document, made of the schemas that validate. */
export async function documentRoutes(app: FastifyInstance, publicUrl: string): Promise<void> {
  app.addHook('onRoute', (route) => {
    const response = route.schema?.response;
    if (!route.url.startsWith('/api/') || typeof response !== 'object') return;
    route.schema = { ...route.schema, ...(isOpen(route.url) && { security: [] }), response: { ...response, ...REFUSED } };
  });
  await app.register(swagger, {
    convertConstToEnum: false,
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Agent Desktop', version: '1', description: DESCRIPTION },
      servers: [{ url: publicUrl }],
      tags: TAGS,
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie(publicUrl) } } },
      security: [{ session: [] }],
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => typeof json['$id'] === 'string' ? json['$id'] : `Schema${i}` },
  });
}

/** The document of all routes so far. */
export const apiDocument = (app: FastifyInstance): object => app.swagger();

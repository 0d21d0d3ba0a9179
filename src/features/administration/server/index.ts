import { Type } from 'typebox';
import type { ServerFrame } from '../../../server/frame.ts';
import { apiDocument } from '../../../server/http/openapi.ts';
import { agentRoutes } from './agents.ts';
import { COLLECTIONS } from './collections.ts';
import { interventionRoutes } from './interventions.ts';
import { layoutCheckRoute } from './layouts.ts';
import { collectionRoutes } from './routes.ts';

const tags = ['administration'];

/** The document is made of the routes that are there, on first demand. */
function documentRoute(server: ServerFrame): void {
  server.app.get('/api/openapi.json', {
    schema: {
      tags, summary: 'This document', security: [],
      response: { 200: Type.Unsafe<object>({ type: 'object', additionalProperties: true, description: 'OpenAPI 3.1.' }) },
    },
  }, () => apiDocument(server.app));
}

/** The administrator's REST API: the nine kinds of objects, agents at work, what to do in a trouble, and the API's own description. */
export function register(server: ServerFrame): void {
  for (const collection of COLLECTIONS) collectionRoutes(server, collection);
  layoutCheckRoute(server);
  agentRoutes(server);
  interventionRoutes(server);
  documentRoute(server);
}

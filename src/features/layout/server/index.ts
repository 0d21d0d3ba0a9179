import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Layout, TeamLayout } from '../../../contract/layout.ts';
import { Id } from '../../../contract/primitives.ts';
import { layoutRevision } from '../../../domain/layout-revision.ts';
import type { CentreState } from '../../../domain/state.ts';
import { Fault } from '../../../server/fault.ts';
import type { ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';
import { layoutSchema } from './layout-schema.ts';

const tags = ['agent'];

/** Made once for each layout: it may be large, and a whole shift may ask for it at once. */
const answers = new WeakMap<Layout, string>();

/** The default layout has no document. */
const NONE = JSON.stringify({ revision: '', document: null } satisfies TeamLayout);

function answerOf(layout: Layout | null): string {
  if (!layout) return NONE;
  const known = answers.get(layout) ?? JSON.stringify({ revision: layoutRevision(layout), document: layout.document } satisfies TeamLayout);
  answers.set(layout, known);
  return known;
}

/** The layout of one of the user's own teams. */
function layoutFor({ config }: CentreState, userId: Id, teamId: Id): Layout | null {
  if (!config.user[userId]?.teamIds.includes(teamId)) throw new Fault('team-not-yours', { teamId });
  const layoutId = Object.hasOwn(config.team, teamId) ? config.team[teamId]?.layoutId : undefined;
  return layoutId === undefined ? null : config.layout[layoutId] ?? null;
}

const Answer = Type.Unsafe<TeamLayout>(Type.Object({
  revision: Type.String({ description: 'As in the desk\'s profile; empty for the default layout.' }),
  document: Type.Union([Type.Null(), Type.Object({}, { additionalProperties: true })], { description: 'As the administrator wrote it; null is the default layout.' }),
}, { description: 'A team\'s desktop layout.' }));

function layoutRoute(server: ServerFrame): void {
  server.app.withTypeProvider<TypeBoxTypeProvider>().get('/api/layout', {
    schema: { tags, summary: 'The desktop layout of one of my teams', querystring: Type.Object({ team: Id }), response: { 200: Answer, 304: Nothing('As before.') } },
  }, async (request, reply) => {
    const { tenantId, userId } = await server.require(request, 'agent', 'supervisor');
    const layout = layoutFor(server.partition(tenantId).state, userId, request.query.team);
    const tag = `"${layout ? layoutRevision(layout) : 'default'}"`;
    // It names nobody: the browser may keep it, if it asks each time whether it is still right.
    reply.headers({ 'cache-control': 'private, no-cache', 'etag': tag, 'vary': 'cookie' });
    if (request.headers['if-none-match']?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').serializer((text: string) => text).send(answerOf(layout) as unknown as TeamLayout);
  });
}

function schemaRoute(server: ServerFrame): void {
  const text = JSON.stringify(layoutSchema(), null, 2);
  server.app.get('/api/layout-schema.json', {
    schema: {
      tags: ['administration'], summary: 'The JSON Schema of desktop layouts', security: [],
      description: 'For editors: name it as `$schema` in the document. What only the server can see is told by `POST /api/layouts/check`.',
      response: { 200: Type.Unsafe<object>({ type: 'object', additionalProperties: true, description: 'JSON Schema, draft 2020-12.' }) },
    },
  }, (_request, reply) => reply.headers({ 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
    .type('application/schema+json; charset=utf-8').serializer((each: string) => each).send(text));
}

/** The desktop layouts of teams, and what a layout may look like. */
export function register(server: ServerFrame): void {
  layoutRoute(server);
  schemaRoute(server);
}

import { createHash } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import type { Id } from '../../../contract/primitives.ts';
import { Fault } from '../../../server/fault.ts';
import type { ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';
import { pictureFacts } from './picture-format.ts';
import type { Picture, PictureStore } from './picture-store.ts';
import { OwnPicture, PICTURE_BYTES, PICTURE_SIDE, PICTURE_TYPES, PictureAnswer, PictureBytes, PictureOf, PictureVersion } from './schemas.ts';

export { PostgresPictureStore } from './picture-store.ts';

/** The frame as this feature needs it: with a place for pictures. */
export interface ProfileFrame extends ServerFrame {
  readonly pictures: PictureStore;
}

const tags = ['agent'];
const security = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/** What the bytes are, whatever they were sent as. */
function pictureOf(bytes: Buffer): Picture {
  const facts = pictureFacts(bytes);
  if (!facts) throw new Fault('invalid-input', { reason: 'no PNG, JPEG or WebP picture' });
  const { type, width, height } = facts;
  if (width < 1 || height < 1) throw new Fault('invalid-input', { reason: 'an empty picture' });
  if (width > PICTURE_SIDE || height > PICTURE_SIDE) throw new Fault('too-large', { width, height, atMost: PICTURE_SIDE });
  return { type, bytes, revision: createHash('sha256').update(bytes).digest('base64url').slice(0, 22) };
}

/** A user who is removed takes the picture along, in every partition, those made later too. */
function followRemovals(server: ProfileFrame): (tenantId: Id) => void {
  const followed = new Set<Id>();
  const follow = (tenantId: Id): void => {
    if (followed.has(tenantId)) return;
    followed.add(tenantId);
    server.partition(tenantId).onCommit((committed) => {
      for (const { event } of committed) {
        if (event.kind !== 'config.removed' || event.type !== 'user') continue;
        server.pictures.remove(tenantId, event.id).catch((error: unknown) => server.log.warn({ err: error }, 'A picture was not removed.'));
      }
    });
  };
  for (const { tenantId } of server.partitions()) follow(tenantId);
  return follow;
}

function ownRoutes(server: ProfileFrame, scope: FastifyInstance, follow: (tenantId: Id) => void): void {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>();
  const { pictures } = server;
  app.addContentTypeParser([...PICTURE_TYPES], { parseAs: 'buffer', bodyLimit: PICTURE_BYTES }, (_request, body, done) => done(null, body));

  app.get('/api/picture', {
    schema: { tags, summary: 'Whether the caller has a picture', response: { 200: OwnPicture } },
  }, async (request) => {
    const { tenantId, userId } = await server.require(request);
    return { revision: await pictures.revisionOf(tenantId, userId) };
  });

  app.put('/api/picture', {
    config: security, bodyLimit: PICTURE_BYTES,
    schema: { tags, summary: 'Set the caller\'s picture', consumes: [...PICTURE_TYPES], body: PictureBytes, response: { 200: OwnPicture } },
  }, async (request) => {
    const { tenantId, userId } = await server.require(request);
    // Another content type would bring something else than bytes.
    if (!Buffer.isBuffer(request.body)) throw new Fault('invalid-input', { reason: 'no picture' });
    const picture = pictureOf(request.body);
    await pictures.put(tenantId, userId, picture);
    follow(tenantId);
    return { revision: picture.revision };
  });

  app.delete('/api/picture', {
    config: security, schema: { tags, summary: 'Remove the caller\'s picture', response: { 204: Nothing('Removed.') } },
  }, async (request, reply) => {
    const { tenantId, userId } = await server.require(request);
    await pictures.remove(tenantId, userId);
    return reply.code(204).send();
  });
}

function pictureRoute(server: ProfileFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();

  app.get('/api/pictures/:userId', {
    schema: { tags, summary: 'A user\'s picture', params: PictureOf, querystring: PictureVersion, response: { 200: PictureAnswer, 304: Nothing('It is the one that the caller has.') } },
  }, async (request, reply) => {
    const { tenantId } = await server.require(request);
    const picture = await server.pictures.of(tenantId, request.params.userId);
    if (!picture) throw new Fault('not-found');
    const etag = `"${picture.revision}"`;
    // Of one's own tenant only, so for this browser's cache only.
    reply.headers({ 'cache-control': 'private, max-age=3600', etag });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.header('content-disposition', 'inline').type(picture.type).send(picture.bytes);
  });
}

/** The users' pictures (WX-164 – WX-166). */
export function register(server: ProfileFrame): void {
  const follow = followRemovals(server);
  server.app.register(async (scope) => ownRoutes(server, scope, follow));
  pictureRoute(server);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic, { type SetHeadersResponse } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DeskPolicy } from './desk-policy.ts';
import { customerPolicy, demoPolicy } from './policy.ts';

/** The build puts a hash of the content into these names, so they never change. */
const HASHED = /[\\/]assets[\\/]/;

function cacheHeaders(response: SetHeadersResponse, path: string): void {
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** A file as it is, or compressed. */
const DOCUMENT = /[\\/]index\.html(?:\.\w+)?$/;

const files = (root: string, prefix: string) => ({
  root, prefix, preCompressed: true, cacheControl: false, setHeaders: cacheHeaders, schemaHide: true,
});

/** The desktop's files: its document is the only one for which widgets are allowed. */
const deskFiles = (root: string, policy: DeskPolicy) => ({
  ...files(root, '/'),
  setHeaders: (response: SetHeadersResponse, path: string): void => {
    cacheHeaders(response, path);
    if (DOCUMENT.test(path)) response.setHeader('content-security-policy', policy.header);
  },
});

/** A page's policy at the host by which it was asked for. */
type Policy = (host: string | undefined) => string;

/** Lets other sites show a page, or load a script, that the server otherwise keeps to itself. */
const opened = (policy: Policy) => async ({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> => {
  reply.raw.removeHeader('x-frame-options');
  reply.headers({
    'content-security-policy': policy(headers.host),
    'cross-origin-opener-policy': 'unsafe-none',
    'cross-origin-resource-policy': 'cross-origin',
  });
};

async function servePage(app: FastifyInstance, root: string, prefix: string, policy: Policy): Promise<void> {
  if (!existsSync(root)) return;
  await app.register(async (scope) => {
    scope.addHook('onRequest', opened(policy));
    await scope.register(fastifyStatic, { ...files(root, prefix), redirect: true, decorateReply: false });
  });
}

async function serveEmbedScript(app: FastifyInstance, dist: string, policy: Policy): Promise<void> {
  if (!existsSync(join(dist, 'embed.js'))) return;
  app.get('/embed.js', { onRequest: opened(policy), schema: { hide: true } },
    (_request, reply) => reply.sendFile('embed.js', dist));
}

/** True for an address typed or followed in a browser, as opposed to a missing file or a program's call. */
const isNavigation = (request: FastifyRequest): boolean => {
  const path = request.url.split('?', 1)[0] ?? '';
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    && !/^\/(api|help|demo|realtime)(\/|$)/.test(path) && !/\.[^/]*$/.test(path);
};

/** Answers a desktop address that is no file with the desktop itself; false when this is not one. */
export type DesktopFallback = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | null;

/** Serves the built pages below `dist`; what has not been built is not there. */
export async function servePages(app: FastifyInstance, dist: string, publicUrl: string, policy: DeskPolicy): Promise<DesktopFallback> {
  const desktop = join(dist, 'desktop');
  const built = existsSync(join(desktop, 'index.html'));
  await app.register(fastifyStatic, { ...deskFiles(desktop, policy), serve: built });
  const customers: Policy = (host) => customerPolicy(publicUrl, host);
  await servePage(app, join(dist, 'help'), '/help', customers);
  await servePage(app, join(dist, 'demo'), '/demo', demoPolicy);
  await serveEmbedScript(app, dist, customers);
  return (request, reply) => built && isNavigation(request) ? reply.sendFile('index.html') : null;
}

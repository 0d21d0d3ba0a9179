import { resolve } from 'node:path';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Fault } from '../fault.ts';
import type { Settings } from '../settings.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { DeskPolicy } from './desk-policy.ts';
import { answerFault } from './errors.ts';
import { documentRoutes } from './openapi.ts';
import { isOwnOrigin } from './origin.ts';
import { servePages } from './pages.ts';
import { helmetOptions } from './policy.ts';
import { FaultAnswer } from './schemas.ts';
import { trackingIdOf } from './tracking-id.ts';

/** The largest body of a request. */
export const BODY_LIMIT = 64 * 1024;

/** The longest time that a request may take to arrive: nobody holds a connection by sending slowly. */
const ARRIVES_WITHIN = 60_000;

/** Requests to /api that one address may make in a minute: a whole office may stand behind one address. */
const REQUESTS_PER_MINUTE = 6000;

export interface AppOptions {
  settings: Pick<Settings, 'publicUrl'>;
  log: Logger;
  /** Where the built pages are. */
  dist?: string;
  requestsPerMinute?: number;
}

function createFastify(log: Logger): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  return Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: trackingIdOf,
    bodyLimit: BODY_LIMIT,
    requestTimeout: ARRIVES_WITHIN,
    // A reverse proxy on this machine may say whom it speaks for; nobody else may.
    trustProxy: 'loopback',
    // The input is right or refused, never bent until it fits.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: true, allErrors: false } },
    frameworkErrors: (error, request, reply) => { void answerFault(error, request, reply); },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, log),
  });
}

/** By the route too: the router reads `/%61pi/users` as `/api/users`. */
const isApi = ({ url, routeOptions }: FastifyRequest): boolean => url.startsWith('/api/') || routeOptions.url?.startsWith('/api/') === true;
/** Customers write from any site, and no cookie speaks for them. */
const isCustomers = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url?.startsWith('/api/customer/') === true;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

function refuseForeignOrigins(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', async (request) => {
    if (READS.has(request.method) || !isApi(request) || isCustomers(request)) return;
    if (!isOwnOrigin(request.headers, publicUrl)) throw new Fault('forbidden', { reason: 'foreign origin' });
  });
}

/** Answers of the API are about one person at one moment: never kept by a cache. Customers' may be read by any site. */
function markAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isApi(request)) reply.header('cache-control', 'no-store');
    if (isCustomers(request)) {
      reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    }
  });
  app.options('/api/customer/*', { schema: { hide: true } }, (_request, reply) => reply.code(204).headers({
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  }).send());
}

async function limitRates(app: FastifyInstance, max: number): Promise<void> {
  await app.register(rateLimit, {
    max, timeWindow: '1 minute',
    allowList: (request) => !isApi(request),
    errorResponseBuilder: (_request, context) =>
      new Fault('rate-limited', { retryAfterSeconds: Math.ceil(context.ttl / 1000) }),
  });
}

/** The HTTP server without the features' routes: security, limits, uniform faults, the built pages. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { publicUrl } = options.settings;
  const app = createFastify(options.log);
  app.removeContentTypeParser('text/plain');
  app.addSchema(FaultAnswer);
  app.setErrorHandler(answerFault);
  await app.register(helmet, helmetOptions(publicUrl));
  refuseForeignOrigins(app, publicUrl);
  await limitRates(app, options.requestsPerMinute ?? REQUESTS_PER_MINUTE);
  await documentRoutes(app, publicUrl);
  markAnswers(app);
  const policy = new DeskPolicy(publicUrl);
  app.decorate('deskPolicy', policy);
  const desktop = await servePages(app, options.dist ?? resolve('dist'), publicUrl, policy);
  app.setNotFoundHandler((request, reply) =>
    desktop(request, reply) ?? answerFault(new Fault('not-found'), request, reply));
  return app;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What the desktop's document may load. */
    deskPolicy: DeskPolicy;
  }
}

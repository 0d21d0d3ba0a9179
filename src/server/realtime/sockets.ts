import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Id } from '../../contract/primitives.ts';
import type { Auth } from '../auth/auth.ts';
import { Fault } from '../fault.ts';
import { isOwnOrigin } from '../http/origin.ts';
import type { Partition } from '../partition/partition.ts';
import type { Store } from '../store/store.ts';
import { AgentLine } from './agent-line.ts';
import { CustomerLine } from './customer-line.ts';
import type { CustomerTokens } from './customer-token.ts';
import type { Hub } from './hub.ts';
import { Line } from './line.ts';
import { FRAME_LIMIT } from './parse.ts';
import { Rate } from './rate.ts';

export interface SocketsOptions {
  app: FastifyInstance;
  log: Logger;
  auth: Auth;
  store: Store;
  tokens: CustomerTokens;
  publicUrl: string;
  partition(tenantId: Id): Partition;
  hub(tenantId: Id): Hub;
}

/** The transport pings each socket as often; one that has not answered by the next time is dead. */
const HEARTBEAT = 25_000;
/** A transcript on the customer's page goes back this far. */
const TRANSCRIPT = 1000;

/** The two sockets: `/realtime/agent` and `/realtime/customer`. */
export async function openSockets(options: SocketsOptions): Promise<void> {
  const { app, publicUrl } = options;
  // Frames beyond our own limit are read and refused with words; far beyond it the socket is cut (1009).
  await app.register(websocket, {
    options: { maxPayload: 4 * FRAME_LIMIT, perMessageDeflate: false },
    // A socket that breaks ends by itself; it is the other side's failure, not ours.
    errorHandler: (error, _socket, request) => request.log.info({ reason: error.message }, 'a socket broke'),
  });
  const heartbeat = setInterval(() => beat(app.websocketServer.clients), HEARTBEAT);
  heartbeat.unref();
  app.addHook('onClose', async () => clearInterval(heartbeat));
  const preValidation = async (request: FastifyRequest): Promise<void> => {
    if (!isOwnOrigin(request.headers, publicUrl)) throw new Fault('forbidden', { reason: 'foreign origin' });
  };
  const schema = { hide: true };
  app.get('/realtime/agent', { websocket: true, preValidation, schema }, (socket, request) => serveAgent(options, socket, request));
  app.get('/realtime/customer', { websocket: true, preValidation, schema }, (socket) => serveCustomer(options, socket));
}

const answered = new WeakSet<WebSocket>();

function beat(sockets: Iterable<WebSocket>): void {
  for (const socket of sockets) {
    if (!answered.delete(socket)) socket.terminate();
    else socket.ping();
  }
}

function watch(socket: WebSocket): void {
  answered.add(socket);
  socket.on('pong', () => answered.add(socket));
  socket.on('message', () => answered.add(socket));
}

function serveAgent({ log, auth, hub }: SocketsOptions, socket: WebSocket, request: FastifyRequest): void {
  watch(socket);
  const line = new Line(socket, log, new Rate(100, 300));
  line.serve(new AgentLine(line, {
    identify: () => auth.identify(request.headers),
    desks: (tenantId) => hub(tenantId).desks,
  }));
}

function serveCustomer({ log, store, tokens, partition, hub }: SocketsOptions, socket: WebSocket): void {
  watch(socket);
  const line = new Line(socket, log, new Rate(20, 100));
  line.serve(new CustomerLine(line, {
    claimOf: (token) => token === undefined ? null : tokens.read(token),
    partition,
    transcript: (tenantId, interactionId) => store.messages(tenantId, interactionId, { limit: TRANSCRIPT }),
    joined: (customer) => hub(customer.partition.tenantId).addCustomer(customer),
    left: (customer) => hub(customer.partition.tenantId).removeCustomer(customer),
    typing: (customer, interactionId) => hub(customer.partition.tenantId).customerTypes(interactionId),
  }));
}

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { WebSocket } from 'ws';
import type { ConfigObject } from '../../src/contract/administration.ts';
import type { AgentCommand, CustomerCommand } from '../../src/contract/up.ts';
import { PROTOCOL_VERSION } from '../../src/contract/version.ts';
import { register as registerChat } from '../../src/features/chat/server/index.ts';
import { register as registerHandling } from '../../src/features/handling/server/index.ts';
import type { Auth } from '../../src/server/auth/auth.ts';
import { systemClock, type Clock } from '../../src/server/clock.ts';
import { createServer, type Server } from '../../src/server/create-server.ts';
import { buildApp } from '../../src/server/http/app.ts';
import type { Settings } from '../../src/server/settings.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { Store } from '../../src/server/store/store.ts';
import { collectLog, type CollectedLog } from './collect-log.ts';
import { desktopProfile, entryPoint, idleCode, multimediaProfile, queue, team, user, wrapUpReason } from './domain-objects.ts';

/** One team, one chat queue, and as many agents as asked for. */
export function configuration(agents = 2): readonly ConfigObject[] {
  return [
    team('team-1'), queue('support'), entryPoint('support'), idleCode('meeting'),
    wrapUpReason('solved'), wrapUpReason('refund'), multimediaProfile('blended'), desktopProfile('standard'),
    ...Array.from({ length: agents }, (_, i) => user(`agent-${i + 1}`)),
  ];
}

export const SETTINGS: Settings = {
  host: '127.0.0.1', port: 0, dataDir: '', databaseUrl: null, publicUrl: 'http://127.0.0.1', smtpUrl: null,
  logLevel: 'info', sample: false, samplePassword: null,
};

/** Who is signed in is what the cookie says, until `revoke`: `<tenant>/<user>`. Passwords are the auth tests' matter. */
export class CookieAuth implements Auth {
  readonly #listeners: ((userId: string, sessionId?: string) => void)[] = [];
  readonly #ended = new Set<string>();

  async identify({ cookie }: { cookie?: string }): ReturnType<Auth['identify']> {
    const [tenantId, userId] = cookie?.split('/') ?? [];
    return tenantId && userId && !this.#ended.has(userId) ? { tenantId, userId, sessionId: `session-of-${userId}` } : null;
  }
  /** After a `revoke`. */
  signIn(userId: string): void {
    this.#ended.delete(userId);
  }
  /** The browser session has grown too old: nobody is told. */
  expire(userId: string): void {
    this.#ended.add(userId);
  }
  async createAccount(): Promise<void> {}
  async updateAccount(): Promise<void> {}
  async removeAccount(): Promise<void> {}
  /** All sessions are from before any `until`. */
  async revoke(userId: string, _until?: number): Promise<void> {
    this.expire(userId);
    for (const listener of this.#listeners) listener(userId);
  }
  onRevoked(listener: (userId: string, sessionId?: string) => void): void {
    this.#listeners.push(listener);
  }
}

export interface Centre {
  server: Server;
  auth: CookieAuth;
  log: CollectedLog;
  port: number;
  /** How many sockets the server holds. */
  sockets(): number;
  close(): Promise<void>;
}

export interface CentreOptions {
  store?: Store;
  clock?: Clock;
  tenants?: readonly string[];
  agents?: number;
  /** Beside chat and handling. */
  features?: readonly ((server: Server) => void)[];
}

/** A whole server with the frame's own features, on a real port, over any store. */
export async function openCentre(options: CentreOptions = {}): Promise<Centre> {
  const { store = new MemoryStore(), clock = systemClock, tenants = ['one'], agents = 2, features = [] } = options;
  const log = collectLog();
  const app = await buildApp({ settings: SETTINGS, log: log.logger });
  const auth = new CookieAuth();
  const server = await createServer({ app, settings: SETTINGS, log: log.logger, store, auth, clock });
  registerChat(server);
  registerHandling(server);
  for (const register of features) register(server);
  for (const tenant of tenants) await configure(server, tenant, agents);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const { clients: sockets } = (app as typeof app & { websocketServer: { clients: ReadonlySet<unknown> } }).websocketServer;
  return { server, auth, log, port, sockets: () => sockets.size, close: () => server.close() };
}

async function configure(server: Server, tenant: string, agents: number): Promise<void> {
  const partition = await server.addTenant(tenant, tenant.toUpperCase());
  if (partition.state.config.team['team-1']) return;
  for (const object of configuration(agents)) {
    await partition.execute({ kind: 'administrator', id: 'test' }, uuidv7(), { kind: 'config.put', object });
  }
}

/** A frame from the server, as loose as a stranger sees it. */
export interface AnyFrame {
  kind: string;
  [property: string]: unknown;
}

/** A client that speaks the wire by hand, so that tests can also say nonsense. */
export class Peer {
  readonly socket: WebSocket;
  readonly frames: AnyFrame[] = [];
  closed: { code: number; reason: string } | null = null;
  readonly #waiting = new Set<() => void>();

  constructor(port: number, path: 'agent' | 'customer', headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/realtime/${path}`, { headers });
    this.socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as AnyFrame);
      for (const look of this.#waiting) look();
    });
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      for (const look of this.#waiting) look();
    });
    this.socket.on('error', () => { /* `closed` tells. */ });
  }

  static async agent(port: number, tenant: string, id: string, hello: object = {}): Promise<Peer> {
    const peer = new Peer(port, 'agent', { cookie: `${tenant}/${id}` });
    return peer.#greeted(hello);
  }

  static async customer(port: number, token: string, hello: object = {}): Promise<Peer> {
    return new Peer(port, 'customer').#greeted({ token, ...hello });
  }

  async #greeted(hello: object): Promise<Peer> {
    await this.greet(hello);
    await this.next((frame) => frame.kind === 'welcome');
    return this;
  }

  /** Says hello and does not wait for what is said to it. */
  async greet(hello: object = {}): Promise<this> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
    this.send({ kind: 'hello', version: PROTOCOL_VERSION, ...hello });
    return this;
  }

  send(frame: unknown): void {
    this.raw(JSON.stringify(frame));
  }

  raw(text: string): void {
    this.socket.send(text);
  }

  /** The first frame, past or future, that is wanted; rejects when the socket closes without one. */
  next(wanted: (frame: AnyFrame) => boolean): Promise<AnyFrame> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.frames.find(wanted);
        if (found) resolve(found);
        else if (this.closed) reject(new Error(`closed with ${this.closed.code}`));
        else return;
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Resolves when the socket is closed. */
  async end(): Promise<{ code: number; reason: string }> {
    await this.next(() => false).catch(() => {});
    return this.closed!;
  }

  /** The answer to a command: its `ack` or `fault`. */
  async command(command: AgentCommand | CustomerCommand | object, id: string = uuidv7()): Promise<AnyFrame> {
    this.send({ kind: 'command', id, command });
    return this.next((frame) => (frame.kind === 'ack' || frame.kind === 'fault') && frame['id'] === id);
  }

  /** All events so far, of both feeds. */
  get events(): { kind: string; [property: string]: unknown }[] {
    return this.frames.filter((frame) => frame.kind === 'events')
      .flatMap((frame) => (frame['items'] as { event: AnyFrame }[]).map(({ event }) => event));
  }

  event(kind: string): Promise<AnyFrame> {
    return this.next(() => this.events.some((event) => event.kind === kind))
      .then(() => this.events.find((event) => event.kind === kind)!);
  }

  hangUp(): void {
    this.socket.terminate();
  }
}

/** Starts a chat over HTTP as a customer's page does. */
export async function startChat(centre: Centre, body: object = {}, tenant = 'one'): Promise<{ interactionId: string; token: string }> {
  const answer = await centre.server.app.inject({
    method: 'POST', url: `/api/customer/chats?tenant=${tenant}`,
    payload: { id: uuidv7(), entryPointId: 'to-support', name: 'Maria', email: 'maria@example.test', text: 'Hello', ...body },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json();
}

/** An agent at work: signed in with a station, and available. */
export async function availableAgent(centre: Centre, id: string, tenant = 'one', hello: object = {}): Promise<Peer> {
  const peer = await Peer.agent(centre.port, tenant, id, hello);
  await peer.command({ kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: id.replace(/\D/g, '').padStart(3, '7') } });
  await peer.command({ kind: 'state.available' });
  return peer;
}

import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { Auth } from './auth/auth.ts';
import { requirePrincipal } from './auth/principal.ts';
import { type Clock, systemClock } from './clock.ts';
import type { ServerFrame } from './frame.ts';
import { CustomerTokens } from './realtime/customer-token.ts';
import { openSockets } from './realtime/sockets.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';
import { Tenants } from './tenants.ts';

export interface ServerParts {
  app: FastifyInstance;
  settings: Settings;
  log: Logger;
  store: Store;
  auth: Auth;
  clock?: Clock;
}

export interface Server extends ServerFrame {
  /** Hangs up, waits for the last commits and closes the HTTP side; the store stays open. */
  close(): Promise<void>;
}

/** Clients come back after a restart spread over this time. */
const RECONNECT_AFTER = 1000;
/** Milliseconds for the last answers and goodbyes; connections that say nothing then are cut. */
const LAST_WORDS = 1000;

/** A browser's spare connection, a page asleep, a request that never arrives: none may keep the server from ending. */
function cutConnections(app: FastifyInstance): void {
  app.server.closeAllConnections();
  for (const socket of app.websocketServer.clients) socket.terminate();
}

/** Puts the frame together: tenants, sockets, and the door for features. Nothing listens yet. */
export async function createServer({ app, settings, log, store, auth, clock = systemClock }: ServerParts): Promise<Server> {
  const customerTokens = new CustomerTokens(await store.setting('customer-token-secret', () => randomBytes(32).toString('base64url')));
  const tenants = new Tenants({ store, auth, clock, id: uuidv7, log });
  await tenants.open();
  app.deskPolicy.follow(() => tenants.all().map(({ state }) => state.config));
  auth.onRevoked((userId, sessionId) => tenants.signOut(userId, sessionId));
  const partition = (tenantId: string) => tenants.partition(tenantId);
  const { publicUrl } = settings;
  await openSockets({ app, log, auth, store, publicUrl, tokens: customerTokens, partition, hub: (tenantId) => tenants.hub(tenantId) });
  return {
    app, settings, log, store, auth, customerTokens, partition,
    tenant: (tenantId) => tenants.partition(tenantId).tenant,
    partitions: () => tenants.all(),
    hasLine: (tenantId, agentId) => tenants.hub(tenantId).hasLine(agentId),
    worksElsewhere: (identity) => tenants.hub(identity.tenantId).worksElsewhere(identity),
    reloadDesktops: (tenantId) => tenants.hub(tenantId).reloadDesktops(),
    addTenant: (id, name) => tenants.add(id, name),
    require: (request, ...roles) => requirePrincipal(auth, partition, request.headers, roles),
    close: async () => {
      await tenants.close(RECONNECT_AFTER);
      const cutting = setTimeout(() => cutConnections(app), LAST_WORDS);
      await app.close();
      clearTimeout(cutting);
    },
  };
}

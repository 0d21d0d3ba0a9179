import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { DomainEvent } from '../../../contract/events.ts';
import type { Id } from '../../../contract/primitives.ts';
import { systemClock } from '../../../server/clock.ts';
import { Fault } from '../../../server/fault.ts';
import type { PartitionPort, ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';
import { isPushEndpoint } from './endpoint.ts';
import { newsOfAway, newsOfOffer, type PushNews } from './push-news.ts';
import { makeVapidKeys, PushSender, type VapidKeys } from './push-sender.ts';
import type { PushStore } from './push-store.ts';
import { PushKey, Subscribe, Unsubscribe } from './schemas.ts';

export { PostgresPushStore } from './push-store.ts';

/** The frame as this feature needs it: with a memory of the browsers to reach. */
export interface AlertsFrame extends ServerFrame {
  readonly pushes: PushStore;
}

const tags = ['agent'];
const security = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** What a committed event means for somebody whose page is gone. */
function newsOf(server: ServerFrame, { tenantId, state }: PartitionPort, event: DomainEvent): PushNews | null {
  if (event.kind === 'agent.away') return newsOfAway(state, event);
  if (event.kind === 'interaction.offered' && !server.hasLine(tenantId, event.agentId)) return newsOfOffer(state, event);
  return null;
}

/** Follows every partition in which somebody can be reached, those made later too. */
function follow(server: AlertsFrame, sender: PushSender): (tenantId: Id) => void {
  const followed = new Set<Id>();
  const followOne = (tenantId: Id): void => {
    if (followed.has(tenantId)) return;
    followed.add(tenantId);
    const partition = server.partition(tenantId);
    partition.onCommit((committed) => {
      for (const { event } of committed) {
        const news = newsOf(server, partition, event);
        // Not waited for: nobody's command is slower because a push service is.
        if (news) sender.send(tenantId, news).catch((error: unknown) => server.log.warn({ err: error }, 'An alert was not pushed.'));
      }
    });
  };
  for (const { tenantId } of server.partitions()) followOne(tenantId);
  return followOne;
}

function routes(server: AlertsFrame, keys: VapidKeys, followTenant: (tenantId: Id) => void): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();
  const { pushes } = server;

  app.get('/api/push/key', {
    schema: { tags, summary: 'The key that a browser subscribes with', response: { 200: PushKey } },
  }, async (request) => {
    await server.require(request, 'agent');
    return { key: keys.publicKey };
  });

  app.post('/api/push/subscription', {
    config: security, schema: { tags, summary: 'Alerts for this browser while its page is gone', body: Subscribe, response: { 204: Nothing('Subscribed.') } },
  }, async (request, reply) => {
    const { tenantId, userId, sessionId } = await server.require(request, 'agent');
    const { endpoint, keys: { p256dh, auth }, language } = request.body;
    if (!isPushEndpoint(endpoint, server.settings.publicUrl)) throw new Fault('invalid-input', { field: 'endpoint' });
    await pushes.put({ endpoint, tenantId, userId, sessionId, p256dh, auth, language, at: Date.now() });
    followTenant(tenantId);
    return reply.code(204).send();
  });

  app.delete('/api/push/subscription', {
    config: security, schema: { tags, summary: 'No more alerts for this browser', body: Unsubscribe, response: { 204: Nothing('Forgotten.') } },
  }, async (request, reply) => {
    const { userId } = await server.require(request);
    await pushes.remove(request.body.endpoint, userId);
    return reply.code(204).send();
  });
}

/** Web Push: the second path of an alert, when no page of the agent's is there to show it. */
export async function register(server: AlertsFrame): Promise<void> {
  const { store, auth, settings: { publicUrl }, log, pushes } = server;
  const keys = JSON.parse(await store.setting('vapid-keys', () => JSON.stringify(makeVapidKeys()))) as VapidKeys;
  const sender = new PushSender({ store: pushes, keys, publicUrl, clock: systemClock, log });
  routes(server, keys, follow(server, sender));
  // Sign-out takes the subscription with it, whoever has ended the session.
  auth.onRevoked((userId, sessionId) => void pushes.forget(userId, sessionId).catch((error: unknown) => log.warn({ err: error }, 'A subscription was not forgotten.')));
  server.app.addHook('onClose', async () => sender.close());
}

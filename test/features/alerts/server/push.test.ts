import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { AgentCommand } from '../../../../src/contract/up.ts';
import type { InnerCommand } from '../../../../src/domain/command.ts';
import { register } from '../../../../src/features/alerts/server/index.ts';
import { makeVapidKeys, PushSender } from '../../../../src/features/alerts/server/push-sender.ts';
import { MemoryPushStore } from '../../../../src/features/alerts/server/push-store.ts';
import { systemClock } from '../../../../src/server/clock.ts';
import { openCentre, type Centre } from '../../../support/centre.ts';
import { PushReader, PushService, vapidClaims } from '../../../support/push-service.ts';

const CUSTOMER = { id: 'customer-1', name: 'Maria Marker', email: 'maria@marker.example', phone: '+15550177' };

describe('Web Push', () => {
  let centre: Centre;
  let service: PushService;
  let pushes: MemoryPushStore;
  let reader: PushReader;

  before(async () => { service = await PushService.open(); });
  after(() => service.close());
  beforeEach(async () => {
    pushes = new MemoryPushStore();
    reader = new PushReader();
    service.pushed.length = 0;
    service.answers = [];
    centre = await openCentre({ features: [(server) => void register({ ...server, pushes })] });
  });
  afterEach(() => centre.close());

  const request = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, cookie = 'one/agent-1') =>
    centre.server.app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });
  const subscribe = (name = 'a', over: object = {}, cookie?: string) =>
    request('POST', '/api/push/subscription', { endpoint: service.endpoint(name), keys: reader.keys, language: 'en', ...over }, cookie);
  const one = () => centre.server.partition('one');
  const agent = (command: AgentCommand) => one().execute({ kind: 'agent', id: 'agent-1' }, uuidv7(), command);
  const system = (command: InnerCommand) => one().execute({ kind: 'system' }, uuidv7(), command);
  const signIn = () => agent({ kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: '7001' } });
  const ask = () => one().execute({ kind: 'customer', id: CUSTOMER.id, interactionId: 'chat-1' }, uuidv7(),
    { kind: 'interaction.start', interactionId: 'chat-1', entryPointId: 'to-support', channel: 'chat', customer: CUSTOMER, text: 'Marker text', messageId: 'm-1' });

  test('an agent with a conversation whose line is gone hears when it is handed over; nothing names the customer', async () => {
    equal((await subscribe()).statusCode, 204);
    await signIn();
    await agent({ kind: 'state.available' });
    await ask();
    await service.arrived(1);
    const offerId = one().state.interactions.get('chat-1')?.offer?.id ?? '';
    await agent({ kind: 'offer.accept', interactionId: 'chat-1', offerId });
    await system({ kind: 'agent.leave', agentId: 'agent-1' });
    const pushed = (await service.arrived(2))[1]!;
    const message = reader.read(pushed.body) as { time: number };
    deepEqual(message, {
      tag: 'away', title: 'Connection lost', body: 'Open the desktop: your conversations are handed over at {time}.',
      language: 'en', time: one().state.agents.get('agent-1')?.away?.until, path: '/',
    });
    equal(pushed.headers['content-encoding'], 'aes128gcm');
    equal(pushed.headers['urgency'], 'high');
    ok(Number(pushed.headers['ttl']) <= 120 && Number(pushed.headers['ttl']) > 60, 'of no use when it comes later');
    const { key } = (await request('GET', '/api/push/key')).json<{ key: string }>();
    const { key: signed, claims } = vapidClaims(pushed.headers);
    equal(signed, key);
    equal(claims['aud'], new URL(service.endpoint('a')).origin);
    match(String(claims['sub']), /^(https:|mailto:)/);
    for (const { body } of service.pushed) ok(!/marker|15550177/i.test(JSON.stringify(reader.read(body))));
  });

  test('an offer to an agent without a line says channel, queue and seconds, in the agent\'s language', async () => {
    await subscribe('a', { language: 'da' });
    await signIn();
    await agent({ kind: 'state.available' });
    await ask();
    const [pushed] = await service.arrived(1);
    const offer = one().state.interactions.get('chat-1')?.offer;
    deepEqual(reader.read(pushed!.body), {
      tag: `offer:${offer?.id}`, title: 'Ny chathenvendelse', body: 'SUPPORT. Åbn skrivebordet inden for 30 s.', language: 'da', path: '/task/chat-1',
    });
  });

  test('an available agent hears of a lost line, an idle one without work does not', async () => {
    await subscribe();
    await signIn();
    await system({ kind: 'agent.leave', agentId: 'agent-1' });
    await system({ kind: 'agent.return', agentId: 'agent-1' });
    await agent({ kind: 'state.available' });
    await system({ kind: 'agent.leave', agentId: 'agent-1' });
    const pushed = await service.arrived(1);
    deepEqual((reader.read(pushed[0]!.body) as { body: string }).body, 'Open the desktop: you get no requests until then.');
    equal(pushed.length, 1);
  });

  test('a push service that is busy is asked again; a browser that is gone is forgotten', async () => {
    await subscribe('busy');
    await signIn();
    await agent({ kind: 'state.available' });
    service.answers = [503, 201];
    await system({ kind: 'agent.leave', agentId: 'agent-1' });
    await service.arrived(2);
    equal((await pushes.of('one', 'agent-1')).length, 1);
    for (const gone of [404, 410]) {
      await subscribe('busy');
      service.answers = [gone];
      const before = service.pushed.length;
      await system({ kind: 'agent.return', agentId: 'agent-1' });
      await system({ kind: 'agent.leave', agentId: 'agent-1' });
      await service.arrived(before + 1);
      while ((await pushes.of('one', 'agent-1')).length > 0) await new Promise((resolve) => { setImmediate(resolve); });
    }
  });

  test('sign-out takes the subscription with it, as does the browser that wants no more', async () => {
    await subscribe();
    equal((await request('DELETE', '/api/push/subscription', { endpoint: service.endpoint('a') }, 'one/agent-2')).statusCode, 204);
    equal((await pushes.of('one', 'agent-1')).length, 1, 'not somebody else\'s');
    await request('DELETE', '/api/push/subscription', { endpoint: service.endpoint('a') });
    equal((await pushes.of('one', 'agent-1')).length, 0);
    await subscribe();
    await centre.server.auth.revoke('agent-1');
    equal((await pushes.of('one', 'agent-1')).length, 0);
  });

  test('only agents subscribe, with an address and keys that make sense', async () => {
    equal((await request('GET', '/api/push/key', undefined, '')).statusCode, 401);
    equal((await subscribe('a', {}, '')).statusCode, 401);
    for (const wrong of [{ endpoint: 'http://192.168.0.1/x' }, { endpoint: 'x'.repeat(2000) }, { keys: { p256dh: 'short', auth: 'short' } }, { language: 'xx' }, { more: 1 }]) {
      equal((await subscribe('a', wrong)).statusCode, 400, JSON.stringify(wrong).slice(0, 80));
    }
    deepEqual(await pushes.of('one', 'agent-1'), []);
  });

  test('the keys are the same after a restart', async () => {
    const store = centre.server.store;
    const first = (await request('GET', '/api/push/key')).json<{ key: string }>();
    const again = await openCentre({ store, features: [(server) => void register({ ...server, pushes })] });
    const second = (await again.server.app.inject({ url: '/api/push/key', headers: { cookie: 'one/agent-1' } })).json<{ key: string }>();
    equal(second.key, first.key);
    await again.close();
  });

  test('a server that has become public does not send to this machine any more', async () => {
    await subscribe();
    const { publicKey, privateKey } = makeVapidKeys();
    const sender = new PushSender({ store: pushes, keys: { publicKey, privateKey }, publicUrl: 'https://desk.example.com', clock: systemClock, log: centre.log.logger });
    await sender.send('one', { userId: 'agent-1', until: Date.now() + 60_000, message: (language) => ({ tag: 't', title: 't', body: 'b', language, path: '/' }) });
    equal(service.pushed.length, 0);
    equal((await pushes.of('one', 'agent-1')).length, 0);
  });
});

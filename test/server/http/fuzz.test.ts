import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { FAULTS, type FaultCode } from '../../../src/contract/errors.ts';
import { register as registerAdministration } from '../../../src/features/administration/server/index.ts';
import { register as registerChat } from '../../../src/features/chat/server/index.ts';
import { register as registerHandling } from '../../../src/features/handling/server/index.ts';
import { register as registerHistory } from '../../../src/features/history/server/index.ts';
import { register as registerSignIn } from '../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../support/api-frame.ts';
import { person, smallCentre } from '../../support/sample-config.ts';

/** Sign-in tries cost ten milliseconds each, and these two would make something: they have tests of their own. */
const LEFT_OUT = new Set(['POST /api/sign-in', 'POST /api/sign-out', 'POST /api/password/forgot', 'POST /api/setup']);

const segment = fc.oneof(fc.constantFrom('x', 'ana', 'admin', 'orders', '__proto__', 'constructor', '..', '%00', '%2e%2e%2f', '%E0%A4%A', '%'), fc.string({ maxLength: 80 }).map(encodeURIComponent));
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', ' ', '\u0000', '\u202e', '<script>alert(1)</script>', "'; drop table log; --", 'constructor'));
const loose = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text);
const body = fc.oneof(
  { weight: 3, arbitrary: fc.dictionary(fc.oneof(fc.constantFrom('id', 'name', 'email', 'teamIds', 'queueId', 'capacity', 'roles', 'code', 'password', 'type'), text), loose, { maxKeys: 8 }).map((value) => JSON.stringify(value)) },
  loose.map((value) => JSON.stringify(value) ?? ''),
  text,
  fc.constantFrom('{"a":', '[]', 'null', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{}}}', `{"name":"${'x'.repeat(70_000)}"}`),
);

describe('fuzzed requests', () => {
  const routes: { method: string; url: string }[] = [];
  let api: ApiFrame;
  let cookie: string;

  before(async () => {
    api = await apiFrame(
      ({ app }) => {
        app.addHook('onRoute', ({ method, url }) => {
          for (const each of [method].flat()) if (url.startsWith('/api/') && !LEFT_OUT.has(`${each} ${url}`)) routes.push({ method: each, url });
        });
      },
      registerSignIn, registerAdministration, registerHistory, registerChat, registerHandling,
    );
    await api.server.addTenant('t1', 'First');
    await api.put('t1', ...smallCentre(), person('ana', ['agent']), person('admin', ['administrator']));
    await api.server.auth.createAccount({ tenantId: 't1', userId: 'ana', email: 'ana@example.com', name: 'Ana', password: 'correct horse' });
    cookie = await api.signIn('ana@example.com', 'correct horse');
  });
  after(() => api.close());

  const request = () => fc.record({
    route: fc.constantFrom(...routes), segment, body, query: fc.option(fc.tuple(fc.constantFrom('limit', 'before', 'since', 'tenant', 'x'), text)),
    type: fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''),
    who: fc.constantFrom('nobody', 'ana', 'forged'), key: fc.option(text.map((value) => value.replace(/[^\x20-\x7e]/g, ''))),
  });
  const cookieOf = (who: string): string => who === 'ana' ? cookie : who === 'forged' ? `${cookie.slice(0, -4)}AAAA` : '';
  const optionsOf = ({ route, segment: id, body: payload, query, type, who, key }: ReturnType<typeof request> extends fc.Arbitrary<infer T> ? T : never): InjectOptions => ({
    method: route.method as 'POST', url: route.url.replace(/:\w+|\*/, id) + (query ? `?${query[0]}=${encodeURIComponent(query[1].replace(/\p{Surrogate}/gu, ''))}` : ''),
    headers: { ...(type && { 'content-type': type }), cookie: cookieOf(who), ...(key && { 'idempotency-key': key }) },
    ...(route.method !== 'GET' && route.method !== 'HEAD' && { payload }),
  });

  test('ten thousand of them by strangers and by an agent get clear answers and change nothing', async () => {
    const partition = api.server.partition('t1');
    const { seq } = partition;
    await fc.assert(fc.asyncProperty(request(), async (wish) => {
      const answer = await api.request(optionsOf(wish));
      assert.ok(answer.statusCode < 500, `${wish.route.method} ${wish.route.url} ${answer.body}`);
      if (answer.statusCode < 400 || wish.route.method === 'HEAD') return;
      const { fault } = answer.json();
      assert.equal(answer.statusCode, FAULTS[fault.code as FaultCode].status);
      assert.match(fault.trackingId, /^[0-9a-f-]{36}$/);
    }), { numRuns: 10_000 });
    assert.equal(partition.seq, seq, 'nothing was written');
    assert.equal(({} as Record<string, unknown>)['admin'], undefined, 'no prototype was touched');
  });

  test('a thousand half-right objects of an administrator are either right or refused', async () => {
    await api.server.auth.createAccount({ tenantId: 't1', userId: 'admin', email: 'admin@example.com', name: 'Admin', password: 'correct horse' });
    cookie = await api.signIn('admin@example.com', 'correct horse');
    const writes = routes.filter(({ method, url }) => (method === 'POST' || method === 'PUT') && !url.includes('users') && !url.includes('customer'));
    const half = fc.record({ name: text, channel: fc.constantFrom('chat', 'fax'), teamIds: fc.array(fc.constantFrom('support', 'ghost', 'constructor')), priority: fc.integer(), queueId: fc.constantFrom('orders', 'toString') }, { requiredKeys: [] });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...writes), half, async (route, payload) => {
      const answer = await api.request({ method: route.method as 'POST', url: route.url.replace(':id', 'support'), payload, headers: { cookie } });
      assert.ok(answer.statusCode < 500, answer.body);
    }), { numRuns: 1000 });
  });
});

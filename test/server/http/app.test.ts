import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { Type } from 'typebox';
import { buildApp } from '../../../src/server/http/app.ts';
import { Fault } from '../../../src/server/fault.ts';
import { collectLog } from '../../support/collect-log.ts';

const PUBLIC_URL = 'http://desk.example.com:8130';

/** A build of a few words, as `npm run build` leaves it. */
async function fakeBuild(): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'desk-dist-'));
  for (const folder of ['desktop/assets', 'help', 'demo']) await mkdir(join(dist, folder), { recursive: true });
  await writeFile(join(dist, 'desktop/index.html'), '<title>desktop</title>');
  await writeFile(join(dist, 'desktop/sw.js'), 'self.x = 1');
  await writeFile(join(dist, 'desktop/assets/main-abc123.js'), 'plain');
  await writeFile(join(dist, 'desktop/assets/main-abc123.js.br'), 'brotli');
  await writeFile(join(dist, 'desktop/assets/main-abc123.js.gz'), 'gzip');
  await writeFile(join(dist, 'help/index.html'), '<title>help</title>');
  await writeFile(join(dist, 'demo/index.html'), '<title>demo</title>');
  await writeFile(join(dist, 'embed.js'), 'embed');
  return dist;
}

const log = collectLog();
let app: FastifyInstance;
let dist: string;

function addRoutes(to: FastifyInstance): void {
  const body = Type.Object({
    kind: Type.Union([Type.Literal('a'), Type.Literal('b')]), count: Type.Integer({ minimum: 0 }),
    open: Type.Boolean({ default: true }),
  }, { additionalProperties: false });
  to.post('/api/echo', { schema: { body } }, (request) => request.body);
  to.post('/api/customer/echo', { schema: { body } }, (request) => request.body);
  to.get('/api/broken', () => { throw new Error('the password is hunter2'); });
  to.get('/api/refused', () => { throw new Fault('still-referenced', { by: 'Orders' }); });
}

before(async () => {
  dist = await fakeBuild();
  app = await buildApp({ settings: { publicUrl: PUBLIC_URL }, log: log.logger, dist });
  addRoutes(app);
  await app.ready();
});
after(async () => {
  await app.close();
  await rm(dist, { recursive: true });
});

const inject = (options: InjectOptions) => app.inject({ headers: { host: 'desk.example.com:8130' }, ...options });
const echo = (payload: string | object, headers: Record<string, string> = {}) => inject({
  method: 'POST', url: '/api/echo', payload, headers: { 'content-type': 'application/json', host: 'desk.example.com:8130', ...headers },
});

describe('faults over HTTP', () => {
  test('an unknown route is not-found, with a tracking ID that the log knows', async () => {
    const answer = await inject({ url: '/api/nothing' });
    const { fault } = answer.json();
    assert.equal(answer.statusCode, 404);
    assert.equal(fault.code, 'not-found');
    assert.match(fault.trackingId, /^[0-9a-f-]{36}$/);
    assert.ok(log.lines().some((line) => line['trackingId'] === fault.trackingId && line['code'] === 'not-found'));
  });

  test('malformed JSON, a wrong content type and an empty body are invalid-input', async () => {
    for (const [payload, type] of [['{"kind":', 'application/json'], ['kind=a', 'text/plain'], ['', 'application/json']] as const) {
      const answer = await echo(payload, { 'content-type': type });
      assert.equal(answer.statusCode, 400, type);
      assert.equal(answer.json().fault.code, 'invalid-input');
    }
  });

  test('the first problem of the input is named by path and reason', async () => {
    const cases: [object, string, RegExp][] = [
      [{ kind: 'a', count: -1 }, '/count', />= 0/],
      [{ kind: 'a' }, '/count', /required/],
      [{ kind: 'c', count: 1 }, '/kind', /one of: a, b/],
      [{ kind: 'a', count: 1, extra: 1 }, '/extra', /additional/],
    ];
    for (const [payload, path, reason] of cases) {
      const { fault } = (await echo(payload)).json();
      assert.equal(fault.data.path, path);
      assert.match(fault.data.reason, reason);
    }
  });

  test('values are neither coerced nor dropped, defaults are filled in', async () => {
    assert.equal((await echo({ kind: 'a', count: '1' })).json().fault.data.path, '/count');
    assert.deepEqual((await echo({ kind: 'a', count: 1 })).json(), { kind: 'a', count: 1, open: true });
  });

  test('a body over 64 KiB is too-large', async () => {
    const answer = await echo({ kind: 'x'.repeat(70_000), count: 1 });
    assert.equal(answer.statusCode, 413);
    assert.equal(answer.json().fault.code, 'too-large');
  });

  test('prototype poisoning is refused', async () => {
    assert.equal((await echo('{"kind":"a","count":1,"__proto__":{"x":1}}')).json().fault.code, 'invalid-input');
  });

  test('an internal error says nothing about itself but is in the log with its cause', async () => {
    const answer = await inject({ url: '/api/broken' });
    assert.equal(answer.statusCode, 500);
    assert.ok(!answer.body.includes('hunter2'));
    const { trackingId } = answer.json().fault;
    const line = log.lines().find((each) => each['trackingId'] === trackingId);
    assert.match(JSON.stringify(line), /hunter2/);
  });

  test('a fault keeps its code, status and data', async () => {
    const answer = await inject({ url: '/api/refused' });
    assert.equal(answer.statusCode, 409);
    assert.deepEqual(answer.json().fault.data, { by: 'Orders' });
  });

  test('a broken address is invalid-input', async () => {
    const answer = await inject({ url: '/api/%E0%A4%A' });
    assert.equal(answer.json().fault.code, 'invalid-input');
  });
});

test('bytes that are no HTTP are answered with a fault too', async () => {
  const bare = await buildApp({ settings: { publicUrl: PUBLIC_URL }, log: log.logger, dist });
  await bare.listen({ port: 0, host: '127.0.0.1' });
  const [address] = bare.addresses();
  assert.ok(typeof address === 'object');
  const { port } = address;
  for (const [bytes, code] of [['NONSENSE\r\n\r\n', 'invalid-input'], [`GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 'too-large']] as const) {
    const socket = connect(port, '127.0.0.1');
    socket.write(bytes);
    const answer = await text(socket);
    assert.equal(JSON.parse(answer.slice(answer.indexOf('{'))).fault.code, code);
  }
  await bare.close();
});

describe('origins', () => {
  const body = { kind: 'a', count: 1 };

  test('a write from a foreign page is forbidden, also with the origin "null"', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://desk.example.com']) {
      assert.equal((await echo(body, { origin })).json().fault.code, 'forbidden', origin);
    }
  });

  test('an address in another spelling is the same address', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    for (const url of ['/%61pi/echo', '/api%2Fecho', '/api/%65cho', 'http://desk.example.com:8130/api/echo', '/api/customer/../echo', '/api/customer/%2e%2e/echo']) {
      const answer = await inject({ method: 'POST', url, payload: body, headers });
      assert.match(answer.json().fault?.code ?? 'served', /^(forbidden|not-found)$/, url);
    }
  });

  test('a write from our own page or from a program is served', async () => {
    const ours: Record<string, string>[] = [{}, { origin: PUBLIC_URL }, { origin: 'http://10.0.0.7:8130', host: '10.0.0.7:8130' }];
    for (const headers of ours) {
      assert.equal((await echo(body, headers)).statusCode, 200);
    }
  });

  test('customers may write from any site, and preflights are answered', async () => {
    const headers = { origin: 'https://shop.example', 'content-type': 'application/json' };
    const answer = await inject({ method: 'POST', url: '/api/customer/echo', payload: body, headers });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.equal(answer.headers['access-control-allow-credentials'], undefined);
    const preflight = await inject({ method: 'OPTIONS', url: '/api/customer/chats', headers: { origin: 'https://shop.example' } });
    assert.equal(preflight.statusCode, 204);
    assert.match(String(preflight.headers['access-control-allow-headers']), /content-type/);
    assert.equal((await inject({ url: '/api/refused', headers })).headers['access-control-allow-origin'], undefined);
  });
});

test('requests to the API are limited per address, with the seconds to wait', async () => {
  const small = await buildApp({ settings: { publicUrl: PUBLIC_URL }, log: log.logger, dist, requestsPerMinute: 2 });
  addRoutes(small);
  const call = (url = '/api/refused') => small.inject({ url });
  await call();
  await call();
  assert.equal((await call('/%61pi/refused')).statusCode, 429, 'in another spelling');
  const third = await call();
  assert.equal(third.statusCode, 429);
  assert.equal(third.json().fault.code, 'rate-limited');
  assert.ok(third.json().fault.data.retryAfterSeconds <= 60);
  assert.ok(Number(third.headers['retry-after']) > 0);
  assert.equal((await small.inject({ url: '/' })).statusCode, 200, 'pages are not limited');
  await small.close();
});

test('a request that never arrives does not hold its connection for ever', () => {
  assert.ok(app.server.requestTimeout > 0);
  assert.ok(app.server.headersTimeout > 0);
});

describe('pages', () => {
  test('the desktop has a strict policy with Trusted Types and is never framed', async () => {
    const answer = await inject({ url: '/' });
    const policy = String(answer.headers['content-security-policy']);
    assert.match(answer.body, /desktop/);
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
      "require-trusted-types-for 'script'", 'trusted-types lit-html agent-desktop', "connect-src 'self' ws://desk.example.com:8130"]) {
      assert.ok(policy.split(';').includes(part), `${part} in ${policy}`);
    }
    assert.ok(!policy.includes('unsafe'));
    assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin-allow-popups');
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.equal(answer.headers['strict-transport-security'], undefined, 'plain http');
  });

  test('the customer page may be framed by any site', async () => {
    const answer = await inject({ url: '/help/' });
    assert.match(answer.body, /help/);
    assert.match(String(answer.headers['content-security-policy']), /frame-ancestors \*/);
    assert.equal(answer.headers['x-frame-options'], undefined);
    assert.equal((await inject({ url: '/help' })).headers.location, '/help/');
  });

  test('the customer page reaches customers\' addresses only and starts no worker, the demonstration nothing at all', async () => {
    const policyOf = async (url: string, host: string): Promise<string[]> => String((await inject({ url, headers: { host } })).headers['content-security-policy']).split(';');
    const own = 'http://192.168.0.7:8130/api/customer/ ws://192.168.0.7:8130/realtime/customer';
    const known = 'http://desk.example.com:8130/api/customer/ ws://desk.example.com:8130/realtime/customer';
    for (const part of [`connect-src ${known} ${own}`, "worker-src 'none'", "form-action 'none'"]) {
      assert.ok((await policyOf('/help/', '192.168.0.7:8130')).includes(part), part);
    }
    assert.ok((await policyOf('/help/', 'evil; script-src *')).includes(`connect-src ${known}`));
    for (const part of ["connect-src 'none'", "worker-src 'none'"]) assert.ok((await policyOf('/demo/', 'desk.example.com')).includes(part), part);
  });

  test('the embed script may be loaded by any site, the demo shop may frame the customer page', async () => {
    const embed = await inject({ url: '/embed.js' });
    assert.equal(embed.body, 'embed');
    assert.equal(embed.headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(embed.headers['cache-control'], 'no-cache');
    const demo = await inject({ url: '/demo/' });
    assert.match(String(demo.headers['content-security-policy']), /frame-src 'self'/);
  });

  test('an address of the desktop is answered with the desktop, a missing file is not', async () => {
    const html = { accept: 'text/html,*/*' };
    assert.match((await inject({ url: '/settings/sounds', headers: html })).body, /desktop/);
    for (const url of ['/assets/gone.js', '/api/gone', '/help/gone', '/..%2f..%2fpackage.json']) {
      assert.equal((await inject({ url, headers: html })).json().fault.code, 'not-found', url);
    }
    assert.equal((await inject({ url: '/settings/sounds' })).statusCode, 404, 'not a navigation');
  });

  test('hashed files are kept for ever, the rest is asked again', async () => {
    assert.match(String((await inject({ url: '/assets/main-abc123.js' })).headers['cache-control']), /immutable/);
    for (const url of ['/', '/sw.js', '/help/']) assert.equal((await inject({ url })).headers['cache-control'], 'no-cache', url);
    assert.equal((await inject({ url: '/api/refused' })).headers['cache-control'], 'no-store');
  });

  test('precompressed files are served to those who accept them', async () => {
    const ask = (encoding: string) => inject({ url: '/assets/main-abc123.js', headers: { 'accept-encoding': encoding } });
    const [brotli, gzip, plain] = await Promise.all([ask('gzip, br'), ask('gzip'), ask('identity')]);
    assert.deepEqual([brotli.body, gzip.body, plain.body], ['brotli', 'gzip', 'plain']);
    assert.equal(brotli.headers['content-encoding'], 'br');
    assert.match(String(brotli.headers['content-type']), /javascript/);
    assert.equal(brotli.headers['vary'], 'accept-encoding');
  });

  test('without a build there is only the API', async () => {
    const bare = await buildApp({ settings: { publicUrl: 'https://desk.example' }, log: log.logger, dist: join(dist, 'nowhere') });
    const answer = await bare.inject({ url: '/', headers: { accept: 'text/html' } });
    assert.equal(answer.json().fault.code, 'not-found');
    assert.ok(answer.headers['strict-transport-security'], 'https');
    await bare.close();
  });
});

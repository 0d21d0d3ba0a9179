import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { register } from '../../../../src/features/profile/server/index.ts';
import { pictureFacts } from '../../../../src/features/profile/server/picture-format.ts';
import { MemoryPictureStore } from '../../../../src/features/profile/server/picture-store.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { jpeg, png, webp } from '../../../support/pictures.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

const PASSWORD = 'correct horse';
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

describe('a picture by its content', () => {
  test('type and size of PNG, JPEG and the three kinds of WebP', () => {
    deepEqual(pictureFacts(png(7, 5)), { type: 'image/png', width: 7, height: 5 });
    deepEqual(pictureFacts(jpeg(300, 512)), { type: 'image/jpeg', width: 300, height: 512 });
    for (const kind of ['VP8 ', 'VP8L', 'VP8X'] as const) deepEqual(pictureFacts(webp(kind, 300, 512)), { type: 'image/webp', width: 300, height: 512 });
  });

  test('anything else, cut short or empty, is none', () => {
    const cut = [png(7, 5).subarray(0, 20), jpeg(3, 3).subarray(0, 12), webp('VP8X', 3, 3).subarray(0, 20), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff])];
    for (const bytes of [...cut, SVG, Buffer.from('GIF89a\x01\x00\x01\x00'), Buffer.alloc(0), Buffer.alloc(64)]) equal(pictureFacts(bytes), null);
  });
});

describe('profile pictures', () => {
  let api: ApiFrame;
  let ana: string;
  let bo: string;
  let stranger: string;
  const store = new MemoryPictureStore();

  before(async () => {
    api = await apiFrame((server) => register({ ...server, pictures: store }));
    for (const tenantId of ['t1', 't2']) {
      await api.server.addTenant(tenantId, tenantId);
      await api.put(tenantId, ...smallCentre());
    }
    for (const [tenantId, id] of [['t1', 'ana'], ['t1', 'bo'], ['t2', 'stranger']] as const) {
      await api.put(tenantId, person(id, ['agent']));
      await api.server.auth.createAccount({ tenantId, userId: id, email: `${id}@example.com`, name: id, password: PASSWORD });
    }
    [ana, bo, stranger] = await Promise.all(['ana', 'bo', 'stranger'].map((id) => api.signIn(`${id}@example.com`, PASSWORD))) as [string, string, string];
  });
  after(() => api.close());

  const put = (payload: Buffer, cookie: string, type = 'image/png') => api.request({ method: 'PUT', url: '/api/picture', payload, headers: { cookie, 'content-type': type } });
  const get = (userId: string, headers: Record<string, string>) => api.request({ url: `/api/pictures/${userId}?v=1`, headers });
  const own = async (cookie: string) => (await api.request({ url: '/api/picture', headers: { cookie } })).json<{ revision: string | null }>().revision;

  test('WX-166 is set, seen by the tenant’s users, replaced and removed', async () => {
    equal(await own(ana), null);
    equal((await get('ana', { cookie: ana })).statusCode, 404);
    const answer = await put(png(), ana);
    equal(answer.statusCode, 200);
    const { revision } = answer.json<{ revision: string }>();
    equal(await own(ana), revision);
    const seen = await get('ana', { cookie: bo });
    deepEqual([seen.statusCode, seen.rawPayload, seen.headers['content-type']], [200, png(), 'image/png']);
    notEqual((await put(png(4, 4, [0, 0, 9]), ana)).json<{ revision: string }>().revision, revision);
    equal((await api.request({ method: 'DELETE', url: '/api/picture', headers: { cookie: ana } })).statusCode, 204);
    deepEqual([await own(ana), (await get('ana', { cookie: bo })).statusCode], [null, 404]);
  });

  test('is kept by the one browser only, asked for again by its tag, and never taken for anything else', async () => {
    await put(png(), ana);
    const { headers } = await get('ana', { cookie: ana });
    match(String(headers['cache-control']), /^private, max-age=\d+$/);
    equal(headers['x-content-type-options'], 'nosniff');
    match(String(headers['content-security-policy']), /default-src 'none'/);
    const again = await get('ana', { cookie: ana, 'if-none-match': String(headers['etag']) });
    deepEqual([again.statusCode, again.body], [304, '']);
    equal((await get('ana', { cookie: ana, 'if-none-match': '"another"' })).statusCode, 200);
  });

  test('nobody without a session, and nobody of another tenant, sees or sets it', async () => {
    await put(png(), ana);
    equal((await get('ana', {})).statusCode, 401);
    equal((await put(png(), '')).statusCode, 401);
    equal((await api.request({ url: '/api/picture' })).statusCode, 401);
    equal((await api.request({ method: 'DELETE', url: '/api/picture' })).statusCode, 401);
    equal((await get('ana', { cookie: stranger })).statusCode, 404);
    const foreign = await api.request({ method: 'PUT', url: '/api/picture', payload: png(), headers: { 'cookie': ana, 'content-type': 'image/png', 'origin': 'https://evil.example' } });
    equal(foreign.statusCode, 403);
  });

  test('what it is, its content says', async () => {
    await put(jpeg(20, 20), ana, 'image/png');
    equal((await get('ana', { cookie: ana })).headers['content-type'], 'image/jpeg');
    for (const [bytes, type] of [[SVG, 'image/png'], [Buffer.from('hello'), 'image/jpeg'], [Buffer.alloc(0), 'image/png'], [png(), 'image/svg+xml'], [Buffer.from('{"a":1}'), 'application/json']] as const) {
      const answer = await put(bytes, ana, type);
      deepEqual([answer.statusCode, answer.json().fault.code], [400, 'invalid-input'], type);
    }
    equal((await get('ana', { cookie: ana })).headers['content-type'], 'image/jpeg', 'the one before stays');
  });

  test('the door takes 512 × 512 pixels and 1 MB, and no more', async () => {
    equal((await put(png(512, 512), ana)).statusCode, 200);
    for (const bytes of [png(513, 1), webp('VP8X', 20_000, 20_000), Buffer.concat([png(), Buffer.alloc(1024 * 1024)])]) {
      const answer = await put(bytes, ana);
      deepEqual([answer.statusCode, answer.json().fault.code], [413, 'too-large']);
    }
  });

  test('goes with the user', async () => {
    await put(png(), bo);
    await api.server.partition('t1').execute({ kind: 'administrator', id: 'test' }, crypto.randomUUID(), { kind: 'config.remove', type: 'user', id: 'bo' });
    equal(await store.revisionOf('t1', 'bo'), null);
    notEqual(await store.revisionOf('t1', 'ana'), null);
  });
});

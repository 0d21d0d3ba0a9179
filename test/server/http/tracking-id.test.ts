import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { buildApp } from '../../../src/server/http/app.ts';
import { Fault } from '../../../src/server/fault.ts';
import { collectLog } from '../../support/collect-log.ts';

describe('the tracking ID that a request brings', () => {
  const log = collectLog();
  let app: FastifyInstance;
  before(async () => {
    app = await buildApp({ settings: { publicUrl: 'http://127.0.0.1' }, log: log.logger, dist: '/nowhere' });
    app.get('/api/broken', () => { throw new Error('inside'); });
    app.get('/api/refused', () => { throw new Fault('not-owner'); });
    await app.ready();
  });
  after(() => app.close());

  const ask = async (url: string, headers: Record<string, string>) => (await app.inject({ url, headers })).json().fault.trackingId as string;
  const logged = (trackingId: string) => log.lines().filter((line) => line['trackingId'] === trackingId);

  test('WX-143 names the same failure in the answer and in the server\'s log, with its cause', async () => {
    const [broken, refused] = [uuidv4(), uuidv7()];
    assert.equal(await ask('/api/broken', { 'x-tracking-id': broken }), broken);
    const [line, ...more] = logged(broken);
    assert.deepEqual(more, []);
    assert.match(JSON.stringify(line), /"code":"internal".*inside/);
    assert.equal(await ask('/api/refused', { 'x-tracking-id': refused.toUpperCase() }), refused);
    assert.equal(logged(refused)[0]?.['code'], 'not-owner');
    assert.equal(await ask('/api/nowhere', { 'x-tracking-id': broken }), broken, 'an address that is none');
  });

  test('is a UUID or another one is made: nothing else reaches the log', async () => {
    for (const given of ['', 'x', '{"level":60}', 'a'.repeat(5000), `${uuidv4()}\u00e9`, `${uuidv4()}, ${uuidv4()}`]) {
      const used = await ask('/api/refused', { 'x-tracking-id': given });
      assert.match(used, /^[0-9a-f-]{36}$/);
      assert.notEqual(used, given);
      assert.equal(logged(used).length, 1);
    }
    assert.notEqual(await ask('/api/refused', {}), await ask('/api/refused', {}));
  });
});

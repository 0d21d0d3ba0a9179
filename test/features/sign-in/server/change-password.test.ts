import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { register } from '../../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

const PASSWORD = 'correct horse';
const NEXT = 'battery staple';

describe('a new password', () => {
  let api: ApiFrame;
  let cookie: string;
  before(async () => {
    api = await apiFrame(register);
    await api.server.addTenant('t1', 'First Centre');
    await api.put('t1', ...smallCentre(), person('ana', ['agent']));
    await api.server.auth.createAccount({ tenantId: 't1', userId: 'ana', email: 'ana@example.com', name: 'Ana Test', password: PASSWORD });
    cookie = await api.signIn('ana@example.com', PASSWORD);
  });
  after(() => api.close());

  const change = async (payload: object, headers: Record<string, string> = { cookie }) => {
    const answer = await api.request({ method: 'POST', url: '/api/password/change', payload, headers });
    return [answer.statusCode, answer.statusCode === 204 ? null : answer.json<{ fault: { code: string } }>().fault.code];
  };

  test('WX-168 needs a session, the current password, and the length of every password', async () => {
    const right = { current: PASSWORD, password: NEXT };
    assert.deepEqual(await change(right, {}), [401, 'unauthenticated']);
    assert.deepEqual(await change({ ...right, current: 'a guess' }), [401, 'wrong-credentials']);
    assert.deepEqual(await change({ ...right, password: 'short' }), [400, 'invalid-input']);
    assert.deepEqual(await change({ password: NEXT }), [400, 'invalid-input']);
    assert.deepEqual(await change({ ...right, userId: 'bo' }), [400, 'invalid-input']);
    assert.deepEqual(await change(right, { cookie, origin: 'https://evil.example' }), [403, 'forbidden']);
    await api.signIn('ana@example.com', PASSWORD);
  });

  test('WX-168 holds from then on, and this browser stays signed in', async () => {
    const other = await api.signIn('ana@example.com', PASSWORD);
    assert.deepEqual(await change({ current: PASSWORD, password: NEXT }), [204, null]);
    const session = async (of: string) => (await api.request({ url: '/api/session', headers: { cookie: of } })).statusCode;
    assert.deepEqual([await session(cookie), await session(other)], [200, 401]);
    await assert.rejects(api.signIn('ana@example.com', PASSWORD));
    await api.signIn('ana@example.com', NEXT);
  });
});

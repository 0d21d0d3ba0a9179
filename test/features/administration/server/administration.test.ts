import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { person } from '../../../support/sample-config.ts';
import { BODIES, office, PASSWORD, type Office } from './office.ts';

describe('the administrator\'s objects', () => {
  let it: Office;
  before(async () => { it = await office(); });
  after(() => it.api.close());

  for (const [path, body] of Object.entries(BODIES)) {
    test(`${path}: added, listed, read, replaced, removed`, async () => {
      const added = await it.call('POST', path, { ...body, ...(path === '/api/users' && { password: PASSWORD }) });
      assert.equal(added.statusCode, 201, added.body);
      const { id } = added.json();
      assert.deepEqual(added.json(), { id, ...body });
      assert.equal(added.headers.location, `${path}/${id}`);
      assert.ok((await it.call('GET', path)).json().some((each: { id: string }) => each.id === id));
      assert.deepEqual((await it.call('GET', `${path}/${id}`)).json(), { id, ...body });
      const replaced = await it.call('PUT', `${path}/${id}`, { ...body, name: 'Another Name' });
      assert.deepEqual(replaced.json(), { id, ...body, name: 'Another Name' });
      assert.equal((await it.call('DELETE', `${path}/${id}`)).statusCode, 204);
      assert.equal((await it.call('GET', `${path}/${id}`)).json().fault.code, 'not-found');
      assert.equal((await it.call('PUT', `${path}/${id}`, body)).statusCode, 404);
      assert.equal((await it.call('DELETE', `${path}/${id}`)).statusCode, 404);
    });

    test(`${path}: supervisors read, agents and strangers do not, nobody but administrators writes`, async () => {
      const code = async (...args: Parameters<Office['call']>): Promise<string | number> => {
        const answer = await it.call(...args);
        return answer.statusCode < 400 ? answer.statusCode : answer.json().fault.code;
      };
      assert.equal(await code('GET', path, undefined, { as: 'sue' }), 200);
      assert.equal(await code('GET', path, undefined, { as: 'ana' }), 'forbidden');
      assert.equal(await code('GET', path, undefined, { as: 'nobody' }), 'unauthenticated');
      for (const as of ['sue', 'ana']) {
        assert.equal(await code('POST', path, body, { as }), 'forbidden');
        assert.equal(await code('PUT', `${path}/x`, body, { as }), 'forbidden');
        assert.equal(await code('DELETE', `${path}/x`, undefined, { as }), 'forbidden');
      }
    });

    test(`${path}: nothing crosses to another tenant`, async () => {
      const id = uuidv7();
      await it.call('POST', path, { ...body, id, ...(path === '/api/users' && { email: 'cross@example.com' }) });
      assert.equal((await it.call('GET', `${path}/${id}`, undefined, { as: 'other' })).statusCode, 404);
      assert.equal((await it.call('PUT', `${path}/${id}`, body, { as: 'other' })).statusCode, 404);
      assert.equal((await it.call('DELETE', `${path}/${id}`, undefined, { as: 'other' })).statusCode, 404);
      assert.ok(!(await it.call('GET', path, undefined, { as: 'other' })).body.includes(id));
      assert.equal((await it.call('DELETE', `${path}/${id}`)).statusCode, 204);
    });
  }

  test('the same request with the same key is done once, also a removal', async () => {
    const [key, another] = [uuidv7(), uuidv7()];
    const first = await it.call('POST', '/api/teams', { name: 'Night Shift' }, { key });
    const again = await it.call('POST', '/api/teams', { name: 'Night Shift' }, { key });
    assert.deepEqual(again.json(), first.json());
    assert.equal(again.statusCode, 201);
    assert.equal((await it.call('POST', '/api/teams', { name: 'Day Shift' }, { key })).json().fault.code, 'key-reused');
    const { id } = first.json();
    for (let n = 0; n < 2; n++) assert.equal((await it.call('DELETE', `/api/teams/${id}`, undefined, { key: another })).statusCode, 204);
    assert.equal((await it.call('POST', '/api/teams', { name: 'X' }, { key: 'not-a-uuid' })).json().fault.code, 'invalid-input');
  });

  test('WX-188 the number of contacts per channel, and per queue of a channel, is set in the multimedia profile', async () => {
    const body = { name: 'Busy', routingType: 'blendedRealTime', capacity: { voice: 1, chat: 2, email: 4, social: 0 }, queueCapacity: { orders: 1 } };
    const { id } = (await it.call('POST', '/api/multimedia-profiles', body)).json();
    assert.deepEqual(it.api.server.partition('t1').state.config.multimediaProfile[id], { type: 'multimediaProfile', id, ...body });
  });

  test('WX-120 the wrap-up timer and the list of reasons are set in the desktop profile and reach the agent', async () => {
    const profile = (await it.call('GET', '/api/desktop-profiles/profile')).json();
    const { id } = (await it.call('POST', '/api/wrap-up-reasons', { name: 'Refund given' })).json();
    await it.call('PUT', '/api/desktop-profiles/profile', { ...profile, wrapUpReasonIds: [id], defaultWrapUpReasonId: id, autoWrapUpSeconds: 17 });
    const session = (await it.api.request({ url: '/api/session', headers: { cookie: it.cookies['ana'] } })).json();
    assert.deepEqual(session.profile.wrapUpReasons.map(({ name }: { name: string }) => name), ['Refund given']);
    assert.equal(session.profile.desktopProfile.autoWrapUpSeconds, 17);
    await it.call('PUT', '/api/desktop-profiles/profile', profile);
  });

  test('the seconds of an offer are 18 for voice and 30 for chat unless said', async () => {
    const seconds = async (channel: string) =>
      (await it.call('POST', '/api/queues', { name: `By ${channel}`, channel, teamIds: ['support'] })).json().offerSeconds;
    assert.deepEqual([await seconds('voice'), await seconds('chat')], [18, 30]);
  });
});

describe('what an administrator may not do', () => {
  let it: Office;
  before(async () => { it = await office(); });
  after(() => it.api.close());

  const refused = async (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => (await it.call(method, url, payload)).json().fault;

  test('a broken object is refused with path and reason', async () => {
    const profile = BODIES['/api/multimedia-profiles'] ?? {};
    const cases: [string, object, string, RegExp][] = [
      ['/api/multimedia-profiles', { ...profile, capacity: { voice: -1, chat: 1, email: 1, social: 1 } }, '/capacity/voice', />= 0/],
      ['/api/multimedia-profiles', { ...profile, capacity: { voice: 1, chat: 1, email: 1 } }, '/capacity/social', /required/],
      ['/api/multimedia-profiles', { ...profile, routingType: 'random' }, '/routingType', /one of: blended, blendedRealTime, exclusive/],
      ['/api/queues', { ...BODIES['/api/queues'], teamIds: [] }, '/teamIds', /fewer than 1/],
      ['/api/queues', { ...BODIES['/api/queues'], priority: '5' }, '/priority', /integer/],
      ['/api/users', { ...BODIES['/api/users'], defaultDialNumber: '555 0100' }, '/defaultDialNumber', /pattern/],
      ['/api/users', { ...BODIES['/api/users'], defaultExtension: '1'.repeat(19) }, '/defaultExtension', /pattern/],
      ['/api/users', { ...BODIES['/api/users'], email: 'no address' }, '/email', /pattern/],
      ['/api/users', { ...BODIES['/api/users'], password: 'short' }, '/password', /8 characters/],
      ['/api/teams', { name: '   ' }, '/name', /pattern/],
      ['/api/teams', { name: 'x'.repeat(121) }, '/name', /120/],
      ['/api/teams', { name: 'A', type: 'queue' }, '/type', /additional/],
      ['/api/teams', { name: 'A', id: 'constructor' }, '/id', /pattern/],
      ['/api/desktop-profiles', { ...BODIES['/api/desktop-profiles'], inactivityMinutes: 2 }, '/inactivityMinutes', /one of: 0, or must be >= 3/],
      ['/api/desktop-profiles', { ...BODIES['/api/desktop-profiles'], defaultWrapUpReasonId: 'follow-up' }, 'defaultWrapUpReasonId', /wrapUpReasonIds/],
    ];
    for (const [path, body, where, reason] of cases) {
      const fault = await refused('POST', path, body);
      assert.equal(fault?.code, 'invalid-input', JSON.stringify(body));
      assert.equal(fault.data.path, where);
      assert.match(fault.data.reason, reason);
    }
  });

  test('a reference that does not exist, a duplicate name or e-mail address, and a used id are refused', async () => {
    assert.deepEqual((await refused('POST', '/api/queues', { ...BODIES['/api/queues'], teamIds: ['ghost'] })).data, { type: 'team', id: 'ghost' });
    assert.equal((await refused('POST', '/api/teams', { name: ' SUPPORT ' })).code, 'duplicate-name');
    assert.equal((await refused('POST', '/api/teams', { name: 'New', id: 'support' })).code, 'duplicate-name');
    assert.equal((await refused('POST', '/api/users', { ...BODIES['/api/users'], email: 'ANA@example.com' })).code, 'duplicate-email');
  });

  test('an e-mail address of another tenant is refused and leaves no user behind', async () => {
    assert.equal((await refused('POST', '/api/users', { ...BODIES['/api/users'], id: 'thief', email: 'other@example.com' })).code, 'duplicate-email');
    assert.equal((await refused('PUT', '/api/users/ana', person('ana', ['agent'], { email: 'other@example.com' }) as object)).code, 'invalid-input', 'type is not part of the body');
    const { type: _type, ...ana } = person('ana', ['agent'], { email: 'other@example.com' });
    assert.equal((await refused('PUT', '/api/users/ana', ana)).code, 'duplicate-email');
    assert.equal((await it.call('GET', '/api/users/thief')).statusCode, 404);
    assert.equal((await it.call('GET', '/api/users/ana')).json().email, 'ana@example.com');
    await it.api.signIn('ana@example.com', PASSWORD);
  });

  test('a user id of another tenant cannot be taken, and its account stays', async () => {
    assert.equal((await refused('POST', '/api/users', { ...BODIES['/api/users'], id: 'other', email: 'new@example.com' })).code, 'duplicate-name');
    await it.api.signIn('other@example.com', PASSWORD);
  });

  test('a refused user leaves no account behind', async () => {
    const body = { ...BODIES['/api/users'], email: 'refused@example.com', password: PASSWORD };
    assert.equal((await refused('POST', '/api/users', { ...body, teamIds: ['ghost'] })).code, 'unknown-reference');
    await assert.rejects(it.api.signIn('refused@example.com', PASSWORD));
    assert.equal((await it.call('POST', '/api/users', body)).statusCode, 201);
  });

  test('what every object inherits is no reference', async () => {
    const body = { ...BODIES['/api/multimedia-profiles'], queueCapacity: { constructor: 'x' } };
    assert.equal((await refused('POST', '/api/multimedia-profiles', body)).code, 'unknown-reference');
  });

  test('two administrators who take each other\'s role away at the same moment: one stays', async () => {
    const { type: _type, ...second } = person('second', ['administrator']);
    await it.call('POST', '/api/users', { ...second, password: PASSWORD });
    const demote = (id: string) => {
      const { type: _user, ...body } = person(id, ['supervisor']);
      return it.call('PUT', `/api/users/${id}`, body);
    };
    // A database that takes its time.
    const { auth } = it.api.server;
    const update = auth.updateAccount.bind(auth);
    auth.updateAccount = async (...change) => {
      for (let i = 0; i < 50; i++) await setImmediate();
      return update(...change);
    };
    const answers = await Promise.all([demote('second'), demote('admin')]);
    assert.deepEqual(answers.map(({ statusCode }) => statusCode), [200, 409]);
  });

  test('what is in use, built in, or the last administrator stays', async () => {
    assert.equal((await refused('DELETE', '/api/teams/support')).code, 'still-referenced');
    assert.equal((await refused('DELETE', '/api/idle-codes/rona')).code, 'built-in');
    assert.equal((await refused('PUT', '/api/idle-codes/rona', { name: 'Mine' })).code, 'built-in');
    assert.equal((await refused('DELETE', '/api/users/admin')).code, 'still-referenced');
    const { type: _type, ...admin } = person('admin', ['agent']);
    assert.equal((await refused('PUT', '/api/users/admin', admin)).code, 'still-referenced');
    assert.equal((await refused('PUT', '/api/teams/support', { name: 'Support', id: 'sales' })).code, 'invalid-input');
  });
});

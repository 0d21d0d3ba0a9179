import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { register } from '../../../../src/features/administration/server/index.ts';
import { register as registerSignIn } from '../../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

const PASSWORD = 'correct horse';
type Roles = Parameters<typeof person>[1];

interface Office {
  api: ApiFrame;
  /** Cookies by user. */
  cookies: Record<string, string>;
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, more?: { as?: string; key?: string }): ReturnType<ApiFrame['request']>;
}

/** Two tenants; in the first an administrator, a supervisor and an agent, in the second an administrator. */
async function office(): Promise<Office> {
  const api = await apiFrame(registerSignIn, register);
  const cookies: Record<string, string> = {};
  const hire = async (tenantId: string, userId: string, roles: Roles) => {
    await api.put(tenantId, person(userId, roles));
    await api.server.auth.createAccount({ tenantId, userId, email: `${userId}@example.com`, name: userId, password: PASSWORD });
    cookies[userId] = await api.signIn(`${userId}@example.com`, PASSWORD);
  };
  for (const tenant of ['t1', 't2']) {
    await api.server.addTenant(tenant, tenant);
    await api.put(tenant, ...smallCentre());
  }
  await hire('t1', 'admin', ['administrator']);
  await hire('t1', 'sue', ['supervisor']);
  await hire('t1', 'ana', ['agent']);
  await hire('t2', 'other', ['administrator']);
  return {
    api, cookies,
    call: (method, url, payload, { as = 'admin', key } = {}) => api.request({
      method, url, ...(payload && { payload }), headers: { cookie: cookies[as] ?? '', ...(key && { 'idempotency-key': key }) },
    }),
  };
}

/** One valid body of each kind, that refers to what is there. */
const BODIES: Record<string, Record<string, unknown>> = {
  '/api/teams': { name: 'Billing' },
  '/api/queues': { name: 'Bills', channel: 'chat', teamIds: ['support'], priority: 2, offerSeconds: 20 },
  '/api/entry-points': { name: 'Bills chat', queueId: 'orders', open: false },
  '/api/idle-codes': { name: 'Training', selectable: true },
  '/api/wrap-up-reasons': { name: 'Complaint' },
  '/api/multimedia-profiles': { name: 'Exclusive', routingType: 'exclusive', capacity: { voice: 1, chat: 1, email: 1, social: 1 }, queueCapacity: { orders: 1 } },
  '/api/desktop-profiles': {
    name: 'Strict', defaultIdleCodeId: 'lunch', wrapUpReasonIds: ['resolved'], defaultWrapUpReasonId: 'resolved', autoWrapUpSeconds: 0,
    cancelAutoWrapUp: false, dialNumber: 'defaultOnly', inactivityMinutes: 15, graceSeconds: 30,
  },
  '/api/users': { name: 'Ben Bell', email: 'ben@example.com', roles: ['agent'], teamIds: ['support'], multimediaProfileId: 'blended', desktopProfileId: 'profile' },
};

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

describe('users and their accounts', () => {
  let it: Office;
  before(async () => { it = await office(); });
  after(() => it.api.close());

  test('a new user signs in with the given password', async () => {
    const answer = await it.call('POST', '/api/users', { ...BODIES['/api/users'], password: 'given by hand' });
    assert.equal(answer.json().password, undefined);
    await it.api.signIn('ben@example.com', 'given by hand');
  });

  test('a generated password is answered once and never again', async () => {
    const key = uuidv7();
    const body = { ...BODIES['/api/users'], email: 'gen@example.com' };
    const { password, id } = (await it.call('POST', '/api/users', body, { key })).json();
    assert.ok(password.length >= 14);
    await it.api.signIn('gen@example.com', password);
    assert.equal((await it.call('POST', '/api/users', body, { key })).json().password, undefined);
    assert.ok(!(await it.call('GET', `/api/users/${id}`)).body.includes(password));
    await it.api.signIn('gen@example.com', password);
    assert.ok(!JSON.stringify(it.api.log.lines()).includes(password));
  });

  test('a new e-mail address, name or password is followed; a password ends the sessions', async () => {
    const { id, ...user } = (await it.call('POST', '/api/users', { ...BODIES['/api/users'], email: 'eve@example.com', password: PASSWORD })).json();
    const cookie = await it.api.signIn('eve@example.com', PASSWORD);
    await it.call('PUT', `/api/users/${id}`, { ...user, email: 'eve@new.example', name: 'Eve' });
    const session = await it.api.request({ url: '/api/session', headers: { cookie } });
    assert.equal(session.json().profile.name, 'Eve', 'still signed in');
    await it.call('PUT', `/api/users/${id}`, { ...user, email: 'eve@new.example', password: 'another one' });
    assert.equal((await it.api.request({ url: '/api/session', headers: { cookie } })).statusCode, 401);
    await it.api.signIn('eve@new.example', 'another one');
  });

  test('who loses a role is signed out', async () => {
    const { id, ...user } = (await it.call('POST', '/api/users', { ...BODIES['/api/users'], email: 'max@example.com', roles: ['agent', 'supervisor'], password: PASSWORD })).json();
    const cookie = await it.api.signIn('max@example.com', PASSWORD);
    await it.call('PUT', `/api/users/${id}`, { ...user, roles: ['agent'] });
    assert.equal((await it.api.request({ url: '/api/session', headers: { cookie } })).statusCode, 401);
  });

  const work = async (): Promise<string> => {
    const partition = it.api.server.partition('t1');
    const ana = { kind: 'agent', id: 'ana' } as const;
    await partition.execute(ana, uuidv7(), { kind: 'station.signIn', teamId: 'support', station: { kind: 'extension', number: '10078' } });
    await partition.execute(ana, uuidv7(), { kind: 'state.available' });
    const id = uuidv7();
    await partition.execute({ kind: 'customer', id: 'c', interactionId: id }, id, {
      kind: 'interaction.start', interactionId: id, entryPointId: 'orders-chat', customer: { id: 'c', name: 'Cem', email: 'cem@example.com' }, text: 'Hello', messageId: uuidv7(),
    });
    await partition.execute(ana, uuidv7(), { kind: 'offer.accept', interactionId: id, offerId: partition.state.interactions.get(id)?.offer?.id ?? '' });
    return id;
  };

  test('who is no agent any more works no more: the chat goes back to its queue', async () => {
    const id = await work();
    const { type: _type, ...ana } = person('ana', ['supervisor']);
    assert.equal((await it.call('PUT', '/api/users/ana', ana)).statusCode, 200);
    const { agents, interactions } = it.api.server.partition('t1').state;
    assert.equal(agents.has('ana'), false);
    assert.equal(interactions.get(id)?.status, 'queued');
    await it.api.put('t1', person('ana', ['agent']));
    await it.api.server.partition('t1').execute({ kind: 'customer', id: 'c', interactionId: id }, uuidv7(), { kind: 'interaction.end', interactionId: id });
    it.cookies['ana'] = await it.api.signIn('ana@example.com', PASSWORD);
  });

  test('a supervisor signs an agent out, and the chat goes back to its queue', async () => {
    const id = await work();
    assert.equal((await it.call('POST', '/api/agents/ana/sign-out', undefined, { as: 'ana' })).json().fault.code, 'forbidden');
    assert.equal((await it.call('POST', '/api/agents/ana/sign-out', undefined, { as: 'other' })).json().fault.code, 'not-signed-in');
    assert.equal((await it.call('POST', '/api/agents/ana/sign-out', undefined, { as: 'sue' })).statusCode, 204);
    const { state } = it.api.server.partition('t1');
    assert.equal(state.agents.has('ana'), false);
    assert.equal(state.interactions.get(id)?.status, 'queued');
    assert.equal((await it.call('POST', '/api/agents/ana/sign-out')).json().fault.code, 'not-signed-in');
  });

  test('a removed user is signed out everywhere, and the chat goes back to its queue', async () => {
    const told: string[] = [];
    it.api.server.auth.onRevoked((userId) => { told.push(userId); });
    const id = await work();
    assert.equal((await it.call('DELETE', '/api/users/ana')).statusCode, 204);
    assert.equal((await it.api.request({ url: '/api/session', headers: { cookie: it.cookies['ana'] } })).statusCode, 401);
    await assert.rejects(it.api.signIn('ana@example.com', PASSWORD));
    assert.deepEqual(told, ['ana']);
    assert.equal(it.api.server.partition('t1').state.interactions.get(id)?.status, 'queued');
  });
});

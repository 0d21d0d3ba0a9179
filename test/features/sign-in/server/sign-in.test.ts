import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import { register } from '../../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

const PASSWORD = 'correct horse';

async function centre(): Promise<ApiFrame> {
  const api = await apiFrame(register);
  await api.server.addTenant('t1', 'First Centre');
  await api.put('t1', ...smallCentre(), person('ana', ['agent'], {
    teamIds: ['support', 'sales'], defaultDialNumber: '+15550100', defaultExtension: '10078',
  }));
  await api.server.auth.createAccount({ tenantId: 't1', userId: 'ana', email: 'ana@example.com', name: 'Ana Test', password: PASSWORD });
  return api;
}

describe('signing in', () => {
  let api: ApiFrame;
  before(async () => { api = await centre(); });
  after(() => api.close());

  const post = (url: string, payload: object, headers = {}) => api.request({ method: 'POST', url, payload, headers });
  const session = (cookie: string) => api.request({ url: '/api/session', headers: { cookie } });

  test('the right password is answered with the user and an HttpOnly cookie', async () => {
    const answer = await post('/api/sign-in', { email: 'Ana@example.com', password: PASSWORD });
    assert.equal(answer.statusCode, 200);
    assert.deepEqual(answer.json(), { userId: 'ana' });
    assert.match(String(answer.headers['set-cookie']), /^desk\.session_token=.*HttpOnly.*SameSite=Lax/i);
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  test('wrong password and unknown address look the same', async () => {
    const [wrong, unknown] = await Promise.all([
      post('/api/sign-in', { email: 'ana@example.com', password: 'wrong' }), post('/api/sign-in', { email: 'nobody@example.com', password: 'wrong' }),
    ]);
    for (const answer of [wrong, unknown]) {
      assert.equal(answer.statusCode, 401);
      assert.equal(answer.json().fault.code, 'wrong-credentials');
      assert.equal(answer.headers['set-cookie'], undefined);
    }
    assert.equal(wrong.json().fault.message, unknown.json().fault.message);
  });

  test('after ten wrong tries the answer names the seconds to wait', async () => {
    const tryIt = () => post('/api/sign-in', { email: 'hammered@example.com', password: 'wrong' });
    for (let n = 0; n < 10; n++) assert.equal((await tryIt()).statusCode, 401);
    const answer = await tryIt();
    assert.equal(answer.statusCode, 429);
    assert.equal(answer.json().fault.data.retryAfterSeconds, Number(answer.headers['retry-after']));
  });

  test('without a session there is no profile', async () => {
    const answer = await session('');
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.json().fault.code, 'unauthenticated');
  });

  test('an account without a configured user opens nothing and gets no cookie', async () => {
    await api.server.auth.createAccount({ tenantId: 't1', userId: 'ghost', email: 'ghost@example.com', name: 'Ghost', password: PASSWORD });
    const answer = await post('/api/sign-in', { email: 'ghost@example.com', password: PASSWORD });
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.equal((await session(await api.signIn('ghost@example.com', PASSWORD))).statusCode, 401);
  });

  test('a page that opens signed out may ask without being refused', async () => {
    const ask = async (cookie: string) => (await api.request({ url: '/api/session?or=nobody', headers: { cookie } })).json<{ profile: { name: string } | null }>().profile;
    assert.equal(await ask(''), null);
    assert.equal((await ask(await api.signIn('ana@example.com', PASSWORD)))?.name, 'Ana Test');
    assert.equal((await api.request({ url: '/api/session?or=anybody' })).statusCode, 400);
  });

  test('WX-029 WX-045 the session tells the default numbers and the teams that the administrator has set', async () => {
    const { profile } = (await session(await api.signIn('ana@example.com', PASSWORD))).json();
    assert.equal(profile.defaultDialNumber, '+15550100');
    assert.equal(profile.defaultExtension, '10078');
    assert.deepEqual(profile.teams.map(({ name }: { name: string }) => name), ['Sales', 'Support']);
    assert.equal(profile.tenantName, 'First Centre');
    assert.deepEqual(profile.roles, ['agent']);
  });

  test('WX-120 the session tells the wrap-up reasons and the timer that the administrator has set', async () => {
    const { profile } = (await session(await api.signIn('ana@example.com', PASSWORD))).json();
    assert.deepEqual(profile.wrapUpReasons.map(({ id }: { id: string }) => id), ['resolved', 'follow-up']);
    assert.equal(profile.desktopProfile.autoWrapUpSeconds, 60);
    assert.equal(profile.desktopProfile.defaultWrapUpReasonId, 'resolved');
  });

  test('signing out ends the session and clears the cookie; doing it again is fine', async () => {
    const cookie = await api.signIn('ana@example.com', PASSWORD);
    const answer = await post('/api/sign-out', {}, { cookie });
    assert.equal(answer.statusCode, 204);
    assert.match(String(answer.headers['set-cookie']), /Max-Age=0/i);
    assert.equal((await session(cookie)).statusCode, 401);
    assert.equal((await api.request({ method: 'POST', url: '/api/sign-out', headers: { cookie } })).statusCode, 204);
  });

  test('WX-279 WX-280 who is available or has an open conversation cannot sign out', async () => {
    const cookie = await api.signIn('ana@example.com', PASSWORD);
    const partition = api.server.partition('t1');
    const ana = { kind: 'agent', id: 'ana' } as const;
    await partition.execute(ana, uuidv7(), { kind: 'station.signIn', teamId: 'support', station: { kind: 'extension', number: '10078' } });
    await partition.execute(ana, uuidv7(), { kind: 'state.available' });
    assert.equal((await post('/api/sign-out', {}, { cookie })).json().fault.code, 'not-idle');
    const id = uuidv7();
    await partition.execute({ kind: 'customer', id: 'c', interactionId: id }, id, {
      kind: 'interaction.start', interactionId: id, entryPointId: 'orders-chat', customer: { id: 'c', name: 'Cem', email: 'cem@example.com' }, text: 'Hello', messageId: uuidv7(),
    });
    const offer = partition.state.interactions.get(id)?.offer;
    await partition.execute(ana, uuidv7(), { kind: 'offer.accept', interactionId: id, offerId: offer?.id ?? '' });
    await partition.execute(ana, uuidv7(), { kind: 'state.idle', idleCodeId: 'lunch' });
    assert.equal((await post('/api/sign-out', {}, { cookie })).json().fault.code, 'open-interactions');
    assert.equal((await session(cookie)).statusCode, 200, 'still signed in');
    await partition.execute(ana, uuidv7(), { kind: 'interaction.end', interactionId: id });
    await partition.execute(ana, uuidv7(), { kind: 'wrapUp.submit', interactionId: id, reasonId: 'resolved' });
    assert.equal((await post('/api/sign-out', {}, { cookie })).statusCode, 204);
    assert.equal(partition.state.agents.has('ana'), false);
  });
});

describe('a forgotten password', () => {
  let api: ApiFrame;
  before(async () => { api = await centre(); });
  after(() => api.close());
  const post = (url: string, payload: object, headers = {}) => api.request({ method: 'POST', url, payload, headers });

  test('WX-027 is replaced with the six-digit code sent by e-mail', async () => {
    const mail = api.mailer.next();
    const asked = await post('/api/password/forgot', { email: 'ana@example.com' }, { 'accept-language': 'da' });
    assert.equal(asked.statusCode, 202);
    assert.equal(asked.body, '');
    const { code, to, languages } = await mail;
    assert.equal(to, 'ana@example.com');
    assert.equal(languages, 'da');
    assert.match(code, /^[0-9]{6}$/);
    assert.equal((await post('/api/password/reset', { email: 'ana@example.com', code, password: 'brand new one' })).statusCode, 204);
    assert.equal((await post('/api/sign-in', { email: 'ana@example.com', password: 'brand new one' })).statusCode, 200);
  });

  test('WX-028 a wrong code and one without exactly six digits are refused', async () => {
    const mail = api.mailer.next();
    await post('/api/password/forgot', { email: 'ana@example.com' });
    const { code } = await mail;
    const wrong = code === '000000' ? '000001' : '000000';
    for (const bad of [wrong, code.slice(0, 5), `${code}1`, '', 'abcdef', `+${code.slice(1)}`]) {
      const answer = await post('/api/password/reset', { email: 'ana@example.com', code: bad, password: 'something else' });
      assert.equal(answer.statusCode, 400, bad);
      assert.equal(answer.json().fault.code, 'wrong-code');
    }
    assert.equal((await post('/api/sign-in', { email: 'ana@example.com', password: 'something else' })).statusCode, 401);
  });

  test('is answered the same for an unknown address, and a short new password is refused', async () => {
    const sent = api.mailer.mails.length;
    const answer = await post('/api/password/forgot', { email: 'nobody@example.com' });
    assert.equal(answer.statusCode, 202);
    assert.equal(api.mailer.mails.length, sent);
    const short = await post('/api/password/reset', { email: 'ana@example.com', code: '123456', password: 'short' });
    assert.equal(short.json().fault.data.path, '/password');
  });
});

describe('the first run', () => {
  const wish = { organisation: 'Corner Shop', name: 'Ada Admin', email: 'ada@shop.example', password: 'long enough' };

  test('makes the contact centre with its administrator and the least of a configuration, once', async () => {
    const api = await apiFrame(register);
    const setUp = () => api.request({ method: 'POST', url: '/api/setup', payload: wish });
    assert.deepEqual((await api.request({ url: '/api/setup' })).json(), { needed: true });
    const [first, second] = await Promise.all([setUp(), setUp()]);
    assert.equal(first.statusCode, 201);
    assert.equal(second.json().fault.code, 'already-set-up');
    assert.deepEqual((await api.request({ url: '/api/setup' })).json(), { needed: false });
    const cookie = await api.signIn('ada@shop.example', 'long enough');
    const { profile } = (await api.request({ url: '/api/session', headers: { cookie } })).json();
    assert.equal(profile.tenantName, 'Corner Shop');
    assert.deepEqual(profile.roles, ['administrator']);
    const { config } = api.server.partition('main').state;
    assert.deepEqual(Object.keys(config.idleCode).toSorted(), ['not-ready', 'rona']);
    assert.equal(Object.keys(config.wrapUpReason).length, 1);
    assert.equal(Object.keys(config.desktopProfile).length + Object.keys(config.multimediaProfile).length, 2);
    await api.close();
  });

  test('goes on after a crash in the middle', async () => {
    const api = await apiFrame(register);
    await api.server.addTenant('main', 'Corner Shop');
    await api.server.auth.createAccount({ tenantId: 'main', userId: 'administrator', name: 'Ada', email: 'ada@shop.example', password: 'an earlier one' });
    assert.equal((await api.request({ method: 'POST', url: '/api/setup', payload: wish })).statusCode, 201);
    await api.signIn('ada@shop.example', 'long enough');
    await api.close();
  });

  test('is over where a contact centre has an administrator', async () => {
    const api = await centre();
    await api.put('t1', person('root', ['administrator']));
    const answer = await api.request({ method: 'POST', url: '/api/setup', payload: wish });
    assert.equal(answer.statusCode, 409);
    await api.close();
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import { person } from '../../../support/sample-config.ts';
import { BODIES, office, PASSWORD, type Office } from './office.ts';

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

  test('an administrator signs an agent out, and the chat goes back to its queue', async () => {
    const id = await work();
    assert.equal((await it.call('POST', '/api/agents/ana/sign-out', undefined, { as: 'ana' })).json().fault.code, 'forbidden');
    assert.equal((await it.call('POST', '/api/agents/ana/sign-out', undefined, { as: 'other' })).json().fault.code, 'not-signed-in');
    assert.equal((await it.call('POST', '/api/agents/ana/sign-out')).statusCode, 204);
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
    assert.deepEqual(new Set(told), new Set(['ana']));
    assert.equal(it.api.server.partition('t1').state.interactions.get(id)?.status, 'queued');
  });
});

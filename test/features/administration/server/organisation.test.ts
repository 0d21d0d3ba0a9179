import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inactivityMinutesOf } from '../../../../src/domain/lookups.ts';
import { office, type Office } from './office.ts';

const BODY = { name: 'Fernhill', inactivityMinutes: 30, registeredNumbers: ['+15550100', '10078'] };

describe('the organisation', () => {
  let it: Office;
  before(async () => { it = await office(); });
  after(() => it.api.close());
  const fault = async (...args: Parameters<Office['call']>) => (await it.call(...args)).json().fault;

  test('is there from the beginning, once, and can only be replaced', async () => {
    const built = (await it.call('GET', '/api/organisations')).json();
    assert.deepEqual(built, [{ id: 'organisation', name: 'Organisation', inactivityMinutes: 0, registeredNumbers: null }]);
    assert.deepEqual((await it.call('PUT', '/api/organisations/organisation', BODY)).json(), { id: 'organisation', ...BODY });
    assert.deepEqual((await it.call('GET', '/api/organisations/organisation')).json(), { id: 'organisation', ...BODY });
    assert.deepEqual((await it.call('GET', '/api/organisations', undefined, { as: 'other' })).json(), built, 'another tenant has its own');
    assert.equal((await fault('POST', '/api/organisations', BODY)).code, 'built-in');
    assert.equal((await fault('DELETE', '/api/organisations/organisation')).code, 'built-in');
    assert.equal((await fault('PUT', '/api/organisations/second', BODY)).code, 'not-found');
    assert.equal((await fault('PUT', '/api/organisations/organisation', BODY, { as: 'sue' })).code, 'forbidden');
  });

  test('WX-103 the administrator sets the inactivity timeout, for all and for one desktop profile', async () => {
    const { type: _type, ...profile } = it.api.server.partition('t1').state.config.desktopProfile['profile']!;
    const { inactivityMinutes: _minutes, ...without } = profile;
    const set = (minutes: number) => it.call('PUT', '/api/organisations/organisation', { ...BODY, inactivityMinutes: minutes });
    const ofAna = () => inactivityMinutesOf(it.api.server.partition('t1').state, 'ana');
    await it.call('PUT', '/api/desktop-profiles/profile', without);
    for (const minutes of [3, 1000, 0]) {
      assert.equal((await set(minutes)).statusCode, 200);
      assert.equal(ofAna(), minutes);
    }
    await it.call('PUT', '/api/desktop-profiles/profile', { ...without, inactivityMinutes: 45 });
    assert.equal(ofAna(), 45, 'the profile\'s own value');
    for (const minutes of [1, 2, 1001, 4.5, -3]) {
      assert.equal((await set(minutes)).json().fault.code, 'invalid-input', String(minutes));
      assert.equal((await fault('PUT', '/api/desktop-profiles/profile', { ...without, inactivityMinutes: minutes })).code, 'invalid-input', String(minutes));
    }
    assert.equal(ofAna(), 45);
  });

  test('registered numbers are digits, maybe with a plus, each once', async () => {
    for (const registeredNumbers of [['555 0100'], ['+1555', '+1555'], [''], 'all', ['x']]) {
      assert.equal((await fault('PUT', '/api/organisations/organisation', { ...BODY, registeredNumbers })).code, 'invalid-input', String(registeredNumbers));
    }
    assert.equal((await it.call('PUT', '/api/organisations/organisation', { ...BODY, registeredNumbers: null })).statusCode, 200);
  });
});

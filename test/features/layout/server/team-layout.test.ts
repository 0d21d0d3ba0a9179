import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DeskProfile } from '../../../../src/contract/desk.ts';
import { register } from '../../../../src/features/layout/server/index.ts';
import { changed, flatLayout, type Json } from '../../../support/layout-samples.ts';
import { office, type Office } from '../../administration/server/office.ts';

describe('a team\'s layout', () => {
  let it: Office;
  let layoutId = '';
  before(async () => {
    it = await office(register);
    await it.call('POST', '/api/teams', { id: 'billing', name: 'Billing' });
    layoutId = (await it.call('POST', '/api/layouts', { name: 'Day shift', document: flatLayout() })).json().id as string;
    await it.call('PUT', '/api/teams/support', { name: 'Support', layoutId });
  });
  after(() => it.api.close());

  const get = (team: string, as = 'ana', tag?: string) => it.api.request({
    url: `/api/layout?team=${team}`, headers: { cookie: it.cookies[as] ?? '', ...(tag !== undefined && { 'if-none-match': tag }) },
  });
  const profile = async (): Promise<DeskProfile> => (await it.api.request({ url: '/api/session', headers: { cookie: it.cookies['ana'] } })).json().profile as DeskProfile;
  const replace = (document: Json) => it.call('PUT', `/api/layouts/${layoutId}`, { name: 'Day shift', document });

  test('WX-058 the agent of the team gets it with the revision of the profile; another document has another one', async () => {
    const first = (await get('support')).json();
    assert.deepEqual(first.document, flatLayout());
    assert.equal(first.revision, (await profile()).layouts['support']);
    await replace(changed(flatLayout(), '/appTitle', 'Bookshop, night shift'));
    const second = (await get('support')).json();
    assert.equal(second.document.appTitle, 'Bookshop, night shift');
    assert.equal(second.revision, (await profile()).layouts['support']);
    assert.notEqual(second.revision, first.revision);
    await replace(flatLayout());
    assert.equal((await get('support')).json().revision, first.revision, 'the same document is the same layout');
  });

  test('nothing is sent to whoever has it already', async () => {
    const { headers, body } = await get('support');
    assert.equal(headers['cache-control'], 'private, no-cache');
    const tag = String(headers['etag']);
    const again = await get('support', 'ana', tag);
    assert.deepEqual([again.statusCode, again.body], [304, '']);
    assert.equal((await get('support', 'ana', `W/${tag}, "other"`)).statusCode, 304);
    assert.equal((await get('support', 'ana', '"other"')).body, body);
    await replace(changed(flatLayout(), '/appTitle', 'Other'));
    assert.equal((await get('support', 'ana', tag)).statusCode, 200);
    await replace(flatLayout());
  });

  test('WX-057 a team without a layout of its own has the default one, whatever that is in this version', async () => {
    await it.api.put('t1', { ...it.api.server.partition('t1').state.config.user['ana']!, teamIds: ['support', 'billing'] });
    assert.deepEqual((await get('billing')).json(), { revision: '', document: null });
    assert.equal((await profile()).layouts['billing'], undefined);
    await it.api.put('t1', { ...it.api.server.partition('t1').state.config.user['ana']!, teamIds: ['support'] });
  });

  test('another team\'s, another tenant\'s and no team\'s layout is refused', async () => {
    for (const team of ['billing', 'nowhere', 'constructor']) assert.ok(['team-not-yours', 'invalid-input'].includes((await get(team)).json().fault.code), team);
    assert.equal((await get('support', 'other')).json().fault.code, 'forbidden');
    assert.equal((await get('support', 'nobody')).json().fault.code, 'unauthenticated');
    assert.equal((await it.api.request({ url: '/api/layout', headers: { cookie: it.cookies['ana'] } })).json().fault.code, 'invalid-input');
  });

  test('a layout that a team has cannot be removed', async () => {
    assert.equal((await it.call('DELETE', `/api/layouts/${layoutId}`)).json().fault.code, 'still-referenced');
  });
});

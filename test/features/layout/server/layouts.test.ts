import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LayoutFault } from '../../../../src/domain/layout/desktop-layout.ts';
import { register } from '../../../../src/features/layout/server/index.ts';
import { changed, flatLayout, told, type JsonObject } from '../../../support/layout-samples.ts';
import { office, type Office } from '../../administration/server/office.ts';

const ORGANISATION = { name: 'Bookshop', inactivityMinutes: 0, registeredNumbers: null, widgetOrigins: ['https://widgets.bookshop.example'] };
const NAV = '/area/navigation/0/nav';

describe('layouts as administrators write them', () => {
  let it: Office;
  before(async () => {
    it = await office(register);
    await it.call('PUT', '/api/organisations/organisation', ORGANISATION);
  });
  after(() => it.api.close());
  let count = 0;
  const add = (document: unknown) => it.call('POST', '/api/layouts', { name: `Day shift ${count += 1}`, document });

  test('a faultless one is kept as it came, and read again', async () => {
    const added = await add(flatLayout());
    assert.equal(added.statusCode, 201, added.body);
    const { id, faults } = added.json();
    assert.deepEqual(faults, []);
    assert.deepEqual((await it.call('GET', `/api/layouts/${id}`)).json(), { id, name: 'Day shift 1', document: flatLayout() });
    assert.equal((await it.call('DELETE', `/api/layouts/${id}`)).statusCode, 204);
  });

  test('WX-075 a long label is taken, and the answer warns of it', async () => {
    const label = 'Everything that this customer has ever ordered';
    const added = await add(changed(flatLayout(), `${NAV}/label`, label));
    assert.equal(added.statusCode, 201);
    assert.deepEqual(told(added.json().faults), [`warning long-label ${NAV}/label`]);
    const { id } = added.json();
    const replaced = await it.call('PUT', `/api/layouts/${id}`, { name: 'Day shift', document: flatLayout() });
    assert.deepEqual(replaced.json().faults, []);
  });

  test('one with errors is refused with path and reason of the first, and all of them for programs', async () => {
    const { id } = (await add(flatLayout())).json();
    const document = changed(changed(flatLayout(), `${NAV}/navigateTo`, 'help'), '/area/header/widgets/clock/script', 'javascript:alert(1)');
    for (const refused of [await add(document), await it.call('PUT', `/api/layouts/${id}`, { name: 'Day shift', document })]) {
      assert.equal(refused.statusCode, 400);
      const { fault } = refused.json();
      assert.equal(fault.code, 'invalid-input');
      assert.equal(fault.data.path, '/document/area/header/widgets/clock/script');
      assert.match(fault.data.reason, /begins neither with https/);
      assert.equal(fault.data.errors, 2);
      const faults = JSON.parse(fault.data.faults) as LayoutFault[];
      assert.deepEqual(told(faults).slice(0, 2), ['error forbidden-address /area/header/widgets/clock/script', `error reserved-address ${NAV}/navigateTo`]);
    }
    assert.deepEqual((await it.call('GET', `/api/layouts/${id}`)).json().document, flatLayout(), 'the last good one stays');
    assert.equal((await add({})).json().fault.data.path, '/document/area');
  });

  test('the dry run says everything and keeps nothing; scripts from elsewhere are told', async () => {
    const before = (await it.call('GET', '/api/layouts')).json().length;
    const check = async (document: unknown) => (await it.call('POST', '/api/layouts/check', { document })).json();
    const elsewhere = await check(changed(flatLayout(), '/area/header/widgets/clock/script', 'https://elsewhere.example/clock.js'));
    assert.equal(elsewhere.valid, true);
    assert.ok(told(elsewhere.faults).includes('warning origin-not-allowed /area/header/widgets/clock/script'));
    assert.ok(!told(elsewhere.faults).includes('warning unreachable-script /area/header/widgets/clock/script'), 'nobody knocks there');
    const broken = await check({ ...flatLayout(), area: 7, appTitel: 'x' });
    assert.equal(broken.valid, false);
    assert.deepEqual(told(broken.faults), ['error wrong-type /area', 'warning unknown-property /appTitel']);
    for (const nonsense of [null, 'x', [1], 5]) assert.equal((await check(nonsense)).valid, false);
    assert.equal((await it.call('GET', '/api/layouts')).json().length, before);
  });

  test('nobody but administrators checks', async () => {
    for (const as of ['sue', 'ana', 'nobody']) {
      assert.ok([401, 403].includes((await it.call('POST', '/api/layouts/check', { document: {} }, { as })).statusCode), as);
    }
  });

  test('a document of half a megabyte is taken, a larger one refused with the limit', async () => {
    const sized = (bytes: number): JsonObject => {
      const document = { ...flatLayout(), _note: '' };
      return { ...document, _note: 'x'.repeat(bytes - JSON.stringify(document).length) };
    };
    assert.equal((await it.call('POST', '/api/layouts/check', { document: sized(512 * 1024) })).statusCode, 200);
    for (const path of ['/api/layouts/check', '/api/layouts']) {
      const refused = await it.call('POST', path, { ...(path === '/api/layouts' && { name: 'Huge' }), document: sized(512 * 1024 + 1) });
      assert.equal(refused.statusCode, 413);
      assert.deepEqual(refused.json().fault.data, { path: '/document', reason: 'a layout has at most 524288 bytes, this one 524289', limit: 524_288 });
    }
    assert.equal((await it.call('POST', '/api/layouts/check', { document: sized(2 * 1024 * 1024) })).json().fault.code, 'too-large');
    assert.equal((await it.call('POST', '/api/teams', { name: 'x'.repeat(70_000) })).json().fault.code, 'too-large', 'nothing else may be as large');
  });
});

describe('the JSON Schema', () => {
  test('is there for editors anywhere, without a sign-in', async () => {
    const it = await office(register);
    const answer = await it.api.request({ url: '/api/layout-schema.json' });
    assert.equal(answer.statusCode, 200);
    assert.match(String(answer.headers['content-type']), /application\/schema\+json/);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.equal(answer.json().$schema, 'https://json-schema.org/draft/2020-12/schema');
    await it.api.close();
  });
});

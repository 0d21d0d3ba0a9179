import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { DeskProfile } from '../../../../src/contract/desk.ts';
import { office, type Office } from '../../administration/server/office.ts';

const CRM = { id: 'crm', name: 'CRM', event: 'accepted', queueIds: ['orders'], channels: ['chat'], mode: 'auxiliary', url: 'https://crm.example.com/?mail={customerEmail}', linkText: 'Open the CRM' };
const WIKI = { id: 'wiki', name: 'Wiki', event: 'accepted', mode: 'new-tab', url: 'https://wiki.example.com/{queueName}' };

describe('screen pops as administrators keep them', () => {
  let own: Office;
  before(async () => { own = await office(); });

  const codeOf = async (body: object, as?: string): Promise<string> => {
    const answer = await own.call('POST', '/api/screen-pops', body, as === undefined ? {} : { as });
    return answer.statusCode < 300 ? 'kept' : answer.json<{ fault: { code: string } }>().fault.code;
  };
  const profileOf = async (as: string): Promise<DeskProfile> =>
    (await own.call('GET', '/api/session', undefined, { as })).json<{ profile: DeskProfile }>().profile;

  test('WX-144 WX-155 WX-161 the rules reach the agent’s profile, by name, with the text of their link; nobody else’s', async () => {
    assert.equal(await codeOf(WIKI), 'kept');
    assert.equal(await codeOf(CRM), 'kept');
    const { screenPops } = await profileOf('ana');
    assert.deepEqual(screenPops, [{ type: 'screenPop', ...CRM }, { type: 'screenPop', queueIds: [], channels: [], ...WIKI }]);
    assert.deepEqual((await profileOf('other')).screenPops, []);
  });

  test('WX-144 only an administrator configures them', async () => {
    for (const as of ['ana', 'sue']) assert.equal(await codeOf({ ...CRM, id: 'mine', name: 'Mine' }, as), 'forbidden');
  });

  test('a queue that is not there is refused; one that a screen pop is for stays', async () => {
    assert.equal(await codeOf({ ...CRM, id: 'x', name: 'X', queueIds: ['nowhere'] }), 'unknown-reference');
    const removed = await own.call('DELETE', '/api/queues/orders');
    assert.equal(removed.json<{ fault: { code: string } }>().fault.code, 'still-referenced');
  });

  test('an address that is no web address, or whose host is not the administrator’s, is refused', async () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', '//crm.example.com', 'https://a@crm.example.com', 'https://{customerName}.example.com', 'https://crm.example.com\\@evil.example']) {
      assert.equal(await codeOf({ ...CRM, id: 'x', name: 'X', url }), 'invalid-input', url);
    }
    for (const over of [{ event: 'answered' }, { mode: 'window' }, { channels: ['fax'] }, { linkText: '' }, { more: 1 }]) {
      assert.equal(await codeOf({ ...CRM, id: 'x', name: 'X', ...over }), 'invalid-input', JSON.stringify(over));
    }
  });
});

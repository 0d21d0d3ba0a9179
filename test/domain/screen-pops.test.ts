import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { DeskProfile } from '../../src/contract/desk.ts';
import type { Interaction } from '../../src/contract/interaction.ts';
import type { ScreenPop } from '../../src/contract/screen-pop.ts';
import type { Actor } from '../../src/domain/command.ts';
import { deskProfile } from '../../src/domain/desk-profile.ts';
import { freshInteraction } from '../../src/domain/interaction.ts';
import { SCREEN_POP_VARIABLES, screenPopFault, screenPopOrigins, screenPopsFor } from '../../src/domain/screen-pops.ts';
import { centreOf } from '../support/domain.ts';
import { entryPoint, queue } from '../support/domain-objects.ts';

const ADMINISTRATOR: Actor = { kind: 'administrator', id: 'admin-1' };
const CRM = 'https://crm.example.com';

const pop = (id: string, over: Partial<ScreenPop> = {}): ScreenPop => ({
  type: 'screenPop', id, name: id.toUpperCase(), event: 'accepted', queueIds: [], channels: [], mode: 'new-tab', url: `${CRM}/${id}`, ...over,
});

const centre = centreOf(['ann'], queue('phone', { channel: 'voice' }), entryPoint('phone'));

/** What Ann's desktop knows, with these screen pops. */
function profile(...screenPops: ScreenPop[]): DeskProfile {
  const known = deskProfile(centre.state, 'ann', { id: 't1', name: 'Example' });
  assert.ok(known);
  return { ...known, screenPops };
}

const chat = (over: Partial<Interaction['customer']> = {}, more: Partial<Interaction> = {}): Interaction => ({
  ...freshInteraction({
    id: 'i-1', channel: 'chat', entryPointId: 'to-queue-1', queueId: 'queue-1', priority: 5, createdAt: 1,
    customer: { id: 'c-1', name: 'Jane Doe', email: 'jane@example.test', ...over },
  }),
  ...more,
});

const urlOf = (url: string, interaction = chat()): string | undefined => screenPopsFor(profile(pop('x', { url })), interaction, 'accepted')[0]?.url;

test('WX-144 WX-155 an event opens what is configured for it, for this queue and channel, in the order of the profile', () => {
  const all = profile(
    pop('a'), pop('b', { event: 'offered' }), pop('c', { queueIds: ['queue-1'] }), pop('d', { queueIds: ['phone'] }),
    pop('e', { channels: ['chat', 'email'] }), pop('f', { channels: ['voice'] }), pop('g', { event: 'ended' }),
  );
  const opened = (interaction: Interaction, event: ScreenPop['event']): string => screenPopsFor(all, interaction, event).map((each) => each.pop.id).join('');
  assert.equal(opened(chat(), 'accepted'), 'ace');
  assert.equal(opened(chat(), 'offered'), 'b');
  assert.equal(opened(chat(), 'ended'), 'g');
  assert.equal(opened(chat({}, { channel: 'voice', queueId: 'phone' }), 'accepted'), 'adf');
});

test('WX-144 every variable has its value, in path, query and fragment', () => {
  const interaction = chat({ phone: '+4532345678', locale: 'da' });
  const values = Object.fromEntries(SCREEN_POP_VARIABLES.map((name) => [name, urlOf(`${CRM}/?v={${name}}`, interaction)?.slice(`${CRM}/?v=`.length)]));
  assert.deepEqual(values, {
    interactionId: 'i-1', channel: 'chat', customerId: 'c-1', customerName: 'Jane%20Doe', customerEmail: 'jane%40example.test',
    customerPhone: '%2B4532345678', ani: '%2B4532345678', dnis: 'TO-QUEUE-1', locale: 'da', queueId: 'queue-1', queueName: 'QUEUE-1',
    entryPointId: 'to-queue-1', entryPointName: 'TO-QUEUE-1', agentId: 'ann', agentName: 'ANN', tenantId: 't1', tenantName: 'Example',
  });
  assert.equal(urlOf(`${CRM}/c/{customerId}?q={customerName}#/tab/{channel}`), `${CRM}/c/c-1?q=Jane%20Doe#/tab/chat`);
  assert.equal(urlOf(`${CRM}/?a={ani}&b={queueName}`, chat({}, { queueId: 'gone' })), `${CRM}/?a=&b=`);
});

test('a value is never more than a value: it ends no part of the address and leads to no other one', () => {
  for (const name of ['a/../../b', 'x?admin=1#y&z=%2e', 'https://evil.example', '@evil.example/', '\\evil', 'zażółć 한국 \r\n', '\ud800 <script>']) {
    const url = urlOf(`${CRM}/customers/{customerName}/card?n={customerName}#{customerName}`, chat({ name }));
    const { origin, pathname, searchParams, hash } = new URL(url ?? '');
    const meant = name.replace('\ud800', '\ufffd');
    assert.equal(origin, CRM, name);
    assert.deepEqual(pathname.split('/').map(decodeURIComponent), ['', 'customers', meant, 'card'], name);
    assert.deepEqual([...searchParams], [['n', meant]], name);
    assert.equal(decodeURIComponent(hash.slice(1)), meant, name);
  }
});

test('a value of dots does not lead out of its folder', () => {
  for (const name of ['.', '..', '%2e%2e']) {
    const { pathname } = new URL(urlOf(`${CRM}/customers/{customerName}/card`, chat({ name })) ?? '');
    assert.match(pathname, /^\/customers\/(%252e%252e)?\/card$/, name);
  }
  assert.equal(new URL(urlOf(`${CRM}/a/.{customerName}`, chat({ name: '.' })) ?? '').pathname, '/a/');
  assert.equal(urlOf(`${CRM}/a/v1.{customerName}`, chat({ name: '.' })), `${CRM}/a/v1..`);
});

test('an unknown variable is left empty, and known to be', () => {
  const [due] = screenPopsFor(profile(pop('x', { url: `${CRM}/?a={fax}&b={ customerName }&c={constructor}&d={fax}` })), chat(), 'accepted');
  assert.equal(due?.url, `${CRM}/?a=&b=&c=&d=`);
  assert.deepEqual(due.unknown, ['fax', ' customerName ', 'constructor']);
});

test('only a web address whose host the administrator wrote is opened', () => {
  for (const [url, why] of [
    ['javascript:alert(1)', /http/], ['ftp://crm.example.com', /http/], ['https:/crm.example.com', /http/],
    ['https://crm.example.com@evil.example/', /user/], ['https://{customerName}.example.com/', /behind the host/], ['https://{customerEmail}', /user|behind/],
    ['https://crm.example.com\\@evil.example', /user|host/], ['https://crm.example.com\\.evil.example', /host/], ['https://crm.exa\tmple.com/', /host/], ['https:///x', /host/], ['https://crm.example.com:{channel}/', /behind/],
    ['https://кто.example/', /ASCII/], ["https://crm.example.com;script-src 'unsafe-inline'/", /host/],
  ] as const) {
    assert.match(screenPopFault(url) ?? '', why, url);
    assert.equal(urlOf(url), undefined, url);
    assert.deepEqual(screenPopOrigins([pop('x', { url, mode: 'page' })]), [], url);
  }
  for (const url of [CRM, 'http://localhost:8080', 'https://CRM.example.com/x', 'https://[::1]:8443/?a={channel}', `${CRM}?{channel}`, `${CRM}#{channel}`]) {
    assert.equal(screenPopFault(url), null, url);
    assert.ok(URL.canParse(urlOf(url) ?? ''), url);
  }
});

test('the guide for administrators names every variable', () => {
  const guide = readFileSync(new URL('../../docs/screen-pops.md', import.meta.url), 'utf8');
  assert.deepEqual(new Set([...guide.matchAll(/`\{(\w+)\}`/gu)].map(([, name]) => name)), new Set(SCREEN_POP_VARIABLES));
});

test('the origins to be framed are those of the screen pops that stand inside the desktop, each once', () => {
  assert.deepEqual(screenPopOrigins([
    pop('a', { mode: 'auxiliary' }), pop('b', { mode: 'page', url: 'https://CRM.example.com/other' }),
    pop('c', { mode: 'widget', url: 'http://wiki.example:8080?q={channel}' }), pop('d', { mode: 'new-tab', url: 'https://shop.example/' }), pop('e', { mode: 'existing-tab', url: 'https://shop.example/' }),
  ]), [CRM, 'http://wiki.example:8080']);
});

test('WX-144 an administrator cannot keep a screen pop that leads nowhere, or is for a queue that is not there', () => {
  const put = (object: ScreenPop) => centre.refuses(ADMINISTRATOR, { kind: 'config.put', object });
  assert.equal(put(pop('x', { url: 'https://crm.example.com@evil.example/' })), 'invalid-input');
  assert.equal(put(pop('x', { queueIds: ['nowhere'] })), 'unknown-reference');
  centre.put(pop('x', { queueIds: ['phone'] }));
  assert.equal(centre.refuses(ADMINISTRATOR, { kind: 'config.remove', type: 'queue', id: 'phone' }), 'still-referenced');
});

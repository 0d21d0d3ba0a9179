import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { LayoutFault } from '../../../../src/domain/layout/desktop-layout.ts';
import { office, type Office } from '../../administration/server/office.ts';

let it: Office;
let site: Server;
let origin = '';
const asked: string[] = [];

before(async () => {
  it = await office();
  site = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/silent.js') return;
    const status = { '/gone.js': 404, '/get-only.js': request.method === 'HEAD' ? 405 : 200, '/moved.js': 302 }[request.url ?? ''] ?? 200;
    answer.writeHead(status, { 'content-type': request.url === '/page.js' ? 'text/html; charset=utf-8' : 'text/javascript', ...(status === 302 && { location: '/secret' }) }).end('');
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  await it.call('PUT', '/api/organisations/organisation', { name: 'Bookshop', inactivityMinutes: 0, registeredNumbers: null, widgetOrigins: [origin] });
});
after(async () => {
  site.closeAllConnections();
  site.close();
  await it.api.close();
});

/** What the check says of widgets with these scripts, by their place. */
async function said(...scripts: string[]): Promise<Record<string, string>> {
  const persistent = scripts.map((script, i) => ({ comp: `shop-widget-${i}`, script }));
  const { faults } = (await it.call('POST', '/api/layouts/check', { document: { area: { persistent } } })).json() as { faults: LayoutFault[] };
  return Object.fromEntries(faults.filter(({ code }) => code === 'unreachable-script').map(({ path, reason }) => [path, reason]));
}

test('the check names every script that does not come, and why', async () => {
  const found = await said(`${origin}/here.js`, `${origin}/gone.js`, `${origin}/page.js`, `${origin}/get-only.js`, `${origin}/silent.js`, '/widgets/gone.js');
  assert.deepEqual(Object.keys(found).toSorted(), [1, 2, 4, 5].map((i) => `/area/persistent/${i}/script`));
  assert.match(found['/area/persistent/1/script'] ?? '', /gone\.js answers 404/);
  assert.match(found['/area/persistent/2/script'] ?? '', /is no script but text\/html\./);
  assert.match(found['/area/persistent/4/script'] ?? '', /does not answer/);
  assert.match(found['/area/persistent/5/script'] ?? '', /answers 404/);
});

test('nobody is asked whom the administrator has not allowed, and nobody whom an answer names', async () => {
  asked.length = 0;
  const elsewhere = origin.replace('127.0.0.1', 'localhost');
  assert.deepEqual(await said(`${origin}/moved.js`, `${elsewhere}/here.js`, 'https://a.example:99999/b.js', '/%', '//a.example/b.js'), { '/area/persistent/3/script': 'As seen from this server, /% answers 400.' });
  assert.deepEqual(asked, ['HEAD /moved.js']);
});

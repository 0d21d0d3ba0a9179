import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { CentreState } from '../../../src/domain/state.ts';
import { buildApp } from '../../../src/server/http/app.ts';
import { collectLog } from '../../support/collect-log.ts';

type Config = CentreState['config'];

const STRICT = "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data: blob:";

/** As much of a configuration as counts here. */
const config = (parts: { origins?: string[]; layouts?: boolean; pops?: string[] }): Config => ({
  organisation: { organisation: { widgetOrigins: parts.origins } },
  layout: parts.layouts ? { one: {} } : {}, screenPop: Object.fromEntries((parts.pops ?? []).map((url, i) => [i, { mode: i % 2 === 0 ? 'page' : 'new-tab', url }])),
}) as unknown as Config;

describe('the policy of the desktop\'s document', () => {
  let dist: string;
  let app: FastifyInstance;
  let configs: Config[] = [];

  before(async () => {
    dist = await mkdtemp(join(tmpdir(), 'desk-policy-'));
    for (const folder of ['desktop/assets', 'help']) await mkdir(join(dist, folder), { recursive: true });
    for (const file of ['desktop/index.html', 'desktop/index.html.br', 'desktop/assets/a-1.js', 'desktop/service-worker.js', 'help/index.html']) await writeFile(join(dist, file), file);
    app = await buildApp({ settings: { publicUrl: 'https://desk.example.com' }, log: collectLog().logger, dist });
    app.deskPolicy.follow(() => configs);
    await app.ready();
  });
  after(async () => {
    await app.close();
    await rm(dist, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  const policyOf = async (url = '/'): Promise<string[]> => String((await get(url, { accept: 'text/html' })).headers['content-security-policy']).split(';');

  test('without widgets it is the strict one, word for word', async () => {
    for (const none of [[], [config({})], [config({ origins: [] }), config({})]]) {
      configs = none;
      const policy = await policyOf();
      assert.ok(policy.join(';').startsWith(STRICT), policy.join(';'));
      assert.ok(policy.includes("require-trusted-types-for 'script'") && policy.includes('trusted-types lit-html agent-desktop'));
      assert.ok(!policy.some((part) => part.startsWith('frame-src')));
      assert.deepEqual(policy.toSorted(), (await policyOf('/assets/a-1.js')).toSorted());
    }
  });

  test('scripts come from the allowed origins and nowhere else; only then Trusted Types are not required', async () => {
    configs = [config({ origins: ['https://b.example', 'https://a.example:8443'] }), config({ origins: ['https://b.example'] })];
    const policy = await policyOf();
    assert.ok(policy.includes("script-src 'self' https://a.example:8443 https://b.example"), policy.join('\n'));
    assert.ok(!policy.some((part) => /trusted-types|unsafe-eval/.test(part)));
    for (const part of ["style-src 'self' 'unsafe-inline' https:", "img-src 'self' data: blob: https:", "font-src 'self' data: https:", "connect-src 'self' wss://desk.example.com https: wss:", 'frame-src https:',
      "frame-ancestors 'none'", "base-uri 'none'", "default-src 'none'", "form-action 'self'"]) assert.ok(policy.includes(part), `${part} in ${policy.join('\n')}`);
  });

  test('layouts bring pictures and frames, screen pops frames of their own, and neither a script', async () => {
    configs = [config({ layouts: true })];
    const layouts = await policyOf();
    assert.ok(layouts.includes("img-src 'self' data: blob: https:") && layouts.includes('frame-src https:'));
    configs = [config({ pops: ['https://crm.example/?q={customerName}', 'https://tab.example/'] }), config({ pops: ['https://a.example:8443/x'] })];
    const pops = await policyOf();
    assert.ok(pops.includes("img-src 'self' data: blob:") && pops.includes('frame-src https://a.example:8443 https://crm.example'), pops.join('\n'));
    configs = [...configs, config({ layouts: true })];
    assert.ok((await policyOf()).includes('frame-src https:'));
    for (const policy of [layouts, pops]) assert.ok(policy.includes("script-src 'self'") && policy.includes("require-trusted-types-for 'script'"));
  });

  test('it is the same for every address of the desktop, compressed, asked for by HEAD, or still fresh', async () => {
    configs = [config({ origins: ['https://a.example'] })];
    const { headers } = await get('/index.html', { 'accept-encoding': 'br' });
    const all = [headers, (await app.inject({ method: 'HEAD', url: '/index.html' })).headers, (await get('/', { 'if-none-match': String((await get('/')).headers['etag']) })).headers,
      (await get('/task/17', { accept: 'text/html' })).headers, (await get('/index.html')).headers];
    assert.equal(headers['content-encoding'], 'br');
    for (const each of all) assert.match(String(each['content-security-policy']), /script-src 'self' https:\/\/a\.example;/);
  });

  test('nothing else gets it: no file, no worker, no customer\'s page, no answer of the API', async () => {
    configs = [config({ origins: ['https://a.example'], layouts: true })];
    for (const url of ['/assets/a-1.js', '/service-worker.js', '/help/', '/api/nothing']) assert.doesNotMatch((await policyOf(url)).join(';'), /a\.example|unsafe/, url);
  });

  test('a change of the configuration holds from the next request on', async () => {
    const one = config({});
    configs = [one];
    const before = await policyOf();
    configs = [config({ origins: ['https://new.example'] })];
    assert.ok((await policyOf()).some((part) => part.includes('https://new.example')));
    configs = [one];
    assert.deepEqual(await policyOf(), before);
  });
});

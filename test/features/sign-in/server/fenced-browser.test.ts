import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { CLOSE_CODES } from '../../../../src/contract/close-codes.ts';
import { register } from '../../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { Peer } from '../../../support/centre.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

const PASSWORD = 'correct horse';
let api: ApiFrame;
let port: number;
before(async () => {
  api = await apiFrame(register);
  await api.server.addTenant('t1', 'First Centre');
  await api.put('t1', ...smallCentre(), person('ana', ['agent'], { teamIds: ['support'] }));
  await api.server.auth.createAccount({ tenantId: 't1', userId: 'ana', email: 'ana@example.com', name: 'Ana Test', password: PASSWORD });
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = api.app.server.address() as AddressInfo);
});
after(() => api.close());

const signOut = async (cookie: string): Promise<number> => (await api.request({ method: 'POST', url: '/api/sign-out', headers: { cookie } })).statusCode;

test('WX-004 a late sign-out of a browser that was taken over from ends its own session, not the work of the other one', async () => {
  const [first, second] = [await api.signIn('ana@example.com', PASSWORD), await api.signIn('ana@example.com', PASSWORD)];
  const fenced = await new Peer(port, 'agent', { cookie: first }).greet({ deskId: 'a' });
  await fenced.next(({ kind }) => kind === 'welcome');
  await fenced.command({ kind: 'station.signIn', teamId: 'support', station: { kind: 'extension', number: '10078' } });
  const working = await new Peer(port, 'agent', { cookie: second }).greet({ deskId: 'b', takeOver: true });
  await working.next(({ kind }) => kind === 'welcome');
  assert.equal((await fenced.end()).code, CLOSE_CODES.moved);
  assert.equal(await signOut(first), 204);
  assert.ok(api.server.partition('t1').state.agents.has('ana'));
  assert.equal((await working.command({ kind: 'state.available' })).kind, 'ack');
  await working.command({ kind: 'state.idle', idleCodeId: 'lunch' });
  assert.equal(await signOut(second), 204);
  assert.equal(api.server.partition('t1').state.agents.has('ana'), false);
  assert.equal((await working.end()).code, CLOSE_CODES.signedOut);
});

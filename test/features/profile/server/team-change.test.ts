import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { DeskProfile } from '../../../../src/contract/desk.ts';
import { register } from '../../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { Peer } from '../../../support/centre.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

const PASSWORD = 'correct horse';
let api: ApiFrame;
let cookie: string;
let desktop: Peer;
before(async () => {
  api = await apiFrame(register);
  await api.server.addTenant('t1', 'First Centre');
  await api.put('t1', ...smallCentre(),
    { type: 'layout', id: 'calls', name: 'Calls', document: { agent: {} } },
    { type: 'team', id: 'sales', name: 'Sales', layoutId: 'calls' },
    { type: 'queue', id: 'offers', name: 'Offers', channel: 'chat', teamIds: ['sales'], priority: 5, offerSeconds: 30 },
    { type: 'entryPoint', id: 'offers-chat', name: 'Offers chat', queueId: 'offers', open: true },
    person('ana', ['agent'], { teamIds: ['support', 'sales'] }));
  await api.server.auth.createAccount({ tenantId: 't1', userId: 'ana', email: 'ana@example.com', name: 'Ana Test', password: PASSWORD });
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  cookie = await api.signIn('ana@example.com', PASSWORD);
  desktop = await new Peer((api.app.server.address() as AddressInfo).port, 'agent', { cookie }).greet({ deskId: 'a' });
  await desktop.next(({ kind }) => kind === 'welcome');
  await desktop.command({ kind: 'station.signIn', teamId: 'support', station: { kind: 'extension', number: '10078' } });
  await desktop.command({ kind: 'state.available' });
});
after(() => api.close());

/** A customer begins a chat. */
async function chat(entryPointId: string): Promise<string> {
  const id = uuidv7();
  await api.server.partition('t1').execute({ kind: 'customer', id: `c-${id}`, interactionId: id }, id, {
    kind: 'interaction.start', interactionId: id, entryPointId, customer: { id: `c-${id}`, name: 'Cem', email: 'cem@example.com' }, text: 'Hello', messageId: uuidv7(),
  });
  return id;
}
const offeredTo = (id: string) => api.server.partition('t1').state.interactions.get(id)?.offer?.agentId;

test('WX-177 the door refuses a team that is not the agent’s, and every team while a request rings', async () => {
  const foreign = await desktop.command({ kind: 'station.changeTeam', teamId: 'nobodys' });
  assert.deepEqual([foreign.kind, (foreign['fault'] as { code: string }).code], ['fault', 'team-not-yours']);
  const id = await chat('orders-chat');
  assert.equal(offeredTo(id), 'ana');
  const busy = await desktop.command({ kind: 'station.changeTeam', teamId: 'sales' });
  assert.deepEqual([busy.kind, (busy['fault'] as { code: string }).code], ['fault', 'open-interactions']);
  await api.server.partition('t1').execute({ kind: 'customer', id: `c-${id}`, interactionId: id }, uuidv7(), { kind: 'interaction.end', interactionId: id });
});

test('WX-186 WX-187 with the new team come its waiting requests and its layout, and the desktop hears of it', async () => {
  const waiting = await chat('offers-chat');
  assert.equal(offeredTo(waiting), undefined);
  assert.equal((await desktop.command({ kind: 'station.changeTeam', teamId: 'sales' })).kind, 'ack');
  assert.equal((await desktop.event('agent.teamChanged'))['teamId'], 'sales');
  assert.equal(offeredTo(waiting), 'ana');
  assert.equal(offeredTo(await chat('orders-chat')), undefined);
  const { profile } = (await api.request({ url: '/api/session', headers: { cookie } })).json<{ profile: DeskProfile }>();
  const teamId = api.server.partition('t1').state.agents.get('ana')!.teamId;
  assert.match(profile.layouts[teamId] ?? '', /^\w+-\w+$/, 'the layout of the team that the session is in');
  assert.equal(profile.layouts['support'], undefined);
});

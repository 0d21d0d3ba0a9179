import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { AgentCommand } from '../../../../src/contract/up.ts';
import type { HandledRecord } from '../../../../src/contract/events.ts';
import { wrapUpReport } from '../../../../src/features/history/server/wrap-up-report.ts';
import { register } from '../../../../src/features/history/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

const PASSWORD = 'correct horse';

describe('what has been handled', () => {
  let api: ApiFrame;
  const cookies: Record<string, string> = {};

  before(async () => {
    api = await apiFrame(register);
    for (const [tenant, people] of Object.entries({ t1: ['ana', 'ben', 'sue'], t2: ['zoe'] })) {
      await api.server.addTenant(tenant, tenant);
      await api.put(tenant, ...smallCentre());
      for (const id of people) {
        await api.put(tenant, person(id, [id === 'sue' || id === 'zoe' ? 'supervisor' : 'agent']));
        await api.server.auth.createAccount({ tenantId: tenant, userId: id, email: `${id}@example.com`, name: id, password: PASSWORD });
        cookies[id] = await api.signIn(`${id}@example.com`, PASSWORD);
      }
    }
    for (const [n, id] of ['ana', 'ben'].entries()) {
      await act(id, { kind: 'station.signIn', teamId: 'support', station: { kind: 'extension', number: `100${n}` } });
    }
  });
  after(() => api.close());

  const partition = () => api.server.partition('t1');
  const act = (id: string, command: AgentCommand) => partition().execute({ kind: 'agent', id }, uuidv7(), command);
  const get = (as: string, url: string) => api.request({ url, headers: { cookie: cookies[as] ?? '' } });

  /** A chat of three messages that this agent takes; left open. */
  async function chat(agent: string): Promise<string> {
    await act(agent, { kind: 'state.available' });
    const interactionId = uuidv7();
    const customer = { kind: 'customer', id: 'c', interactionId } as const;
    await partition().execute(customer, interactionId, {
      kind: 'interaction.start', interactionId, entryPointId: 'orders-chat', customer: { id: 'c', name: 'Cem', email: 'cem@example.com' }, text: 'one', messageId: uuidv7(),
    });
    await act(agent, { kind: 'offer.accept', interactionId, offerId: partition().state.interactions.get(interactionId)?.offer?.id ?? '' });
    await act(agent, { kind: 'message.post', interactionId, text: 'two' });
    await partition().execute(customer, uuidv7(), { kind: 'message.post', interactionId, text: 'three' });
    await act(agent, { kind: 'state.idle', idleCodeId: 'lunch' });
    return interactionId;
  }
  async function handle(agent: string, reasonId: string): Promise<string> {
    const interactionId = await chat(agent);
    await act(agent, { kind: 'interaction.end', interactionId });
    await act(agent, { kind: 'wrapUp.submit', interactionId, reasonId });
    return interactionId;
  }

  test('an agent sees the own records, newest first, and nobody else\'s', async () => {
    const [first, second, bens] = [await handle('ana', 'resolved'), await handle('ana', 'follow-up'), await handle('ben', 'resolved')];
    const records = (await get('ana', '/api/history')).json() as HandledRecord[];
    assert.deepEqual(records.map(({ interactionId }) => interactionId), [second, first]);
    assert.equal(records[0]?.reasonName, 'Follow-up');
    assert.equal(records[0]?.customerName, 'Cem');
    assert.ok(!records.some(({ interactionId }) => interactionId === bens));
    assert.equal((await get('nobody', '/api/history')).statusCode, 401);
    const newest = (await get('ana', '/api/history?limit=1')).json() as HandledRecord[];
    assert.deepEqual(newest.map(({ interactionId }) => interactionId), [second]);
    assert.equal((await get('ana', '/api/history?limit=0')).statusCode, 400);
  });

  test('the transcript is read while the chat is on the desk and afterwards, in pages', async () => {
    const id = await chat('ana');
    const texts = async (query = '') => (await get('ana', `/api/interactions/${id}/messages${query}`)).json().messages.map(({ text }: { text: string }) => text);
    assert.deepEqual(await texts(), ['one', 'two', 'three']);
    assert.deepEqual(await texts('?limit=2'), ['two', 'three']);
    assert.deepEqual(await texts('?before=2&limit=2'), ['one']);
    await act('ana', { kind: 'interaction.end', interactionId: id });
    await act('ana', { kind: 'wrapUp.submit', interactionId: id, reasonId: 'resolved' });
    assert.deepEqual(await texts(), ['one', 'two', 'three']);
  });

  test('WX-136 the earlier contacts of the customer are there without the interaction itself and without what an administrator has removed', async () => {
    const open = await chat('ana');
    const contacts = async (as: string, id: string): Promise<string[]> =>
      (await get(as, `/api/interactions/${id}/contacts`)).json().map(({ interactionId }: HandledRecord) => interactionId);
    const before = await contacts('ana', open);
    assert.ok(before.length > 0 && !before.includes(open));
    const removed = await chat('ben');
    const administrator = { kind: 'administrator', id: 'boss' } as const;
    await partition().execute(administrator, uuidv7(), { kind: 'interaction.remove', interactionId: removed, trackingId: uuidv7() });
    const bens = await handle('ben', 'resolved');
    assert.deepEqual(await contacts('ana', open), [bens, ...before]);
    assert.equal((await get('ben', `/api/interactions/${open}/contacts`)).json().fault.code, 'not-owner');
    assert.equal((await get('nobody', `/api/interactions/${open}/contacts`)).statusCode, 401);
    await act('ana', { kind: 'interaction.end', interactionId: open });
    await act('ana', { kind: 'wrapUp.submit', interactionId: open, reasonId: 'resolved' });
  });

  test('nobody reads another agent\'s transcript, or another tenant\'s; a supervisor reads the own tenant\'s', async () => {
    const id = await handle('ana', 'resolved');
    const url = `/api/interactions/${id}/messages`;
    assert.equal((await get('ben', url)).json().fault.code, 'not-owner');
    assert.equal((await get('ana', `/api/interactions/${uuidv7()}/messages`)).json().fault.code, 'not-owner');
    assert.equal((await get('sue', url)).json().messages.length, 3);
    assert.deepEqual((await get('zoe', url)).json().messages, []);
    for (const query of ['limit=0', 'limit=-1', 'limit=1e3', 'before=x', 'other=1']) assert.equal((await get('ana', `${url}?${query}`)).statusCode, 400, query);
  });

  test('WX-128 stored wrap-up reasons are counted by reason, queue and agent, for supervisors', async () => {
    const report = (await get('sue', '/api/reports/wrap-ups')).json();
    const mine = (await get('ana', '/api/history')).json() as HandledRecord[];
    const ana = report.agents.find(({ id }: { id: string }) => id === 'ana');
    assert.equal(ana.count, mine.length);
    assert.equal(report.reasons.reduce((sum: number, { count }: { count: number }) => sum + count, 0), report.total.count);
    assert.deepEqual(report.queues.map(({ name, count }: { name: string; count: number }) => [name, count]), [['Orders', report.total.count]]);
    const followUps = (await get('sue', '/api/reports/wrap-ups?reasonId=follow-up&agentId=ana')).json();
    assert.deepEqual(followUps.rows.map(({ reasonName, agentName, count }: { reasonName: string; agentName: string; count: number }) => [reasonName, agentName, count]), [['Follow-up', 'Ana Test', 1]]);
    const later = (await get('sue', `/api/reports/wrap-ups?since=${new Date(Date.now() + 1000).toISOString()}&until=2999-01-01`)).json();
    assert.equal(later.total.count, 0);
    assert.equal((await get('ana', '/api/reports/wrap-ups')).json().fault.code, 'forbidden');
    assert.equal((await get('zoe', '/api/reports/wrap-ups')).json().total.count, 0);
    for (const since of ['yesterday', '2026-13-40', '2026-11-20T99:00:00Z']) assert.equal((await get('sue', `/api/reports/wrap-ups?since=${since}`)).json().fault.code, 'invalid-input');
  });
});

const record = (more: Partial<HandledRecord>): HandledRecord => ({
  interactionId: 'i', agentId: 'ana', agentName: 'Ana', channel: 'chat', customerName: 'Cem', customerEmail: 'cem@example.com',
  queueId: 'q', queueName: 'Orders', waitedMs: 0, connectedAt: 0, endedAt: 60_000, wrappedUpAt: 90_000, cause: 'agent-ended',
  reasonId: 'resolved', reasonName: 'Resolved', automatic: false, ...more,
});

test('WX-128 the report averages handling, talk and wrap-up', () => {
  const report = wrapUpReport([
    record({}), record({ endedAt: 20_000, wrappedUpAt: 30_000, automatic: true }), record({ reasonId: null, reasonName: null, queueId: 'r', queueName: 'Returns' }),
  ]);
  assert.deepEqual(report.rows[0], {
    reasonId: 'resolved', reasonName: 'Resolved', queueId: 'q', queueName: 'Orders', agentId: 'ana', agentName: 'Ana',
    count: 2, automatic: 1, averageHandlingMs: 60_000, averageTalkMs: 40_000, averageWrapUpMs: 20_000,
  });
  assert.deepEqual(report.reasons.map(({ id, count }) => [id, count]), [['resolved', 2], [null, 1]]);
  assert.deepEqual(report.queues.map(({ name }) => name), ['Orders', 'Returns']);
  assert.deepEqual(wrapUpReport([]).total, { count: 0, automatic: 0, averageHandlingMs: 0, averageTalkMs: 0, averageWrapUpMs: 0 });
});

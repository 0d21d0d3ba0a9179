import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { AgentCommand } from '../../../../src/contract/up.ts';
import type { Actor, Command } from '../../../../src/domain/command.ts';
import type { HandledRecord } from '../../../../src/contract/events.ts';
import { register as registerHistory } from '../../../../src/features/history/server/index.ts';
import { office, type Office } from './office.ts';

const TRACKING = '0b8e6f0a-6a37-4c5b-9d57-2f1d8d6c0a11';

describe('stepping in', () => {
  let it: Office;
  before(async () => { it = await office(registerHistory); });
  after(() => it.api.close());

  const partition = () => it.api.server.partition('t1');
  const execute = (actor: Actor, command: Command) => partition().execute(actor, uuidv7(), command);
  const ana = (command: AgentCommand) => execute({ kind: 'agent', id: 'ana' }, command);
  const atWork = () => ana({ kind: 'station.signIn', teamId: 'support', station: { kind: 'extension', number: '10078' } });
  const codeOf = async (answer: ReturnType<Office['call']>): Promise<string | number> => {
    const { statusCode, body } = await answer;
    return statusCode < 400 ? statusCode : JSON.parse(body).fault.code;
  };
  const signOut = (as: string) => codeOf(it.call('POST', '/api/agents/ana/sign-out', undefined, { as }));
  const back = async () => { it.cookies['ana'] = await it.api.signIn('ana@example.com', 'correct horse'); };

  /** A chat that rings at Ana. */
  const offered = async (): Promise<string> => {
    const interactionId = uuidv7();
    await ana({ kind: 'state.available' });
    await execute({ kind: 'customer', id: 'maria', interactionId },
      { kind: 'interaction.start', interactionId, entryPointId: 'orders-chat', customer: { id: 'maria', name: 'Maria', email: 'maria@example.test' } });
    return interactionId;
  };
  const connected = async (): Promise<string> => {
    const interactionId = await offered();
    await ana({ kind: 'offer.accept', interactionId, offerId: partition().state.interactions.get(interactionId)?.offer?.id ?? '' });
    return interactionId;
  };
  /** Ana ends her day herself, so that her browser session stays. */
  const clear = async () => {
    for (const { id, status } of partition().state.interactions.values()) {
      if (status !== 'ended') await execute({ kind: 'system' }, { kind: 'interaction.end', interactionId: id });
    }
    const session = partition().state.agents.get('ana');
    if (!session) return;
    for (const interactionId of Object.keys(session.load)) await ana({ kind: 'wrapUp.submit', interactionId, reasonId: 'resolved' });
    await ana({ kind: 'state.idle', idleCodeId: 'lunch' });
    await ana({ kind: 'station.signOut' });
  };
  afterEach(clear);

  test('who is at work, with what in hand, is told to supervisors and administrators', async () => {
    assert.deepEqual((await it.call('GET', '/api/agents')).json(), []);
    await atWork();
    const interactionId = await connected();
    await execute({ kind: 'system' }, { kind: 'agent.leave', agentId: 'ana' });
    const [agent, ...others] = (await it.call('GET', '/api/agents', undefined, { as: 'sue' })).json();
    assert.deepEqual(others, []);
    const session = partition().state.agents.get('ana');
    assert.deepEqual(agent, {
      id: 'ana', name: 'Ana Test', teamId: 'support', teamName: 'Support', state: 'available', idleCodeId: null, idleCodeName: null,
      since: session?.since, signedInAt: session?.signedInAt, away: session?.away,
      interactions: [{
        id: interactionId, channel: 'chat', queueId: 'orders', queueName: 'Orders', status: 'connected',
        since: partition().state.interactions.get(interactionId)?.connectedAt,
      }],
    });
    assert.ok(session?.away, 'the line is gone');
    assert.equal(await codeOf(it.call('GET', '/api/agents', undefined, { as: 'ana' })), 'forbidden');
    assert.deepEqual((await it.call('GET', '/api/agents', undefined, { as: 'other' })).json(), [], 'another tenant');
  });

  test('WX-283 a supervisor signs an agent out who is Available or Idle and has no conversation in progress, and nobody else', async () => {
    assert.equal(await signOut('sue'), 'not-signed-in');
    for (const state of ['idle', 'available']) {
      await atWork();
      if (state === 'available') await ana({ kind: 'state.available' });
      assert.equal(await signOut('sue'), 204, state);
      assert.equal(partition().state.agents.has('ana'), false);
      await back();
    }
    await atWork();
    await offered();
    assert.equal(await signOut('sue'), 'open-interactions', 'it rings');
    await clear();
    await atWork();
    const interactionId = await connected();
    assert.equal(await signOut('sue'), 'open-interactions', 'in conversation');
    await ana({ kind: 'interaction.end', interactionId });
    assert.equal(await signOut('sue'), 'open-interactions', 'in wrap-up');
    assert.equal(await signOut('ana'), 'forbidden');
    assert.ok(partition().state.agents.has('ana'));
  });

  test('WX-132 an administrator signs an agent out in the middle of a conversation, which goes back to its queue', async () => {
    await atWork();
    const interactionId = await connected();
    assert.equal(await signOut('admin'), 204);
    assert.equal(partition().state.agents.has('ana'), false);
    assert.equal(partition().state.interactions.get(interactionId)?.status, 'queued');
    await back();
  });

  test('WX-284 whom somebody else has signed out must sign in again', async () => {
    await atWork();
    const session = () => it.api.request({ url: '/api/session', headers: { cookie: it.cookies['ana'] ?? '' } });
    assert.equal((await session()).statusCode, 200);
    const { auth } = it.api.server;
    const revoked = new Promise((resolve) => { auth.onRevoked(resolve); });
    await signOut('sue');
    await revoked;
    assert.equal((await session()).json().fault.code, 'unauthenticated');
    await back();
    assert.equal((await session()).json().profile.userId, 'ana');
  });

  test('WX-131 an administrator ends an interaction that its agent cannot end', async () => {
    await atWork();
    const interactionId = await connected();
    const remove = (as?: string) => codeOf(it.call('POST', `/api/interactions/${interactionId}/remove`, undefined, as ? { as } : {}));
    assert.equal(await remove('ana'), 'forbidden');
    assert.equal(await remove('other'), 'not-found', 'another tenant');
    assert.equal(await remove(), 204);
    const session = partition().state.agents.get('ana');
    assert.deepEqual(Object.keys(session?.load ?? {}), [], 'nothing in hand, no wrap-up');
    assert.equal(session?.removed?.[interactionId]?.customerName, 'Maria');
    assert.equal(await remove(), 'not-found');
  });

  test('WX-143 the tracking ID that the agent copies finds the removal in the server\'s log', async () => {
    await atWork();
    const interactionId = await connected();
    await it.api.request({
      method: 'POST', url: `/api/interactions/${interactionId}/remove`,
      headers: { cookie: it.cookies['sue'] ?? '', 'x-tracking-id': TRACKING },
    });
    assert.equal(partition().state.agents.get('ana')?.removed?.[interactionId]?.trackingId, TRACKING);
    const found = it.api.log.lines().filter((line) => line['trackingId'] === TRACKING);
    assert.deepEqual(found.map((line) => [line['msg'], line['interactionId'], line['by']]), [['interaction removed', interactionId, 'sue']]);
  });

  test('WX-139 what an administrator has ended is in the agent\'s history without a wrap-up reason', async () => {
    await atWork();
    const interactionId = await connected();
    await it.call('POST', `/api/interactions/${interactionId}/remove`);
    const history: HandledRecord[] = (await it.call('GET', '/api/history', undefined, { as: 'ana' })).json();
    const record = history.find((each) => each.interactionId === interactionId);
    assert.deepEqual([record?.reasonId, record?.reasonName, record?.cause], [null, null, 'administrator-ended']);
  });

  test('only an administrator has every desktop take the newest version', async () => {
    const told: string[] = [];
    it.api.server.reloadDesktops = (tenantId) => { told.push(tenantId); };
    const reload = (as: string) => codeOf(it.call('POST', '/api/desktops/reload', undefined, { as }));
    assert.equal(await reload('sue'), 'forbidden');
    assert.equal(await reload('admin'), 202);
    assert.deepEqual(told, ['t1']);
  });
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import { CLOSE_CODES } from '../../src/contract/close-codes.ts';
import type { ConfigObject } from '../../src/contract/administration.ts';
import type { AgentSession } from '../../src/contract/interaction.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import { type AnyFrame, availableAgent, type Centre, openCentre, Peer, startChat } from '../support/centre.ts';
import { desktopProfile } from '../support/domain-objects.ts';
import { until } from '../support/until.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const MINUTE = 60_000;

describe('inactivity', { timeout: 60_000 }, () => {
  let clock: VirtualClock;
  let store: MemoryStore;
  let centre: Centre;
  beforeEach(async () => {
    clock = new VirtualClock();
    store = new MemoryStore();
    centre = await openCentre({ store, clock });
    await limit(5);
  });
  afterEach(() => centre.close());

  const put = (object: ConfigObject): Promise<unknown> =>
    centre.server.partition('one').execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'config.put', object });
  const limit = (inactivityMinutes: number): Promise<unknown> => put(desktopProfile('standard', { inactivityMinutes }));
  const session = (): AgentSession | undefined => centre.server.partition('one').state.agents.get('agent-1');
  /** Both ways: what was sent before is done. */
  async function settled(peer: Peer): Promise<void> {
    const at = Math.random();
    peer.send({ kind: 'ping', at });
    await peer.next((frame) => frame.kind === 'pong' && frame['at'] === at);
  }
  const causeOf = (frame: AnyFrame): unknown => frame['cause'];

  test('WX-102 WX-104 WX-106 an agent who does nothing is warned a minute before the end and then signed out', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    const start = clock.now();
    clock.advance(4 * MINUTE - 1_000);
    await settled(agent);
    assert.ok(!agent.events.some(({ kind }) => kind === 'agent.inactive'));
    clock.advance(1_000);
    assert.equal((await agent.event('agent.inactive'))['signOutAt'], start + 5 * MINUTE);
    clock.advance(59_000);
    await settled(agent);
    assert.ok(session());
    clock.advance(1_000);
    assert.equal(causeOf(await agent.event('agent.signedOut')), 'inactivity');
    assert.equal((await agent.end()).code, CLOSE_CODES.signedOut);
    assert.equal(session(), undefined);
    const again = await new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet();
    assert.equal((await again.end()).code, CLOSE_CODES.signedOut);
    centre.auth.signIn('agent-1');
    (await availableAgent(centre, 'agent-1')).hangUp();
  });

  test('WX-102 an idle agent is inactive too', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    clock.advance(4 * MINUTE);
    await agent.event('agent.inactive');
    agent.hangUp();
  });

  test('WX-101 every sign of the person and every command begins the time anew', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    const signs = [async () => agent.send({ kind: 'active' }), () => agent.command({ kind: 'state.idle', idleCodeId: 'meeting' })];
    for (const sign of signs) {
      clock.advance(3 * MINUTE);
      await sign();
      await settled(agent);
    }
    clock.advance(3 * MINUTE);
    await settled(agent);
    assert.equal(session()!.inactive, undefined);
    clock.advance(MINUTE);
    await agent.event('agent.inactive');
    agent.hangUp();
  });

  test('WX-099 who holds an interaction is active; the time begins when it is over', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    const { interactionId, token } = await startChat(centre);
    const { offer } = await agent.event('interaction.offered') as unknown as { offer: { id: string } };
    await agent.command({ kind: 'offer.accept', interactionId, offerId: offer.id });
    clock.advance(30 * MINUTE);
    await settled(agent);
    assert.ok(!agent.events.some(({ kind }) => kind === 'agent.inactive'));
    const customer = await Peer.customer(centre.port, token);
    await customer.command({ kind: 'interaction.end', interactionId });
    // The wrap-up is done by itself: the hands have done nothing for half an hour.
    clock.advance(MINUTE);
    await agent.event('wrapUp.completed');
    clock.advance(3 * MINUTE);
    await settled(agent);
    assert.equal(session()!.inactive, undefined);
    clock.advance(MINUTE);
    await agent.event('agent.inactive');
    for (const peer of [agent, customer]) peer.hangUp();
  });

  test('WX-109 Stay Signed In keeps the agent until the next period without activity', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    clock.advance(4 * MINUTE);
    await agent.event('agent.inactive');
    clock.advance(30_000);
    assert.equal((await agent.command({ kind: 'session.stay' })).kind, 'ack');
    clock.advance(3 * MINUTE);
    await settled(agent);
    assert.equal(session()!.inactive, undefined);
    clock.advance(MINUTE);
    await until(() => session()!.inactive !== undefined);
    assert.equal(agent.closed, null);
    agent.hangUp();
  });

  test('WX-109 who has answered is not asked anew while the answer is still being written', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    clock.advance(4 * MINUTE);
    await agent.event('agent.inactive');
    clock.advance(30_000);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => { release = resolve; });
    const append = store.append.bind(store);
    store.append = (batch) => held.then(() => append(batch));
    const answer = agent.command({ kind: 'session.stay' });
    await until(() => session()!.inactive === undefined);
    clock.advance(2_000);
    release();
    assert.equal((await answer).kind, 'ack');
    await settled(agent);
    assert.equal(session()!.inactive, undefined);
    agent.hangUp();
  });

  test('WX-103 the administrator sets the time: the profile\'s, else the organisation\'s, at once and also to never', async () => {
    await put({ type: 'organisation', id: 'organisation', name: 'Organisation', inactivityMinutes: 10, registeredNumbers: null });
    const agent = await availableAgent(centre, 'agent-1');
    await limit(0);
    clock.advance(60 * MINUTE);
    await settled(agent);
    assert.equal(session()!.inactive, undefined);
    agent.send({ kind: 'active' });
    await settled(agent);
    const { inactivityMinutes: _none, ...rest } = desktopProfile('standard');
    await put(rest);
    clock.advance(8 * MINUTE);
    await settled(agent);
    assert.equal(session()!.inactive, undefined);
    await limit(3);
    clock.advance(1_000);
    assert.equal((await agent.event('agent.inactive'))['signOutAt'], clock.now() + MINUTE);
    agent.hangUp();
  });

  test('after a restart the time begins anew, and an open dialog goes on', async () => {
    let agent = await availableAgent(centre, 'agent-1');
    clock.advance(3 * MINUTE);
    await settled(agent);
    await centre.close();
    centre = await openCentre({ store, clock });
    agent = await Peer.agent(centre.port, 'one', 'agent-1', { version: 1 });
    clock.advance(3 * MINUTE);
    await settled(agent);
    assert.equal(session()!.inactive, undefined);
    clock.advance(MINUTE);
    await until(() => session()!.inactive !== undefined);
    await centre.close();
    centre = await openCentre({ store, clock });
    agent = await Peer.agent(centre.port, 'one', 'agent-1');
    clock.advance(MINUTE);
    assert.equal(causeOf(await agent.event('agent.signedOut')), 'inactivity');
    await agent.end();
  });

  test('WX-284 who is signed out by an administrator cannot go on without signing in again', async () => {
    const agent = await availableAgent(centre, 'agent-1', 'one', { deskId: 'desk-a' });
    const other = await new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet({ deskId: 'desk-b' });
    await other.next((frame) => frame.kind === 'elsewhere');
    await centre.server.partition('one').execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'agent.signOut', agentId: 'agent-1' });
    assert.equal(causeOf(await agent.event('agent.signedOut')), 'administrator');
    for (const peer of [agent, other]) assert.equal((await peer.end()).code, CLOSE_CODES.signedOut);
    const again = await new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet({ deskId: 'desk-a' });
    assert.deepEqual([(await again.end()).code, (again.frames[0]!['fault'] as { code: string }).code], [CLOSE_CODES.signedOut, 'unauthenticated']);
  });

  test('WX-284 also while the browser sessions are still being ended, and when that has to be tried again', async () => {
    const agent = await availableAgent(centre, 'agent-1', 'one', { deskId: 'desk-a' });
    const revoke = centre.auth.revoke.bind(centre.auth);
    let tries = 0;
    centre.auth.revoke = async (userId) => { if (++tries < 2) throw new Error('the database is away'); return revoke(userId); };
    await centre.server.partition('one').execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'agent.signOut', agentId: 'agent-1' });
    const codeOf = (frame: AnyFrame): string => (frame['fault'] as { code: string }).code;
    const signIn = { kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: '711' } };
    assert.equal(codeOf(await agent.command(signIn)), 'unauthenticated');
    const again = await new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet({ deskId: 'desk-a' });
    assert.equal((await again.end()).code, CLOSE_CODES.signedOut);
    clock.advance(5_000);
    assert.equal((await agent.end()).code, CLOSE_CODES.signedOut);
    assert.equal(tries, 2);
    assert.equal(session(), undefined);
  });

  test('WX-284 also when the server dies between the sign-out and the end of the browser session', async () => {
    await availableAgent(centre, 'agent-1', 'one', { deskId: 'desk-a' });
    await availableAgent(centre, 'agent-2', 'one', { deskId: 'desk-b' });
    const dead = centre;
    dead.auth.revoke = () => new Promise(() => { /* It dies before that. */ });
    for (const agentId of ['agent-1', 'agent-2']) {
      await centre.server.partition('one').execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'agent.signOut', agentId });
    }
    // Signed in again since: theirs is another browser session.
    await centre.server.partition('one').execute({ kind: 'agent', id: 'agent-2' }, uuidv7(), { kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: '702' } });
    centre = await openCentre({ store, clock });
    const again = await new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet({ deskId: 'desk-a' });
    assert.equal((await again.end()).code, CLOSE_CODES.signedOut);
    (await Peer.agent(centre.port, 'one', 'agent-2', { deskId: 'desk-b' })).hangUp();
    await dead.server.app.close();
  });

  test('WX-017 a socket does not outlive its browser session; after signing in again the desktop works', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    await limit(0);
    centre.auth.expire('agent-1');
    clock.advance(4 * MINUTE);
    assert.equal((await agent.end()).code, CLOSE_CODES.signedOut);
    const stale = await new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet({ cursor: centre.server.partition('one').seq });
    assert.equal((await stale.end()).code, CLOSE_CODES.signedOut);
    centre.auth.signIn('agent-1');
    const fresh = await Peer.agent(centre.port, 'one', 'agent-1');
    assert.equal((await fresh.command({ kind: 'state.idle', idleCodeId: 'meeting' })).kind, 'ack');
    fresh.hangUp();
  });
});

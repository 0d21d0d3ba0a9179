import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import { CLOSE_CODES } from '../../src/contract/close-codes.ts';
import type { AgentSession } from '../../src/contract/interaction.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { Batch, MemoryRow } from '../../src/server/store/store.ts';
import { type AnyFrame, availableAgent, type Centre, openCentre, Peer } from '../support/centre.ts';
import { until } from '../support/until.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

/** A store that fails, or waits, as the test says. */
class MoodyStore extends MemoryStore {
  commit: () => Promise<void> = () => Promise.resolve();
  recall: () => Promise<void> = () => Promise.resolve();

  override async append(batch: Batch): Promise<void> {
    await this.commit();
    return super.append(batch);
  }

  override async deskMemory(tenant: string, agentId: string): Promise<readonly MemoryRow[]> {
    await this.recall();
    return super.deskMemory(tenant, agentId);
  }
}

const away = (): Promise<never> => Promise.reject(new Error('the database is away'));
const codeOf = (frame: AnyFrame | undefined): string | undefined => (frame?.['fault'] as { code: string } | undefined)?.code;

describe('the working window while the store fails', { timeout: 20_000 }, () => {
  let store: MoodyStore;
  let clock: VirtualClock;
  let centre: Centre;
  beforeEach(async () => {
    store = new MoodyStore();
    clock = new VirtualClock();
    centre = await openCentre({ store, clock });
  });
  afterEach(() => centre.close());

  const greet = (hello: object): Promise<Peer> => new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet(hello);

  const session = (): AgentSession => centre.server.partition('one').state.agents.get('agent-1')!;

  test('a take-over that cannot be kept takes nothing: the new window may come back, the earlier one goes on', async () => {
    const first = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    store.commit = away;
    const other = await greet({ deskId: 'b', takeOver: true });
    assert.deepEqual([(await other.end()).code, codeOf(other.frames.at(-1))], [1013, 'unavailable']);
    store.commit = () => Promise.resolve();
    clock.advance(300);
    await first.next(() => first.frames.filter(({ kind }) => kind === 'snapshot').length === 2);
    assert.equal((await first.command({ kind: 'state.idle', idleCodeId: 'meeting' })).kind, 'ack');
    assert.equal(first.closed, null);
    first.hangUp();
  });

  test('who works after the state was read back is who the log says', async () => {
    const first = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    // It is written, and then the connection breaks: nobody is told.
    const append = store.append.bind(store);
    store.append = async (batch) => { await append(batch); store.append = append; throw new Error('the connection is lost'); };
    const other = await greet({ deskId: 'b', takeOver: true });
    assert.equal((await other.end()).code, 1013);
    clock.advance(300);
    assert.equal((await first.end()).code, CLOSE_CODES.moved);
    assert.equal(centre.server.partition('one').state.desks.get('agent-1')!.id, 'b');
    assert.equal(centre.server.hasLine('one', 'agent-1'), false);
  });

  test('the window is welcome only when it is durable that it works', async () => {
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => { open = resolve; });
    store.commit = () => gate;
    const peer = await greet({ deskId: 'a' });
    peer.send({ kind: 'ping', at: 1 });
    await peer.next((frame) => frame.kind === 'pong');
    await until(() => centre.server.partition('one').state.desks.has('agent-1'));
    assert.deepEqual(peer.frames.map(({ kind }) => kind), ['pong']);
    open();
    await peer.next((frame) => frame.kind === 'welcome');
    peer.hangUp();
  });

  test('WX-004 the earlier window is fenced from the moment at which the take-over is decided, before anybody is told', async () => {
    const first = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => { open = resolve; });
    store.commit = () => gate;
    const other = await greet({ deskId: 'b', takeOver: true });
    await until(() => centre.server.partition('one').state.desks.get('agent-1')!.id === 'b');
    assert.equal(codeOf(await first.command({ kind: 'state.idle', idleCodeId: 'meeting' })), 'session-moved');
    open();
    await other.next((frame) => frame.kind === 'welcome');
    assert.equal(session().presence.state, 'available');
    other.hangUp();
  });

  test('WX-004 a take-over whose window dies on the way has fenced the earlier one, which is told and may take it back', async () => {
    const first = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => { open = resolve; });
    store.commit = () => gate;
    const other = await greet({ deskId: 'b', takeOver: true });
    await until(() => centre.server.partition('one').state.desks.get('agent-1')!.id === 'b');
    other.hangUp();
    await until(() => centre.sockets() === 1);
    open();
    assert.equal((await first.end()).code, CLOSE_CODES.moved);
    assert.equal(centre.server.hasLine('one', 'agent-1'), false);
    const again = await Peer.agent(centre.port, 'one', 'agent-1', { deskId: 'a' });
    assert.equal((await again.command({ kind: 'state.idle', idleCodeId: 'meeting' })).kind, 'ack');
    again.hangUp();
  });

  test('WX-284 a window that is let in while its agent is signed out by somebody else does not work', async () => {
    (await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' })).hangUp();
    await until(() => !centre.server.hasLine('one', 'agent-1'));
    centre.auth.revoke = away;
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => { open = resolve; });
    store.recall = () => gate;
    store.commit = () => gate;
    const peer = await greet({ deskId: 'b' });
    await until(() => centre.server.partition('one').state.desks.get('agent-1')!.id === 'b');
    const signOut = centre.server.partition('one').execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'agent.signOut', agentId: 'agent-1' });
    open();
    await signOut;
    assert.equal((await peer.end()).code, CLOSE_CODES.signedOut);
    assert.equal(centre.server.hasLine('one', 'agent-1'), false);
  });

  test('a window that is closed while it is let in leaves the agent without a line, not with a dead one', async () => {
    (await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' })).hangUp();
    await until(() => !centre.server.hasLine('one', 'agent-1'));
    clock.advance(3_000);
    await until(() => session().away !== undefined);
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => { open = resolve; });
    let asked = false;
    store.recall = () => { asked = true; return gate; };
    const peer = await greet({ deskId: 'b' });
    await until(() => asked);
    peer.hangUp();
    await until(() => centre.sockets() === 0);
    open();
    await until(() => session().away === undefined);
    clock.advance(3_000);
    await until(() => session().away !== undefined);
    const next = await Peer.agent(centre.port, 'one', 'agent-1', { deskId: 'c' });
    assert.ok(!next.frames.some(({ kind }) => kind === 'elsewhere'));
    next.hangUp();
  });
});

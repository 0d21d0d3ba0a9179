import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { MemoryChange } from '../../src/server/store/store.ts';
import { type AnyFrame, availableAgent, type Centre, openCentre, Peer, startChat } from '../support/centre.ts';
import { until } from '../support/until.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

interface Kept { entry: { key: string; rev: number; value: string | null }; conflict: boolean }

/** A store whose writes of memories wait for the test's word, or fail. */
class SlowMemory extends MemoryStore {
  readonly changes: MemoryChange[] = [];
  gate: () => Promise<void> = () => Promise.resolve();

  override async changeDeskMemory(tenant: string, change: MemoryChange): Promise<void> {
    this.changes.push(change);
    await this.gate();
    return super.changeDeskMemory(tenant, change);
  }
}

const kept = (peer: Peer): Kept[] => peer.frames.filter(({ kind }) => kind === 'kept') as unknown as Kept[];
const codeOf = (frame: AnyFrame | undefined): string | undefined => (frame?.['fault'] as { code: string } | undefined)?.code;

async function keep(peer: Peer, key: string, base: number, value: string | null): Promise<Kept> {
  const before = kept(peer).length;
  peer.send({ kind: 'keep', key, base, value });
  await peer.next(() => kept(peer).length > before);
  return kept(peer)[before]!;
}

async function entries(peer: Peer): Promise<unknown> {
  return (await peer.next((frame) => frame.kind === 'memory'))['entries'];
}

describe('the desk\'s memory', { timeout: 60_000 }, () => {
  let store: SlowMemory;
  let clock: VirtualClock;
  let centre: Centre;
  beforeEach(async () => {
    store = new SlowMemory();
    clock = new VirtualClock();
    centre = await openCentre({ store, clock });
  });
  afterEach(() => centre.close());

  const onDesk = (deskId: string): Promise<Peer> => Peer.agent(centre.port, 'one', 'agent-1', { deskId, takeOver: true });

  test('follows the agent to another browser and through a restart of the server', async () => {
    const first = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    assert.deepEqual(await keep(first, 'draft:i1', 0, 'Dear'), { kind: 'kept', entry: { key: 'draft:i1', rev: 1, value: 'Dear' }, conflict: false });
    await keep(first, 'draft:i1', 1, 'Dear Maria');
    const second = await onDesk('b');
    const expected = [{ key: 'draft:i1', rev: 2, value: 'Dear Maria' }];
    assert.deepEqual(await entries(second), expected);
    await centre.close();
    centre = await openCentre({ store, clock });
    const third = await onDesk('b');
    assert.deepEqual(await entries(third), expected);
    third.hangUp();
  });

  test('another browser\'s newer value is not overwritten but shown; the own older one is', async () => {
    const first = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    await keep(first, 'draft:i1', 0, 'by a');
    const second = await onDesk('b');
    assert.deepEqual(await keep(second, 'draft:i1', 0, 'by b'), { kind: 'kept', entry: { key: 'draft:i1', rev: 1, value: 'by a' }, conflict: true });
    assert.equal((await keep(second, 'draft:i1', 1, 'by b')).entry.rev, 2);
    // The line went before the answer: the same desk says what it knows.
    assert.deepEqual((await keep(second, 'draft:i1', 1, 'by b, later')).entry, { key: 'draft:i1', rev: 3, value: 'by b, later' });
    assert.equal((await keep(second, 'draft:i1', 0, 'by b, later')).conflict, false);
    const back = await onDesk('a');
    assert.equal((await keep(back, 'draft:i1', 1, 'by a again')).conflict, true);
    assert.equal((await keep(back, 'draft:i1', 3, null)).entry.rev, 4);
    back.hangUp();
  });

  test('is said to be kept when it is durable; what is typed meanwhile is one write of the newest value', async () => {
    const agent = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => { open = resolve; });
    store.gate = () => gate;
    for (let i = 0; i < 50; i++) agent.send({ kind: 'keep', key: 'draft:i1', base: i, value: 'x'.repeat(i + 1) });
    agent.send({ kind: 'ping', at: 1 });
    await agent.next((frame) => frame.kind === 'pong');
    assert.deepEqual(kept(agent), []);
    open();
    await agent.next(() => kept(agent).length === 50);
    assert.ok(store.changes.length <= 2, `${store.changes.length} writes`);
    assert.deepEqual(await store.deskMemory('one', 'agent-1'), [{ agentId: 'agent-1', key: 'draft:i1', rev: 50, value: 'x'.repeat(50), deskId: 'a' }]);
    agent.hangUp();
  });

  test('is kept in the end when the store was away', async () => {
    const agent = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    let tries = 0;
    store.gate = () => ++tries < 3 ? Promise.reject(new Error('away')) : Promise.resolve();
    agent.send({ kind: 'keep', key: 'selection', base: 0, value: 'i1' });
    for (const failed of [1, 2]) {
      await until(() => tries === failed);
      await new Promise(setImmediate);
      clock.advance(500);
    }
    await agent.next(() => kept(agent).length === 1);
    assert.equal((await store.deskMemory('one', 'agent-1'))[0]!.value, 'i1');
    agent.hangUp();
  });

  test('is forgotten at sign-out, also by a late window, and nobody else\'s is', async () => {
    const [agent, other] = [await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' }), await availableAgent(centre, 'agent-2', 'one', { deskId: 'c' })];
    await keep(agent, 'draft:i1', 0, 'secret');
    await keep(other, 'draft:i2', 0, 'stays');
    await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    await agent.command({ kind: 'station.signOut' });
    agent.send({ kind: 'keep', key: 'draft:i1', base: 1, value: 'too late' });
    assert.equal(codeOf(await agent.next((frame) => frame.kind === 'fault')), 'not-signed-in');
    await until(() => store.changes.some(({ agents }) => agents.includes('agent-1')));
    assert.deepEqual(await store.deskMemoryOwners('one'), ['agent-2']);
    assert.deepEqual(await entries(await onDesk('b')), []);
    other.hangUp();
  });

  test('what a session left behind that ended while the server did is forgotten at the next start', async () => {
    await store.changeDeskMemory('one', { agents: [], keys: [], rows: [{ agentId: 'agent-1', deskId: 'a', key: 'selection', rev: 1, value: 'i1' }] });
    await centre.close();
    centre = await openCentre({ store, clock });
    await until(() => store.changes.at(-1)!.agents.includes('agent-1'));
    assert.deepEqual(await store.deskMemoryOwners('one'), []);
  });

  test('a draft goes with its interaction\'s record', async () => {
    const agent = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    const { interactionId } = await startChat(centre);
    const { offer } = await agent.event('interaction.offered') as unknown as { offer: { id: string } };
    await agent.command({ kind: 'offer.accept', interactionId, offerId: offer.id });
    await keep(agent, `draft:${interactionId}`, 0, 'half a');
    await keep(agent, `place:${interactionId}`, 0, '12');
    await keep(agent, 'selection', 0, interactionId);
    await agent.command({ kind: 'interaction.end', interactionId });
    await agent.command({ kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
    await until(() => store.changes.some(({ keys }) => keys.length === 2));
    assert.deepEqual((await store.deskMemory('one', 'agent-1')).map(({ key }) => key), ['selection']);
    agent.hangUp();
  });

  test('has limits; what does not follow the schema is refused, and customers and windows that do not work have none', async () => {
    const agent = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    for (const [key, value, base] of [['password', 'x', 0], ['draft:', 'x', 0], ['draft:i1', 'x'.repeat(100_001), 0], ['draft:i1', 'x', -1]] as const) {
      agent.frames.length = 0;
      agent.send({ kind: 'keep', key, base, value });
      assert.equal(codeOf(await agent.next((frame) => frame.kind === 'fault')), 'invalid-input');
    }
    for (let i = 0; i < 20; i++) await keep(agent, `draft:i${i}`, 0, 'x'.repeat(100_000));
    agent.frames.length = 0;
    agent.send({ kind: 'keep', key: 'draft:i20', base: 0, value: 'x'.repeat(100_000) });
    assert.equal(codeOf(await agent.next((frame) => frame.kind === 'fault')), 'too-large');
    for (let i = 0; i < 20; i++) await keep(agent, `draft:i${i}`, 0, 'x');
    for (let i = 20; i < 200; i++) await keep(agent, `draft:i${i}`, 0, 'x');
    agent.frames.length = 0;
    agent.send({ kind: 'keep', key: 'draft:i200', base: 0, value: 'x' });
    assert.equal(codeOf(await agent.next((frame) => frame.kind === 'fault')), 'too-large');
    const asking = await new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet({ deskId: 'b' });
    await asking.next((frame) => frame.kind === 'elsewhere');
    asking.send({ kind: 'keep', key: 'selection', base: 0, value: 'x' });
    assert.equal(codeOf(await asking.next((frame) => frame.kind === 'fault')), 'session-moved');
    const { token } = await startChat(centre);
    const customer = await Peer.customer(centre.port, token);
    customer.send({ kind: 'keep', key: 'selection', base: 0, value: 'x' });
    assert.equal(codeOf(await customer.next((frame) => frame.kind === 'fault')), 'forbidden');
    for (const peer of [agent, asking, customer]) peer.hangUp();
  });
});

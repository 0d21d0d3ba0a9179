import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { Interaction } from '../../src/contract/interaction.ts';
import type { Command } from '../../src/domain/command.ts';
import { freeze } from '../../src/domain/freeze.ts';
import { Fault } from '../../src/server/fault.ts';
import { Partition } from '../../src/server/partition/partition.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { Batch } from '../../src/server/store/store.ts';
import { configuration } from '../support/centre.ts';
import { collectLog } from '../support/collect-log.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const AGENT = { kind: 'agent', id: 'agent-1' } as const;
const ADMIN = { kind: 'administrator', id: 'admin' } as const;

/** A store whose commits wait for the test's word. */
class SlowStore extends MemoryStore {
  readonly batches: Batch[] = [];
  #gate: Promise<void> = Promise.resolve();

  hold(): () => void {
    let open = (): void => {};
    this.#gate = new Promise((resolve) => { open = resolve; });
    return open;
  }

  override async append(batch: Batch): Promise<void> {
    this.batches.push(batch);
    await this.#gate;
    return super.append(batch);
  }
}

async function openPartition(store: MemoryStore, clock = new VirtualClock()): Promise<Partition> {
  await store.addTenant('one', 'One');
  const partition = new Partition({ tenant: { id: 'one', name: 'One' }, store, clock, id: uuidv7, log: collectLog().logger });
  await partition.open();
  return partition;
}

async function configured(store: MemoryStore, clock = new VirtualClock()): Promise<Partition> {
  const partition = await openPartition(store, clock);
  for (const object of configuration()) await partition.execute(ADMIN, uuidv7(), { kind: 'config.put', object });
  return partition;
}

async function atWork(partition: Partition, id = 'agent-1'): Promise<void> {
  const agent = { kind: 'agent', id } as const;
  await partition.execute(agent, uuidv7(), { kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: id.slice(6).padStart(3, '7') } });
  await partition.execute(agent, uuidv7(), { kind: 'state.available' });
}

function start(partition: Partition): Promise<{ seq: number }> {
  const id = uuidv7();
  const customer = { id: `customer-${id}`, name: 'Maria', email: 'maria@example.test' };
  return partition.execute({ kind: 'customer', id: customer.id, interactionId: id }, id,
    { kind: 'interaction.start', interactionId: id, entryPointId: 'to-support', customer, text: 'Hello', messageId: id });
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(() => 'done', (error: unknown) => error instanceof Fault ? error.code : String(error));

describe('a partition', () => {
  test('answers a command only when its events are committed', async () => {
    const store = new SlowStore();
    const partition = await configured(store);
    const open = store.hold();
    let answered = false;
    const done = start(partition).then(() => { answered = true; });
    while (store.batches.at(-1)?.records[0]?.event.kind !== 'interaction.created') await new Promise(setImmediate);
    assert.equal(answered, false);
    assert.equal(partition.committed.state.interactions.size, 0);
    open();
    await done;
    assert.equal(partition.committed.state.interactions.size, 1);
    await partition.close();
  });

  test('commits together what was decided while a commit was under way', async () => {
    const store = new SlowStore();
    const partition = await configured(store);
    const before = store.batches.length;
    await Promise.all(Array.from({ length: 100 }, () => start(partition)));
    assert.equal(store.batches.length - before, 1);
    assert.equal(partition.state.interactions.size, 100);
    await partition.close();
  });

  test('does the same key once, also while its commit is under way and after a restart', async () => {
    const store = new MemoryStore();
    const partition = await configured(store);
    await atWork(partition);
    const id = uuidv7();
    const idle: Command = { kind: 'state.idle', idleCodeId: 'meeting' };
    const [first, second] = await Promise.all([partition.execute(AGENT, id, idle), partition.execute(AGENT, id, idle)]);
    assert.deepEqual(second, first);
    await partition.execute(AGENT, uuidv7(), { kind: 'state.available' });
    await partition.close();
    const again = await openPartition(store);
    assert.deepEqual(await again.execute(AGENT, id, idle), first);
    assert.equal(again.state.agents.get('agent-1')!.presence.state, 'available');
    await again.close();
  });

  test('looks a key up in the store when the sender made it long ago', async () => {
    const store = new MemoryStore();
    const clock = new VirtualClock();
    const partition = await configured(store, clock);
    await atWork(partition);
    const id = uuidv7();
    const idle: Command = { kind: 'state.idle', idleCodeId: 'meeting' };
    const first = await partition.execute(AGENT, id, idle);
    clock.advance(3 * 60 * 60_000);
    // The next commit sweeps the memory.
    await partition.execute(AGENT, uuidv7(), { kind: 'state.available' });
    const [a, b] = await Promise.all([partition.execute(AGENT, id, idle), partition.execute(AGENT, id, idle)]);
    assert.deepEqual([a, b], [first, first]);
    assert.equal(partition.state.agents.get('agent-1')!.presence.state, 'available');
    await partition.close();
  });

  test('reads the truth back when a commit fails, tells the senders, and goes on', async () => {
    const store = new MemoryStore();
    const clock = new VirtualClock();
    const partition = await configured(store, clock);
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new Error('the disk is full'));
    const reset = new Promise<void>((resolve) => partition.onReset(resolve));
    assert.deepEqual(await Promise.all([codeOf(start(partition)), codeOf(start(partition))]), ['unavailable', 'unavailable']);
    assert.equal(await codeOf(start(partition)), 'unavailable');
    store.append = append;
    clock.advance(300);
    await reset;
    assert.equal(partition.state.interactions.size, 0);
    await start(partition);
    assert.equal(partition.state.interactions.size, 1);
    await partition.close();
  });

  test('forgets the feed of a conversation when its wrap-up closes it', async () => {
    const partition = await configured(new MemoryStore());
    await atWork(partition);
    await start(partition);
    const [{ id: interactionId, offer }] = [...partition.state.interactions.values()] as [Interaction];
    await partition.execute(AGENT, uuidv7(), { kind: 'offer.accept', interactionId, offerId: offer!.id });
    await partition.execute(AGENT, uuidv7(), { kind: 'interaction.end', interactionId });
    assert.equal(partition.feeds.conversations.since(interactionId, 0)?.at(-1)?.item.kind, 'ended');
    await partition.execute(AGENT, uuidv7(), { kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
    assert.deepEqual(partition.feeds.conversations.since(interactionId, 0), []);
    await partition.close();
  });

  test('stops writing when another process has taken the tenant over', async () => {
    const store = new MemoryStore();
    const partition = await configured(store);
    await store.open('one');
    assert.equal(await codeOf(start(partition)), 'unavailable');
  });

  test('a restart finds everything again: state, timers, and the feed since the last snapshot', async () => {
    const store = new MemoryStore();
    const clock = new VirtualClock();
    const partition = await configured(store, clock);
    await atWork(partition);
    await start(partition);
    const { seq } = partition;
    // Killed: no close, no snapshot.
    const again = await openPartition(store, clock);
    assert.deepEqual(freeze(again.state), freeze(partition.state));
    assert.equal(again.feeds.desks.since('agent-1', seq - 1)?.at(-1)?.item.event.kind, 'interaction.offered');
    const rona = new Promise<void>((resolve) => again.onCommit(() => resolve()));
    clock.advance(30_000);
    await rona;
    assert.deepEqual(again.state.agents.get('agent-1')!.presence, { state: 'idle', idleCodeId: 'rona' });
    await again.close();
  });

  test('starts from its snapshot without reading the whole log', async () => {
    const store = new MemoryStore();
    const partition = await configured(store);
    await start(partition);
    await partition.close();
    const read: number[] = [];
    const original = store.read.bind(store);
    store.read = (tenant, after) => { read.push(after); return original(tenant, after); };
    const again = await openPartition(store);
    assert.deepEqual(read, [partition.seq]);
    assert.deepEqual(freeze(again.state), freeze(partition.state));
    await again.close();
  });
});

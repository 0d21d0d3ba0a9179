import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { Command } from '../../src/domain/command.ts';
import { Partition } from '../../src/server/partition/partition.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { Batch, Receipt } from '../../src/server/store/store.ts';
import { configuration } from '../support/centre.ts';
import { collectLog, type CollectedLog } from '../support/collect-log.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const AGENT = { kind: 'agent', id: 'agent-1' } as const;
const OTHER = { kind: 'agent', id: 'agent-2' } as const;
const AVAILABLE: Command = { kind: 'state.available' };
const IDLE: Command = { kind: 'state.idle', idleCodeId: 'meeting' };

/** A store that reads and writes at the test's word. */
class GatedStore extends MemoryStore {
  reading: Promise<void> = Promise.resolve();
  writing: Promise<void> = Promise.resolve();
  appended = 0;

  override async receipt(tenant: string, id: string): Promise<Receipt | null> {
    await this.reading;
    return super.receipt(tenant, id);
  }

  override async append(batch: Batch): Promise<void> {
    await this.writing;
    this.appended++;
    return super.append(batch);
  }
}

function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { open, opened };
}

describe('the order of a partition', () => {
  let store: GatedStore;
  let clock: VirtualClock;
  let log: CollectedLog;
  let partition: Partition;
  beforeEach(async () => {
    store = new GatedStore();
    clock = new VirtualClock();
    log = collectLog();
    await store.addTenant('one', 'One');
    partition = new Partition({ tenant: { id: 'one', name: 'One' }, store, clock, id: uuidv7, log: log.logger });
    await partition.open();
    for (const object of configuration()) await partition.execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'config.put', object });
    for (const [agent, number] of [[AGENT, '701'], [OTHER, '702']] as const) {
      await partition.execute(agent, uuidv7(), { kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number } });
    }
  });

  const stateOf = (id: string): string => partition.state.agents.get(id)!.presence.state;

  test('a command whose old key is looked up is not overtaken by the next one of its sender; others go on', async () => {
    const old = uuidv7({ msecs: clock.now() - 60 * 60_000 });
    const lookUp = gate();
    store.reading = lookUp.opened;
    const done: string[] = [];
    const first = partition.execute(AGENT, old, AVAILABLE).then(() => done.push('available'));
    const second = partition.execute(AGENT, uuidv7(), IDLE).then(() => done.push('idle'));
    const third = partition.execute(AGENT, uuidv7(), { kind: 'wrapUp.submit', interactionId: 'i', reasonId: 'x' }).catch(() => done.push('refused'));
    await partition.execute(OTHER, uuidv7(), AVAILABLE);
    assert.deepEqual(done, []);
    lookUp.open();
    await Promise.all([first, second, third]);
    assert.equal(stateOf('agent-1'), 'idle');
    assert.deepEqual(new Set(done), new Set(['available', 'idle', 'refused']));
    await partition.execute(AGENT, uuidv7(), AVAILABLE);
    assert.equal(stateOf('agent-1'), 'available');
    await partition.close();
  });

  test('a look-up that fails refuses its own command only', async () => {
    store.reading = Promise.reject(new Error('the database is away'));
    const first = partition.execute(AGENT, uuidv7({ msecs: clock.now() - 60 * 60_000 }), AVAILABLE);
    const second = partition.execute(AGENT, uuidv7(), AVAILABLE);
    await assert.rejects(first, /away/);
    await second;
    assert.equal(stateOf('agent-1'), 'available');
    await partition.close();
  });

  test('the server\'s own command that has nothing to do waits for what made it so, without a write of its own', async () => {
    const write = gate();
    store.writing = write.opened;
    const open = (): Promise<unknown> => partition.execute({ kind: 'system' }, uuidv7(), { kind: 'desk.open', agentId: 'agent-1', deskId: 'a' });
    const before = store.appended;
    let answered = 0;
    const both = [open(), open()].map((each) => each.then(() => answered++));
    for (let i = 0; i < 20; i++) await new Promise(setImmediate);
    const late = open().then(() => answered++);
    for (let i = 0; i < 20; i++) await new Promise(setImmediate);
    assert.equal(answered, 0);
    write.open();
    await Promise.all([...both, late]);
    assert.equal(store.appended - before, 1);
    await partition.close();
  });

  test('a listener that throws is logged and harms nobody', async () => {
    let heard = 0;
    partition.onCommit(() => { throw new Error('a broken listener'); });
    partition.onCommit(() => { heard++; });
    await partition.execute(AGENT, uuidv7(), AVAILABLE);
    await partition.execute(AGENT, uuidv7(), IDLE);
    assert.equal(heard, 2);
    assert.ok(JSON.stringify(log.lines()).includes('a broken listener'));
    await partition.close();
  });
});

import { expect } from '@open-wc/testing';
import { SCHEMA_VERSION } from '../../src/vault/schema.ts';
import { ME, T0, desk, interaction } from '../desktop/desk-fixture.ts';
import { until } from '../desktop/element-support.ts';
import { Vaults, behindTheVault, entry, item, replaced, request, testWitness, troublesOf } from './vault-support.ts';

/** Writes over all sealed records of a store what no key can open. */
const spoil = (name: string, store: string): Promise<void> => behindTheVault(name, async (db) => {
  const records = db.transaction(store, 'readwrite').objectStore(store);
  for (const key of await request(records.getAllKeys())) await request(records.put({ iv: new Uint8Array(12), data: new ArrayBuffer(40) }, key));
});

/** Has the database and does not let go of it before it is told to. */
const hold = async (name: string, version: number): Promise<() => void> => {
  const db = await request(indexedDB.open(name, version));
  return () => db.close();
};

describe('the vault in trouble', () => {
  let vaults: Vaults;
  beforeEach(() => { vaults = new Vaults(); });
  afterEach(() => vaults.close());

  it('CARD-016 says that nothing is kept where IndexedDB cannot be had, and keeps as soon as it can', async () => {
    const vault = vaults.open();
    const told = troublesOf(vault);
    await replaced(IDBFactory.prototype, 'open', () => { throw new DOMException('no', 'SecurityError'); }, async () => {
      expect(await vault.load()).to.equal(null);
      await vault.own(ME);
      await vault.putOutbox(item(1));
      expect(told).to.deep.equal(['missing']);
    });
    await vault.putOutbox(item(2));
    expect(told).to.deep.equal(['missing', null]);
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(1), item(2)]);
  });

  it('CARD-016 says that the storage is full, and keeps all when there is room again', async () => {
    const vault = vaults.open();
    const told = troublesOf(vault);
    await vault.own(ME);
    await replaced(IDBObjectStore.prototype, 'put', () => { throw new DOMException('full', 'QuotaExceededError'); }, async () => {
      await vault.putOutbox(item(1));
      await vault.putMemory(entry('draft:i-1', 'Dear'));
      expect(told).to.deep.equal(['full']);
    });
    await vault.saveDesk(desk(), 5);
    expect(told).to.deep.equal(['full', null]);
    expect(await vaults.open().load()).to.deep.include({ outbox: [item(1)], memory: [entry('draft:i-1', 'Dear')], cursor: 5 });
  });

  it('gives up the black box before the agent’s work when the storage is full', async () => {
    const vault = vaults.open();
    const told = troublesOf(vault);
    await vault.own(ME);
    await vault.record([{ at: T0, run: 'r', what: 'start' }]);
    const { put } = IDBObjectStore.prototype;
    const onlyWork = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey): IDBRequest<IDBValidKey> {
      if (this.name === 'blackBox') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    await replaced(IDBObjectStore.prototype, 'put', onlyWork, async () => {
      await Promise.all([vault.record([{ at: T0 + 1, run: 'r', what: 'line' }]), vault.putOutbox(item(1))]);
    });
    expect(told).to.deep.equal([]);
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(1)]);
    expect(await vaults.open().records()).to.deep.equal([]);
  });

  it('WX-018 says that records cannot be read, gives what can be, and finds nothing wrong the next time', async () => {
    const first = vaults.open();
    await first.own(ME);
    await Promise.all([first.saveDesk(desk([interaction()]), 3), first.putOutbox(item(1)), first.putMemory(entry('draft:i-1', 'Dear'))]);
    await first.close();
    await spoil(vaults.name, 'desk');
    await spoil(vaults.name, 'outbox');
    const vault = vaults.open();
    const told = troublesOf(vault);
    expect(await vault.load()).to.deep.equal({ userId: ME, desk: null, cursor: null, outbox: [], memory: [entry('draft:i-1', 'Dear')] });
    expect(told).to.deep.equal(['lost']);
    await vault.saveDesk(desk(), 4);
    const next = vaults.open();
    const toldNext = troublesOf(next);
    expect((await next.load())?.cursor).to.equal(4);
    expect(toldNext).to.deep.equal([]);
  });

  it('WX-018 says that a database was silently replaced by an empty one', async () => {
    const witness = testWitness();
    const first = vaults.open({ witness });
    await first.own(ME);
    await first.close();
    await request(indexedDB.deleteDatabase(vaults.name));
    const vault = vaults.open({ witness });
    const told = troublesOf(vault);
    expect(await vault.load()).to.equal(null);
    expect(told).to.deep.equal(['lost']);
    await vault.erase();
    const next = vaults.open({ witness });
    const toldNext = troublesOf(next);
    expect(await next.load()).to.equal(null);
    expect(toldNext, 'after a sign-out nothing is missed').to.deep.equal([]);
  });

  it('replaces a database that is not ours inside', async () => {
    (await hold(vaults.name, SCHEMA_VERSION))();
    const vault = vaults.open();
    await vault.own(ME);
    await vault.putOutbox(item(1));
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(1)]);
  });

  it('writes everything anew, with a new key, when its database is deleted in mid-session', async () => {
    const vault = vaults.open();
    const told = troublesOf(vault);
    await vault.own(ME);
    await Promise.all([vault.saveDesk(desk(), 3), vault.putOutbox(item(1)), vault.putMemory(entry('draft:i-1', 'Dear'))]);
    await request(indexedDB.deleteDatabase(vaults.name));
    await vault.putOutbox(item(2));
    expect(told).to.deep.equal(['lost']);
    expect(await vaults.open().load()).to.deep.equal({
      userId: ME, desk: desk(), cursor: 3, outbox: [item(1), item(2)], memory: [entry('draft:i-1', 'Dear')],
    });
  });

  it('writes everything anew when its records are cleared in mid-session', async () => {
    const vault = vaults.open();
    await vault.own(ME);
    await vault.putOutbox(item(1));
    await behindTheVault(vaults.name, async (db) => {
      for (const store of db.objectStoreNames) await request(db.transaction(store, 'readwrite').objectStore(store).clear());
    });
    await vault.putMemory(entry('draft:i-1', 'Dear'));
    expect(await vaults.open().load()).to.deep.include({ outbox: [item(1)], memory: [entry('draft:i-1', 'Dear')] });
  });

  it('does not wait for a window that does not let go of the database, says so, and goes on when it does', async () => {
    // Not ours inside, so the vault wants to replace it.
    const letGo = await hold(vaults.name, SCHEMA_VERSION);
    const vault = vaults.open();
    const told = troublesOf(vault);
    const asked = performance.now();
    expect(await vault.load()).to.equal(null);
    expect(performance.now() - asked).to.be.within(900, 2_000);
    await vault.own(ME);
    await Promise.all([vault.putOutbox(item(1)), vault.putOutbox(item(2))]);
    expect(performance.now() - asked, 'nobody waits for it a second time').to.be.lessThan(2_000);
    expect(told).to.deep.equal(['blocked']);
    letGo();
    await until(() => told.at(-1) === null);
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(1), item(2)]);
  });

  it('makes way for a newer desktop', async () => {
    const vault = vaults.open();
    const told = troublesOf(vault);
    await vault.own(ME);
    const letGo = await hold(vaults.name, 7);
    await vault.putOutbox(item(1));
    expect(told).to.deep.equal(['blocked']);
    letGo();
  });

  it('keeps nothing and says so where the page may not encrypt', async () => {
    const vault = vaults.open();
    const told = troublesOf(vault);
    const original = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
    Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
    try {
      expect(await vault.load()).to.equal(null);
      await vault.own(ME);
      await vault.putOutbox(item(1, 'not to be found'));
      await vault.record([{ at: T0, run: 'r', what: 'start' }]);
      expect(told).to.deep.equal(['insecure']);
      expect(await vault.records()).to.have.length(1);
    } finally {
      Object.defineProperty(Crypto.prototype, 'subtle', original);
    }
    expect((await indexedDB.databases()).map(({ name }) => name)).to.not.include(vaults.name);
  });

  it('tries again by itself after a while', async () => {
    const vault = vaults.open({ retryMs: 20 });
    const told = troublesOf(vault);
    await vault.own(ME);
    await replaced(IDBObjectStore.prototype, 'put', () => { throw new DOMException('full', 'QuotaExceededError'); }, () => vault.putOutbox(item(1)));
    await until(() => told.at(-1) === null);
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(1)]);
  });
});

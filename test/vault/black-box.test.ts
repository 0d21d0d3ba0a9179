import { expect } from '@open-wc/testing';
import { BLACK_BOX_MS, type BlackBoxRecord } from '../../src/session/black-box.ts';
import { ME, T0 } from '../desktop/desk-fixture.ts';
import { Vaults, behindTheVault, replaced, request } from './vault-support.ts';

const record = (ms: number, over: Partial<BlackBoxRecord> = {}): BlackBoxRecord => ({ at: T0 + ms, run: 'run-1', what: 'event', detail: { ms }, ...over });
const chunks = (name: string): Promise<number> => behindTheVault(name, (db) => request(db.transaction('blackBox').objectStore('blackBox').count()));

describe('the black box in the vault', () => {
  let vaults: Vaults;
  beforeEach(() => { vaults = new Vaults(); });
  afterEach(() => vaults.close());

  it('WX-218 gives what an earlier run has left, before its own', async () => {
    const first = vaults.open();
    await first.own(ME);
    await first.record([record(0), record(1)]);
    // No farewell: the browser was killed.
    const second = vaults.open();
    await second.load();
    await second.record([record(60_000, { run: 'run-2' })]);
    const expected = [record(0), record(1), record(60_000, { run: 'run-2' })];
    expect(await second.records()).to.deep.equal(expected);
    expect(await vaults.open().records(), 'without the session too').to.deep.equal(expected);
  });

  it('keeps the last 15 minutes in few chunks', async () => {
    const vault = vaults.open();
    await vault.own(ME);
    for (let n = 0; n < 200; n += 1) void vault.record([record(n)]);
    await vault.record([record(200)]);
    expect(await chunks(vaults.name)).to.equal(4);
    expect((await vaults.open().records()).map(({ at }) => at - T0)).to.deep.equal(Array.from({ length: 201 }, (_, n) => n));
    await vault.record([record(BLACK_BOX_MS + 100)]);
    expect((await vaults.open().records())[0]).to.deep.equal(record(100));
    await vault.record([record(BLACK_BOX_MS + 20_000)]);
    expect(await chunks(vaults.name)).to.equal(2);
  });

  it('loses nothing that is recorded while another write runs', async () => {
    const vault = vaults.open();
    await vault.own(ME);
    for (let n = 0; n < 300; n += 1) {
      void vault.record([record(n)]);
      if (n % 7 === 0) await vault.putMemory({ key: 'selection', rev: n, value: `${n}`, dirty: true });
    }
    await vault.record([record(300)]);
    expect(await vaults.open().records()).to.have.length(301);
  });

  it('WX-216 is there without a disk too', async () => {
    const vault = vaults.open();
    await replaced(IDBFactory.prototype, 'open', () => { throw new DOMException('no', 'SecurityError'); }, async () => {
      await vault.own(ME);
      await vault.record([record(0)]);
      expect(await vault.records()).to.deep.equal([record(0)]);
    });
  });

  it('goes with everything else at the sign-out', async () => {
    const vault = vaults.open();
    await vault.own(ME);
    await vault.record([record(0)]);
    await vault.erase();
    expect(await vault.records()).to.deep.equal([]);
    expect(await vaults.open().records()).to.deep.equal([]);
  });
});

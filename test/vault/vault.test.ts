import { expect } from '@open-wc/testing';
import { ME, T0, desk, interaction } from '../desktop/desk-fixture.ts';
import { Vaults, behindTheVault, entry, item, rawContent, request, testWitness, troublesOf } from './vault-support.ts';

describe('the vault', () => {
  let vaults: Vaults;
  beforeEach(() => { vaults = new Vaults(); });
  afterEach(() => vaults.close());

  it('has nothing in a browser where nobody has worked', async () => {
    const vault = vaults.open({ witness: testWitness() });
    const told = troublesOf(vault);
    expect(await vault.load()).to.equal(null);
    expect(told).to.deep.equal([]);
  });

  it('keeps desk, outbox and memory for the next visit', async () => {
    const vault = vaults.open();
    await vault.own(ME);
    await Promise.all([
      vault.saveDesk(desk([interaction()]), 41), vault.saveDesk(desk([interaction(), interaction({ id: 'i-2' })]), 42),
      vault.putOutbox(item(2)), vault.putOutbox(item(1)), vault.putOutbox(item(3)), vault.removeOutbox(item(3).id),
      vault.putMemory(entry('draft:i-1', 'Dear')), vault.putMemory(entry('draft:i-1', 'Dear Ms')),
    ]);
    await vault.close();
    const kept = await vaults.open().load();
    expect(kept).to.deep.equal({
      userId: ME, desk: desk([interaction(), interaction({ id: 'i-2' })]), cursor: 42,
      outbox: [item(1), item(2)], memory: [entry('draft:i-1', 'Dear Ms')],
    });
  });

  it('keeps what is written before it is known whose it is', async () => {
    const vault = vaults.open();
    const written = vault.putOutbox(item(1));
    await vault.own(ME);
    await written;
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(1)]);
  });

  it('goes on after a load without being told again whose it is', async () => {
    const first = vaults.open();
    await first.own(ME);
    await first.close();
    const second = vaults.open();
    await second.load();
    await second.putOutbox(item(7));
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(7)]);
  });

  it('shows a second connection what the first one has written, also while both are open', async () => {
    const [one, other] = [vaults.open(), vaults.open()];
    await one.own(ME);
    await one.putMemory(entry('draft:i-1', 'from one'));
    expect((await other.load())?.memory).to.deep.equal([entry('draft:i-1', 'from one')]);
    await other.putMemory(entry('draft:i-2', 'from the other'));
    expect((await one.load())?.memory).to.have.length(2);
  });

  it('makes one key when two connections begin at once', async () => {
    const [one, other] = [vaults.open(), vaults.open()];
    await Promise.all([one.own(ME), other.own(ME), one.putOutbox(item(1)), other.putOutbox(item(2))]);
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(1), item(2)]);
  });

  it('forgets what another user has left', async () => {
    const vault = vaults.open();
    await vault.own('somebody-else');
    await vault.saveDesk(desk(), 1);
    await vault.own(ME);
    expect(await vaults.open().load()).to.deep.equal({ userId: ME, desk: null, cursor: null, outbox: [], memory: [] });
  });

  describe('on the disk', () => {
    const MARKER = 'Persimmon-4711';
    const fill = async () => {
      const vault = vaults.open();
      await vault.own(ME);
      await Promise.all([
        vault.saveDesk(desk([interaction({ customer: { id: 'c-1', name: MARKER, email: `${MARKER}@example.test`, phone: MARKER } })]), 1),
        vault.putOutbox(item(1, MARKER)), vault.putMemory(entry('draft:i-1', MARKER)),
        vault.record([{ at: T0, run: 'r-1', what: MARKER }]),
      ]);
      return vault;
    };

    it('is nothing that can be read without the key', async () => {
      const vault = await fill();
      const content = await rawContent(vaults.name);
      expect(content).to.include('draft:i-1').and.to.include(item(1).id);
      expect(content).to.not.include(MARKER);
      expect((await vault.load())?.outbox[0]?.command).to.have.property('text', MARKER);
    });

    it('is nothing at all after the sign-out, whoever had it open', async () => {
      const vault = await fill();
      const other = vaults.open();
      await other.load();
      await vault.erase();
      expect(await rawContent(vaults.name)).to.equal('');
      await other.putOutbox(item(2));
      await vault.putOutbox(item(3));
      expect(await rawContent(vaults.name)).to.equal('');
      expect(await vaults.open().load()).to.equal(null);
    });

    it('is the next user’s after the sign-out', async () => {
      const vault = await fill();
      await vault.erase();
      await vault.own('somebody-else');
      await vault.putOutbox(item(9));
      expect(await vaults.open().load()).to.deep.include({ userId: 'somebody-else', outbox: [item(9)] });
    });

    it('has a key that cannot be taken out', async () => {
      await fill();
      const keys: CryptoKey[] = [];
      await behindTheVault(vaults.name, async (db) => {
        keys.push((await request(db.transaction('key').objectStore('key').get('key')) as { key: CryptoKey }).key);
      });
      expect(keys[0]?.extractable).to.equal(false);
      expect(await crypto.subtle.exportKey('raw', keys[0]!).then(() => 'taken out', () => 'refused')).to.equal('refused');
    });
  });
});

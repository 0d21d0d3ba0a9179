import { expect } from '@open-wc/testing';
import { STORES } from '../../src/vault/schema.ts';
import { ME, desk, message } from '../desktop/desk-fixture.ts';
import { Vaults, behindTheVault, item, rawContent, replaced, request, troublesOf } from './vault-support.ts';

const numbers = (messages: readonly { n: number }[]) => messages.map(({ n }) => n);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));

describe('transcripts in the vault', () => {
  let vaults: Vaults;
  beforeEach(() => { vaults = new Vaults(); });
  afterEach(() => vaults.close());

  const owned = async () => {
    const vault = vaults.open();
    await vault.own(ME);
    return vault;
  };
  const keys = () => behindTheVault(vaults.name, (db) => request(db.transaction('transcripts').objectStore('transcripts').getAllKeys()));

  it('keeps the newest fifty messages of each conversation for the next visit', async () => {
    const vault = await owned();
    const transcripts = vault.transcriptsOf(ME);
    await Promise.all([transcripts.putTranscript('i-1', range(1, 60)), transcripts.putTranscript('i-2', range(7, 9))]);
    await transcripts.putTranscript('i-2', range(7, 10));
    await vault.close();
    const next = vaults.open().transcriptsOf(ME);
    expect(await next.transcript('i-1')).to.deep.equal(range(11, 60));
    expect(numbers(await next.transcript('i-2'))).to.deep.equal([7, 8, 9, 10]);
    expect(await next.transcript('i-3')).to.deep.equal([]);
  });

  it('keeps no more than 200 kB of a conversation, its newest messages without a gap', async () => {
    const transcripts = (await owned()).transcriptsOf(ME);
    const long = (n: number, letter: string) => message(n, { text: letter.repeat(60_000) });
    await transcripts.putTranscript('i-1', [long(1, 'a'), long(2, 'b'), message(3), long(4, 'c'), long(5, 'd')]);
    expect(numbers(await transcripts.transcript('i-1'))).to.deep.equal([2, 3, 4, 5]);
    // A letter is not always a byte.
    await transcripts.putTranscript('i-1', [long(4, 'c'), message(5, { text: '가'.repeat(60_000) })]);
    expect(numbers(await transcripts.transcript('i-1'))).to.deep.equal([5]);
    await transcripts.putTranscript('i-1', [message(6, { text: '가'.repeat(100_000) })]);
    expect(await transcripts.transcript('i-1')).to.deep.equal([]);
    expect(await keys()).to.deep.equal([]);
  });

  it('forgets the conversations that are not on the desk any more', async () => {
    const transcripts = (await owned()).transcriptsOf(ME);
    for (const id of ['i-1', 'i-2', 'i-3']) await transcripts.putTranscript(id, range(1, 2));
    await transcripts.keepTranscripts(['i-2', 'i-4']);
    expect(await keys()).to.deep.equal(['i-2']);
  });

  it('gives and takes nothing that is another user’s', async () => {
    const vault = await owned();
    await vault.transcriptsOf(ME).putTranscript('i-1', range(1, 2));
    const others = vaults.open().transcriptsOf('somebody-else');
    expect(await others.transcript('i-1')).to.deep.equal([]);
    await others.putTranscript('i-1', range(8, 9));
    await others.keepTranscripts([]);
    expect(numbers(await vault.transcriptsOf(ME).transcript('i-1'))).to.deep.equal([1, 2]);
    await vaults.open().own('somebody-else');
    expect(await keys()).to.deep.equal([]);
  });

  it('leaves nothing readable on the disk, and nothing at all after the sign-out, whoever had it open', async () => {
    const MARKER = 'Persimmon-4711';
    const vault = await owned();
    const other = vaults.open().transcriptsOf(ME);
    await vault.transcriptsOf(ME).putTranscript('i-1', [message(1, { text: MARKER, name: MARKER })]);
    const content = await rawContent(vaults.name);
    expect(content).to.include('i-1');
    expect(content).to.not.include(MARKER);
    expect((await other.transcript('i-1'))[0]?.text).to.equal(MARKER);

    const late = vault.transcriptsOf(ME).putTranscript('i-2', [message(1, { text: MARKER })]);
    await vault.erase();
    await late;
    await Promise.all([vault.transcriptsOf(ME).putTranscript('i-1', range(1, 2)), other.putTranscript('i-1', range(1, 2))]);
    expect(await rawContent(vaults.name)).to.equal('');
    expect(await other.transcript('i-1')).to.deep.equal([]);
  });

  it('makes no key, so that a database which is lost is still noticed by the session', async () => {
    const vault = vaults.open();
    const told = troublesOf(vault);
    await vault.transcriptsOf(ME).putTranscript('i-1', range(1, 2));
    await vault.transcriptsOf(ME).keepTranscripts([]);
    expect(await rawContent(vaults.name)).to.equal('');
    expect(told).to.deep.equal([]);
  });

  it('goes without them where nothing can be written or read, and says nothing of its own', async () => {
    const vault = await owned();
    const told = troublesOf(vault);
    const transcripts = vault.transcriptsOf(ME);
    await replaced(IDBObjectStore.prototype, 'put', () => { throw new DOMException('full', 'QuotaExceededError'); }, () =>
      transcripts.putTranscript('i-1', range(1, 2)));
    expect(await transcripts.transcript('i-1')).to.deep.equal([]);
    await behindTheVault(vaults.name, (db) => request(
      db.transaction('transcripts', 'readwrite').objectStore('transcripts').put({ iv: new Uint8Array(12), data: new ArrayBuffer(40) }, 'i-1')));
    expect(await transcripts.transcript('i-1')).to.deep.equal([]);
    expect(told).to.deep.equal([]);
  });

  it('are given up before the agent’s work when the storage is full', async () => {
    const vault = await owned();
    await vault.transcriptsOf(ME).putTranscript('i-1', range(1, 2));
    const { put } = IDBObjectStore.prototype;
    const onlyWork = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey): IDBRequest<IDBValidKey> {
      if (this.name === 'blackBox') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    await replaced(IDBObjectStore.prototype, 'put', onlyWork, async () => {
      await Promise.all([vault.record([{ at: 1, run: 'r', what: 'line' }]), vault.putOutbox(item(1))]);
    });
    expect(await keys()).to.deep.equal([]);
    expect((await vaults.open().load())?.outbox).to.deep.equal([item(1)]);
  });

  it('find their place in what the version before has kept, and lose nothing of it', async () => {
    const first = await owned();
    await Promise.all([first.saveDesk(desk(), 3), first.putOutbox(item(1))]);
    await first.close();
    await asVersionOne(vaults.name);
    const vault = vaults.open();
    expect(await vault.load()).to.deep.include({ cursor: 3, outbox: [item(1)] });
    await vault.transcriptsOf(ME).putTranscript('i-1', range(1, 2));
    expect(numbers(await vault.transcriptsOf(ME).transcript('i-1'))).to.deep.equal([1, 2]);
  });
});

/** Puts the database back to how the first version had it. */
const asVersionOne = async (name: string): Promise<void> => {
  const before = STORES.filter((store) => store !== 'transcripts');
  const rows = await behindTheVault(name, async (db) => Promise.all(before.map(async (store) => {
    const records = db.transaction(store).objectStore(store);
    const [found, values] = await Promise.all([request(records.getAllKeys()), request(records.getAll())]);
    return found.map((key, n) => ({ store, key, value: values[n] as unknown }));
  })));
  await request(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => {
    for (const store of before) opening.result.createObjectStore(store);
    for (const { store, key, value } of rows.flat()) opening.transaction!.objectStore(store).put(value, key);
  });
  (await request(opening)).close();
};

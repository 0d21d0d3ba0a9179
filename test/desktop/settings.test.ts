import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { SettingsDb } from '../../src/desktop/settings-db.ts';
import type { StationEntry } from '../../src/desktop/station-entry.ts';
import { chooseTheme, currentTheme, restoreTheme } from '../../src/desktop/theme.ts';

const entry: StationEntry = { kind: 'extension', international: true, country: 'DK', dialNumber: '', extension: '10078', teamId: 'team-1' };
const withoutIndexedDb = async (deed: () => Promise<void>): Promise<void> => {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); };
  try {
    await deed();
  } finally {
    IDBFactory.prototype.open = open;
  }
};

describe('SettingsDb', () => {
  let db: SettingsDb;
  beforeEach(() => { db = new SettingsDb(`test-${crypto.randomUUID()}`); });
  afterEach(() => db.close());

  it('CARD-005 keeps the station credentials in IndexedDB, for another visit to read', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const first = new SettingsDb(name);
    await first.set('station:agent-me', entry);
    await first.close();
    const second = new SettingsDb(name);
    expect(await second.get('station:agent-me')).to.deep.equal(entry);
    expect(await second.get('station:someone-else')).to.equal(undefined);
    await second.remove('station:agent-me');
    expect(await second.get('station:agent-me')).to.equal(undefined);
    await second.close();
    expect((await indexedDB.databases()).map((each) => each.name)).to.include(name);
  });

  it('forgets the desk that an older version has kept unencrypted', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const old = await openDB(name, 1, { upgrade: (each) => { each.createObjectStore('settings'); } });
    await old.put('settings', { customer: 'Persimmon' }, 'desk');
    await old.put('settings', 'dark', 'theme');
    old.close();
    const settings = new SettingsDb(name);
    expect(await settings.get('theme')).to.equal('dark');
    await settings.close();
    const raw = await openDB(name);
    expect(await raw.getAllKeys('settings')).to.deep.equal(['theme']);
    raw.close();
  });

  it('reads nothing and says that it cannot write where IndexedDB is blocked', () => withoutIndexedDb(async () => {
    expect(await db.get('theme')).to.equal(undefined);
    expect(await db.set('theme', 'dark').then(() => 'kept', () => 'not kept')).to.equal('not kept');
  }));

  it('tries again when IndexedDB is there later', async () => {
    await withoutIndexedDb(async () => { expect(await db.get('theme')).to.equal(undefined); });
    await db.set('theme', 'dark');
    expect(await db.get('theme')).to.equal('dark');
  });

  describe('theme', () => {
    afterEach(() => {
      delete document.documentElement.dataset['theme'];
      localStorage.removeItem('ad-theme');
    });

    it('is shown at once, remembered, and mirrored for the next first paint', async () => {
      await chooseTheme('dark', db);
      expect(currentTheme()).to.equal('dark');
      expect(localStorage.getItem('ad-theme')).to.equal('dark');
      delete document.documentElement.dataset['theme'];
      localStorage.removeItem('ad-theme');
      await restoreTheme(db);
      expect(currentTheme()).to.equal('dark');
      await chooseTheme('system', db);
      expect(document.documentElement.dataset['theme']).to.equal(undefined);
    });

    it('holds for the visit when it cannot be remembered', () => withoutIndexedDb(async () => {
      expect(await chooseTheme('dark', db).then(() => 'kept', () => 'not kept')).to.equal('not kept');
      expect(currentTheme()).to.equal('dark');
    }));
  });
});

import { expect } from '@open-wc/testing';
import { SettingsDb } from '../../../../src/desktop/settings-db.ts';
import { ShortcutStore } from '../../../../src/features/shortcuts/desktop/shortcut-store.ts';

describe('shortcut store', () => {
  let db: SettingsDb;
  beforeEach(() => { db = new SettingsDb(`test-${crypto.randomUUID()}`); });
  afterEach(() => db.close());

  const opened = async (userId = 'me') => {
    const store = new ShortcutStore(userId, db);
    await store.ready;
    return store;
  };

  it('keeps what was chosen for this user of this browser', async () => {
    const store = await opened();
    await store.choose('a', 'Ctrl+KeyX');
    await store.choose('b', null);
    await store.used('a');
    expect((await opened()).settings$.value).to.deep.equal({ keys: { a: 'Ctrl+KeyX', b: null }, recent: ['a'] });
    expect((await opened('other')).settings$.value).to.deep.equal({ keys: {}, recent: [] });
  });

  it('gives usual keys back: one, or all', async () => {
    const store = await opened();
    await store.choose('a', 'Ctrl+KeyX');
    await store.choose('b', 'Ctrl+KeyY');
    await store.choose('a', undefined);
    expect(store.settings$.value.keys).to.deep.equal({ b: 'Ctrl+KeyY' });
    await store.used('b');
    await store.reset();
    expect((await opened()).settings$.value).to.deep.equal({ keys: {}, recent: ['b'] });
  });

  it('what is chosen before the kept is known is added to it', async () => {
    await (await opened()).choose('a', 'Ctrl+KeyX');
    const store = new ShortcutStore('me', db);
    await store.choose('b', 'Ctrl+KeyY');
    expect(store.settings$.value.keys).to.deep.equal({ a: 'Ctrl+KeyX', b: 'Ctrl+KeyY' });
  });

  it('the newest is first among the last eight, each once', async () => {
    const store = await opened();
    for (const id of [...'abcdefghia']) await store.used(id);
    expect(store.settings$.value.recent.join('')).to.equal('aihgfedc');
  });

  it('holds for the visit when the browser cannot keep it', async () => {
    const failing = new ShortcutStore('me', { get: () => Promise.resolve(undefined), set: () => Promise.reject(new Error('full')) });
    let failed = false;
    await failing.choose('a', 'Ctrl+KeyX').catch(() => { failed = true; });
    expect(failed).to.equal(true);
    expect(failing.settings$.value.keys).to.deep.equal({ a: 'Ctrl+KeyX' });
  });
});

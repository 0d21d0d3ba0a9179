import { expect } from '@open-wc/testing';
import { SettingsDb } from '../../../../src/desktop/settings-db.ts';
import { storageFeature } from '../../../../src/features/storage/desktop/index.ts';
import { desk } from '../../../desktop/desk-fixture.ts';
import { until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

/** A browser's storage that counts how often it is asked to be persistent. */
const disk = (persistent = false) => {
  const asked = { times: 0 };
  return { asked, storage: { persisted: () => Promise.resolve(persistent), persist: () => { asked.times += 1; return Promise.resolve(true); } } };
};

const texts = (frame: FakeFrame): string[] => frame.model.troubles.map(({ text }) => text());

describe('storage', () => {
  let settings: SettingsDb;
  beforeEach(() => { settings = new SettingsDb(`test-${crypto.randomUUID()}`); });
  afterEach(() => settings.close());

  it('CARD-017 asks for persistent storage once the server has said who is signed in', async () => {
    const { storage, asked } = disk();
    const frame = new FakeFrame(desk(), { confirmed: false });
    storageFeature({ settings, storage }).register(frame);
    await settings.check();
    expect(asked.times).to.equal(0);
    frame.become({ confirmed: true });
    await until(() => frame.recorded.includes('storage'));
    frame.become({ confirmed: false });
    frame.become({ confirmed: true });
    expect(asked.times).to.equal(1);
  });

  it('asks no browser that has promised it already, or that cannot', async () => {
    const { storage, asked } = disk(true);
    const frame = new FakeFrame();
    storageFeature({ settings, storage }).register(frame);
    storageFeature({ settings, storage: undefined }).register(frame);
    await settings.check();
    expect(asked.times).to.equal(0);
  });

  it('CARD-016 says that settings cannot be kept, and takes it back when they can', async () => {
    const frame = new FakeFrame();
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
    try {
      storageFeature({ settings, storage: undefined }).register(frame);
      await until(() => texts(frame).length > 0);
      expect(texts(frame)[0]).to.include('cannot keep your settings');
    } finally {
      IDBFactory.prototype.open = open;
    }
    await settings.set('theme', 'dark');
    expect(texts(frame)).to.deep.equal([]);
  });

  it('CARD-016 says so when the disk is full', async () => {
    const frame = new FakeFrame();
    storageFeature({ settings, storage: undefined }).register(frame);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      expect(await settings.set('theme', 'dark').then(() => 'kept', () => 'not kept')).to.equal('not kept');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(texts(frame)).to.have.length(1);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import { DEFAULT_ALERT_SETTINGS, type AlertSettings } from '../../../../src/desktop/alert-settings.ts';
import { SettingsDb } from '../../../../src/desktop/settings-db.ts';
import '../../../../src/features/alerts/desktop/notices/alert-events.ts';
import '../../../../src/features/alerts/desktop/notices/alert-settings-dialog.ts';
import type { AlertSettingsDialog, AlertSettingsView } from '../../../../src/features/alerts/desktop/notices/alert-settings-dialog.ts';
import { AlertSettingsStore } from '../../../../src/features/alerts/desktop/settings-store.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';

const open = async (over: Partial<AlertSettings> = {}, permission: NotificationPermission = 'granted') => {
  const view$ = new BehaviorSubject<AlertSettingsView>({ settings: { ...DEFAULT_ALERT_SETTINGS, ...over }, permission });
  const changes: Partial<AlertSettings>[] = [];
  const asked: string[] = [];
  const element = await fixture<AlertSettingsDialog>(html`<ad-alert-settings .view$=${view$}></ad-alert-settings>`);
  element.addEventListener('alert-settings-changed', ({ change }) => {
    changes.push(change);
    view$.next({ ...view$.value, settings: { ...view$.value.settings, ...change } });
  });
  for (const kind of ['alerts-allowed', 'sound-asked'] as const) element.addEventListener(kind, () => asked.push(kind));
  element.open = true;
  await until(() => element.shadowRoot!.querySelector('dialog')?.open);
  return { element, root: element.shadowRoot!, view$, changes, asked };
};

const box = (root: ParentNode, name: string): HTMLInputElement => find<HTMLInputElement>(root, `input[name=${name}]`);

describe('Notification settings', () => {
  it('WX-198 WX-201 WX-203 begin with notifications on, silent off, sound on at 80 %', async () => {
    const { element, root } = await open();
    expect([box(root, 'notifications').checked, box(root, 'silent').checked, box(root, 'sound').checked]).to.deep.equal([true, false, true]);
    expect(find<HTMLInputElement>(root, 'input[type=range]').value).to.equal('80');
    expect(words(find(root, 'output'))).to.equal('80%');
    await accessibleInBothThemes(element);
  });

  it('WX-197 WX-200 WX-202 change with each box', async () => {
    const { root, changes } = await open();
    box(root, 'silent').click();
    box(root, 'sound').click();
    box(root, 'notifications').click();
    expect(changes).to.deep.equal([{ silent: true }, { sound: false }, { notifications: false }]);
    await until(() => box(root, 'silent').disabled && box(root, 'sound').disabled);
  });

  it('WX-204 WX-205 WX-206 have a volume, a way to mute and unmute it, and a way to hear it', async () => {
    const { root, changes, asked } = await open();
    const slider = find<HTMLInputElement>(root, 'input[type=range]');
    slider.value = '35';
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => words(find(root, 'output')) === '35%');
    buttonNamed(root, 'Mute').click();
    await until(() => buttonNamed(root, 'Unmute'));
    buttonNamed(root, 'Unmute').click();
    // As loud as before.
    expect(changes).to.deep.equal([{ volume: 35 }, { volume: 0 }, { volume: 35 }]);
    buttonNamed(root, 'Play the sound').click();
    expect(asked).to.deep.equal(['sound-asked']);
  });

  it('WX-205 unmute to the first volume when nobody knows what it was before', async () => {
    const { root, changes } = await open({ volume: 0 });
    buttonNamed(root, 'Unmute').click();
    expect(changes).to.deep.equal([{ volume: 80 }]);
  });

  it('ask for the browser\'s permission where it is missing, and say when it is refused', async () => {
    const { root, asked, view$, element } = await open({}, 'default');
    buttonNamed(root, 'Allow in this browser').click();
    expect(asked).to.deep.equal(['alerts-allowed']);
    view$.next({ ...view$.value, permission: 'denied' });
    await until(() => words(root.querySelector('dialog')!).includes('The browser blocks notifications of this site.'));
    expect(findAll(root, 'button').map(words)).not.to.include('Allow in this browser');
    await accessibleInBothThemes(element);
  });

  it('ask for it as well when they are switched on', async () => {
    const { root, asked } = await open({ notifications: false }, 'default');
    box(root, 'notifications').click();
    expect(asked).to.deep.equal(['alerts-allowed']);
  });
});

describe('the memory of the notification settings', () => {
  const NAME = 'test-alert-settings';
  let db: SettingsDb;
  const wire = () => ({ postMessage: () => undefined, onmessage: null });
  const store = async (userId = 'me', at = db): Promise<AlertSettingsStore> => {
    const made = new AlertSettingsStore(userId, at, wire());
    await made.ready;
    return made;
  };
  beforeEach(() => { db = new SettingsDb(NAME); });
  afterEach(async () => {
    await db.close();
    await new Promise((resolve) => { indexedDB.deleteDatabase(NAME).onsuccess = resolve; });
  });

  it('CARD-006 is IndexedDB: another page of the browser finds them', async () => {
    await (await store()).change({ silent: true, volume: 10 });
    await db.close();
    const again = new SettingsDb(NAME);
    expect((await store('me', again)).settings).to.deep.equal({ notifications: true, silent: true, sound: true, volume: 10 });
    await again.close();
  });

  it('ends with the visit, and is nobody else\'s', async () => {
    const mine = await store();
    await mine.change({ notifications: false });
    expect((await store('somebody-else')).settings).to.deep.equal(DEFAULT_ALERT_SETTINGS);
    await mine.forget();
    expect(mine.settings).to.deep.equal(DEFAULT_ALERT_SETTINGS);
    expect((await store()).settings).to.deep.equal(DEFAULT_ALERT_SETTINGS);
  });

  it('what is chosen before they are read is not overwritten by what was kept', async () => {
    await (await store()).change({ volume: 10 });
    const quick = new AlertSettingsStore('me', db, wire());
    await quick.change({ silent: true });
    await quick.ready;
    expect(quick.settings.silent).to.equal(true);
  });

  it('says when it cannot keep them; they hold for the visit', async () => {
    const full = { get: async () => undefined, set: () => Promise.reject(new Error('full')), remove: () => Promise.reject(new Error('full')) };
    const mine = new AlertSettingsStore('me', full, wire());
    await mine.ready;
    const refused = await mine.change({ volume: 5 }).then(() => false, () => true);
    expect([refused, mine.settings.volume]).to.deep.equal([true, 5]);
    await mine.forget();
  });
});

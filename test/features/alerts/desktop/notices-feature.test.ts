import { expect } from '@open-wc/testing';
import { sayFarewell } from '../../../../src/desktop/farewell.ts';
import { type Notice, USUAL_APPEARANCE } from '../../../../src/desktop/frame.ts';
import { NotificationSettingsAsked } from '../../../../src/desktop/notification-settings-asked.ts';
import { settingsDb } from '../../../../src/desktop/settings-db.ts';
import { feature as alerts } from '../../../../src/features/alerts/desktop/index.ts';
import { feature } from '../../../../src/features/alerts/desktop/notices/index.ts';
import { keptNotices, keptText, NOTICES_KEY } from '../../../../src/features/alerts/desktop/notices/notice-memory.ts';
import { OutsideAlert } from '../../../../src/features/alerts/desktop/notices/outside-alert.ts';
import type { BrowserAlert } from '../../../../src/desktop/browser-alert.ts';
import { desk, T0 } from '../../../desktop/desk-fixture.ts';
import { buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const notice = (id: string, over: Partial<Notice> = {}): Notice => ({ id, tone: 'info', mode: 'auto', title: `Title ${id}`, ...over });
const kept = (frame: FakeFrame) => keptNotices(frame.memory.get(NOTICES_KEY)).map(({ id }) => id);

const start = async (frame: FakeFrame) => {
  const root = mount(alerts, frame);
  feature.register(frame);
  frame.become({});
  await until(() => frame.actions.all.length > 0);
  return root;
};
const bellOf = (root: HTMLElement) => find(root, 'ad-notice-bell').shadowRoot!;

describe('notices', () => {
  beforeEach(async () => {
    localStorage.clear();
    await settingsDb.remove('alerts');
  });
  afterEach(() => sayFarewell());

  it('WX-214 WX-215 are told, kept for the next page, and gone when the agent leaves', async () => {
    const frame = new FakeFrame(desk());
    const root = await start(frame);
    const ends: string[] = [];
    frame.notify(notice('a', { text: 'Maria said something', ended: (how) => ends.push(how) }));
    frame.notify(notice('b', { mode: 'acknowledge' }));
    await until(() => frame.messages.length === 2);
    await until(() => kept(frame).join() === 'a,b' || kept(frame).join() === 'b,a');
    expect(words(find(bellOf(root), 'button'))).to.equal('2');
    expect(JSON.stringify({ ...localStorage })).not.to.include('Maria');
    await sayFarewell();
    expect([ends, frame.messages, frame.notices.all]).to.deep.equal([['withdrawn'], [], []]);
    await until(() => words(find(bellOf(root), 'button')) === '');
  });

  it('of an earlier page are there again without a word, as old as they are', async () => {
    const frame = new FakeFrame(desk(), { confirmed: false });
    frame.memory.entries.set(NOTICES_KEY, keptText([{ notice: notice('old', { text: 'Text' }), at: T0 - 65_000 }])!);
    const root = await start(frame);
    frame.become({ confirmed: true });
    await until(() => words(find(bellOf(root), 'button')) === '1');
    buttonNamed(bellOf(root), 'Notification Center, 1 unread').click();
    await until(() => findAll(bellOf(root), 'li').map(words).join() === 'Title old 01:05 Text');
    expect(frame.messages).to.deep.equal([]);
    buttonNamed(bellOf(root), 'Mark all as read').click();
    await until(() => frame.memory.get(NOTICES_KEY) === null);
    expect(frame.notices.all).to.deep.equal([]);
  });

  it('follow the window that works: here they end, without being forgotten', async () => {
    const frame = new FakeFrame(desk());
    await start(frame);
    frame.notify(notice('a'));
    await until(() => kept(frame).join() === 'a');
    frame.become({ role: 'moved' });
    expect([frame.messages, frame.notices.all, kept(frame)]).to.deep.equal([[], [], ['a']]);
    frame.become({ role: 'working' });
    await until(() => frame.notices.all.map(({ id, mode }) => `${id} ${mode}`).join() === 'a silent');
  });

  it('take what the layout says of places and seconds', async () => {
    const frame = new FakeFrame(desk());
    await start(frame);
    frame.appearance$.next({ ...USUAL_APPEARANCE, notificationCount: 1, notificationSeconds: 3 });
    frame.notify(notice('a'));
    frame.notify(notice('b'));
    await until(() => frame.messages.length === 1);
    expect(frame.messages[0]).to.include({ title: 'Title a', seconds: 3 });
  });

  it('WX-199 WX-200 WX-209 can be reached by keys: the center, silence, the settings', async () => {
    const frame = new FakeFrame(desk());
    const root = await start(frame);
    const run = (id: string): void => frame.actions.all.find((action) => action.id === `notifications.${id}`)!.run();
    frame.notify(notice('a'));
    await until(() => frame.messages.length === 1);
    run('silent');
    await until(() => frame.messages.length === 0);
    expect(frame.toasts).to.deep.equal(['Silent notifications are on.']);
    run('center');
    await until(() => findAll(bellOf(root), 'li').length === 1);
    frame.root.dispatchEvent(new NotificationSettingsAsked());
    await until(() => find<HTMLInputElement>(root, 'input[name=silent]').checked);
    find<HTMLInputElement>(root, 'input[name=notifications]').click();
    await until(() => !find(root, 'ad-notice-bell').checkVisibility());
    expect(frame.actions.all.find(({ id }) => id === 'notifications.center')!.possible(frame.model)).to.equal(false);
  });
});

describe('what is kept of notices', () => {
  it('is the newest fifty, in few words, and nothing of what cannot be read', () => {
    const many = Array.from({ length: 80 }, (_, n) => ({ notice: notice(`n${n}`, { text: 'x'.repeat(5_000) }), at: T0 - n }));
    const text = keptText(many)!;
    expect(text.length).to.be.below(25_000);
    expect(keptNotices(text).map(({ id }) => id)).to.deep.equal(many.slice(0, 50).map((each) => each.notice.id));
    expect([keptText([]), keptNotices(null), keptNotices('{'), keptNotices('{"a":1}')]).to.deep.equal([null, [], [], []]);
    expect(keptNotices('[null, {"id":"a"}, {"id":"a","tone":"loud","title":"t","at":1}, {"id":"a","tone":"info","title":"t","at":1}]')).to.have.length(1);
  });
});

describe('the browser\'s own notification of notices', () => {
  it('names nobody, is one for all, and goes by time, by reading, or when the agent looks', async () => {
    const shown: BrowserAlert[] = [];
    let closed = 0;
    const outside = new OutsideAlert({ show: async (alert) => { shown.push(alert); return true; }, close: async () => { closed += 1; } });
    expect(closed).to.equal(1);
    const quoted = notice('m', { title: 'Messages from Maria', text: 'Hello', outside: { title: 'New message', path: '/task/i-1' } });
    outside.tell([quoted], 60);
    outside.tell([notice('w', { title: 'Maria again' })], 60);
    outside.keep(new Set(['w']));
    outside.tell([notice('w', { title: 'Maria again' })], 60);
    expect(shown.map(({ title, data }) => [title, data])).to.deep.equal([
      ['New message', { path: '/task/i-1' }], ['2 notifications', { path: '/' }], ['New notification', { path: '/' }],
    ]);
    expect(JSON.stringify(shown)).not.to.match(/maria|hello/i);
    expect(closed).to.equal(1);
    outside.keep(new Set());
    outside.tell([quoted], 0.01);
    await until(() => closed === 3);
    outside.clear();
    expect(closed).to.equal(4);
  });
});

import { expect } from '@open-wc/testing';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/desktop/alert-settings.ts';
import { type Notice, type NoticeEnd, USUAL_APPEARANCE } from '../../../../src/desktop/frame.ts';
import { Registry } from '../../../../src/desktop/registry.ts';
import { Teller, type Wishes } from '../../../../src/features/alerts/desktop/notices/teller.ts';
import type { ToastEnd, ToastMessage } from '../../../../src/ui/toast.ts';
import { T0 } from '../../../desktop/desk-fixture.ts';

/** A desktop, and a browser around it. */
class Desktop {
  looking = true;
  clock = T0;
  readonly registry = new Registry<Notice>();
  readonly toasts = new Map<string, ToastMessage>();
  readonly rung: number[] = [];
  readonly outside: string[][] = [];
  readonly ends: string[] = [];
  opened = 0;
  readonly teller: Teller;

  constructor(wishes: Partial<Wishes> = {}) {
    this.teller = new Teller({
      show: (message) => { this.toasts.set(message.key!, message); return () => this.toasts.delete(message.key!); },
      ring: (volume) => { this.rung.push(volume); },
      outside: { tell: (notices) => { this.outside.push(notices.map(({ id }) => id)); }, keep: () => undefined },
      unattended: () => !this.looking, now: () => this.clock,
      noticed: (ids) => this.registry.remove(ids), openCenter: () => { this.opened += 1; },
    }, { ...DEFAULT_ALERT_SETTINGS, ...USUAL_APPEARANCE, ...wishes });
    this.registry.all$.subscribe((notices) => this.teller.follow(notices));
  }

  wish(wishes: Partial<Wishes>): void {
    this.teller.wish({ ...DEFAULT_ALERT_SETTINGS, ...USUAL_APPEARANCE, ...wishes });
  }

  tell(id: string, over: Partial<Notice> = {}): () => void {
    return this.registry.add({ id, tone: 'info', mode: 'auto', title: `Title ${id}`, ended: (how: NoticeEnd) => { this.ends.push(`${id} ${how}`); }, ...over });
  }

  /** The agent, or time, takes one from the screen. */
  leave(key: string, how: ToastEnd): void {
    const toast = this.toasts.get(`notice:${key}`)!;
    this.toasts.delete(`notice:${key}`);
    toast.ended?.(how);
    if (how === 'action') toast.action?.run();
  }

  get titles(): string[] { return [...this.toasts.values()].map(({ title }) => title ?? ''); }
  get unread(): string[] { return this.teller.unread$.value.map(({ notice }) => notice.id); }
}

describe('the teller of notices', () => {
  it('WX-196 WX-213 shows what comes, with sound, and keeps it among the unread, the newest first', () => {
    const desktop = new Desktop();
    desktop.tell('alert', { tone: 'danger' });
    desktop.clock += 1_000;
    desktop.tell('message', { tone: 'chat', text: 'Hello' });
    desktop.clock += 1_000;
    desktop.tell('state', { tone: 'warning' });
    expect(desktop.titles).to.deep.equal(['Title alert', 'Title message', 'Title state']);
    expect(desktop.unread).to.deep.equal(['state', 'message', 'alert']);
    expect(desktop.rung).to.deep.equal([80, 80, 80]);
    expect(desktop.outside).to.deep.equal([]);
  });

  it('WX-214 says how each ended: gone by time it is unread, dismissed or acknowledged it is not', () => {
    const desktop = new Desktop();
    let followed = 0;
    desktop.tell('time');
    desktop.tell('cross');
    desktop.tell('link', { link: { label: 'Open', press: () => { followed += 1; } } });
    desktop.leave('time', 'timeout');
    desktop.leave('cross', 'dismissed');
    desktop.leave('link', 'action');
    const takeBack = desktop.tell('taken back');
    takeBack();
    desktop.tell('must', { mode: 'acknowledge' });
    expect(desktop.toasts.get('notice:must')).to.include({ sticky: true, answer: 'OK' });
    desktop.leave('must', 'answer');
    expect(desktop.ends).to.deep.equal(['time timeout', 'cross dismissed', 'link acknowledged', 'taken back withdrawn', 'must acknowledged']);
    expect([desktop.unread, followed]).to.deep.equal([['time'], 1]);
    expect(desktop.registry.all.map(({ id }) => id)).to.deep.equal(['time']);
    desktop.teller.read(['time']);
    expect(desktop.ends).to.have.length(5);
  });

  it('keeps to the places and seconds of the layout', () => {
    const desktop = new Desktop({ notificationCount: 2, notificationSeconds: 5 });
    for (const id of ['a', 'b', 'c']) desktop.tell(id, id === 'b' ? { seconds: 20 } : {});
    expect([...desktop.toasts.values()].map(({ seconds }) => seconds)).to.deep.equal([5, 20]);
    desktop.leave('a', 'timeout');
    expect(desktop.titles).to.deep.equal(['Title b', 'Title c']);
    desktop.tell('d');
    desktop.wish({ notificationCount: 3 });
    expect(desktop.titles).to.deep.equal(['Title b', 'Title c', 'Title d']);
  });

  it('makes one of a burst, which opens the Notification Center', () => {
    const desktop = new Desktop();
    const several = { kind: 'messages', words: (count: number) => `${count} new messages` };
    for (let n = 0; n < 50; n += 1) desktop.tell(`m${n}`, { tone: 'chat', several });
    for (const id of ['m0', 'm1', 'm2']) desktop.leave(id, 'timeout');
    expect(desktop.titles).to.deep.equal(['47 new messages']);
    expect(desktop.ends.slice(0, 2)).to.deep.equal(['m3 silenced', 'm4 silenced']);
    desktop.leave('m3', 'action');
    expect([desktop.opened, desktop.unread.length, desktop.toasts.size]).to.deep.equal([1, 50, 0]);
    expect(desktop.ends).to.have.length(50);
  });

  it('WX-200 with Enable Silent Notifications all is heard and unread, and nothing is seen', () => {
    const desktop = new Desktop({ silent: true });
    desktop.looking = false;
    desktop.tell('a');
    desktop.tell('b', { mode: 'acknowledge' });
    expect([desktop.toasts.size, desktop.unread, desktop.rung, desktop.outside]).to.deep.equal([0, ['b', 'a'], [80, 80], []]);
    expect(desktop.ends).to.deep.equal(['a silenced', 'b silenced']);
    desktop.wish({ silent: false });
    desktop.tell('c');
    expect(desktop.titles).to.deep.equal(['Title c']);
    desktop.wish({ silent: true });
    expect([desktop.toasts.size, desktop.ends.at(-1)]).to.deep.equal([0, 'c silenced']);
  });

  it('WX-197 WX-202 without notifications nothing is seen or heard, without sound nothing is heard', () => {
    const desktop = new Desktop({ notifications: false });
    desktop.looking = false;
    desktop.tell('a');
    expect([desktop.toasts.size, desktop.rung, desktop.outside, desktop.unread]).to.deep.equal([0, [], [], ['a']]);
    desktop.wish({ sound: false });
    desktop.tell('b');
    desktop.wish({ volume: 0 });
    desktop.tell('c');
    expect([desktop.titles, desktop.rung]).to.deep.equal([['Title b', 'Title c'], []]);
    desktop.tell('quiet', { mode: 'silent' });
    desktop.wish({});
    desktop.tell('quiet too', { mode: 'silent' });
    expect([desktop.rung, desktop.titles.length]).to.deep.equal([[], 2]);
  });

  it('speaks outside of the window only when nobody looks', () => {
    const desktop = new Desktop();
    desktop.looking = false;
    desktop.tell('a');
    desktop.tell('b', { mode: 'silent' });
    expect(desktop.outside).to.deep.equal([['a']]);
  });

  it('one with the same id takes the place of the first and is heard again only when that has left the screen', () => {
    const desktop = new Desktop();
    desktop.tell('m');
    desktop.clock += 5_000;
    desktop.tell('m', { title: 'Two' });
    expect([desktop.titles, desktop.rung.length, desktop.unread]).to.deep.equal([['Two'], 1, ['m']]);
    desktop.leave('m', 'timeout');
    desktop.tell('m', { title: 'Three' });
    expect([desktop.titles, desktop.rung.length]).to.deep.equal([['Three'], 2]);
    expect(desktop.teller.unread$.value[0]?.at).to.equal(T0 + 5_000);
  });

  it('what passes on the screen gives way to the Notification Center, and stays unread', () => {
    const desktop = new Desktop({ notificationCount: 2 });
    desktop.tell('must', { mode: 'acknowledge' });
    for (const id of ['a', 'b']) desktop.tell(id);
    desktop.teller.clearScreen();
    expect([desktop.titles, desktop.unread.length, desktop.ends]).to.deep.equal([['Title must'], 3, ['a timeout', 'b silenced']]);
  });

  it('what an earlier page has told is as old as it is', () => {
    const desktop = new Desktop();
    desktop.teller.recall('old', T0 - 60_000);
    desktop.tell('new', { mode: 'silent' });
    desktop.tell('old', { mode: 'silent' });
    desktop.tell('known', { mode: 'silent', since: T0 - 90_000 });
    expect(desktop.teller.unread$.value.map(({ notice: { id }, at }) => [id, at])).to.deep.equal([['new', T0], ['old', T0 - 60_000], ['known', T0 - 90_000]]);
  });

  it('WX-215 leaves nothing at the end, and never holds more than 200', () => {
    const desktop = new Desktop();
    for (let n = 0; n < 250; n += 1) desktop.tell(`n${n}`, { mode: 'silent' });
    expect([desktop.unread.length, desktop.unread.at(-1), desktop.registry.all.length]).to.deep.equal([200, 'n50', 200]);
    desktop.tell('seen');
    desktop.teller.clear();
    expect([desktop.unread, desktop.toasts.size, desktop.registry.all]).to.deep.equal([[], 0, []]);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import type { Notice } from '../../../../src/desktop/frame.ts';
import '../../../../src/desktop/notification-settings-asked.ts';
import '../../../../src/features/alerts/desktop/notice-bell.ts';
import type { NoticeBell } from '../../../../src/features/alerts/desktop/notice-bell.ts';
import '../../../../src/features/alerts/desktop/notice-events.ts';
import '../../../../src/features/alerts/desktop/notices/notice-center.ts';
import type { Unread } from '../../../../src/features/alerts/desktop/unread.ts';
import { T0 } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';

const unread = (id: string, secondsAgo: number, over: Partial<Notice> = {}): Unread =>
  ({ notice: { id, tone: 'info', mode: 'auto', title: `Title ${id}`, ...over }, at: T0 - secondsAgo * 1_000 });

const arrange = async (notices: readonly Unread[], notifications = true) => {
  let now = T0;
  const unread$ = new BehaviorSubject(notices);
  const settings$ = new BehaviorSubject({ notifications });
  const element = await fixture<NoticeBell>(html`<ad-notice-bell .unread$=${unread$} .settings$=${settings$} .now=${() => now}></ad-notice-bell>`);
  const done: string[] = [];
  element.addEventListener('notices-read', ({ ids }) => {
    done.push(`read ${ids.join()}`);
    unread$.next(unread$.value.filter(({ notice }) => !ids.includes(notice.id)));
  });
  element.addEventListener('notice-pressed', ({ id }) => done.push(`pressed ${id}`));
  element.addEventListener('notification-settings-asked', () => done.push('settings'));
  const root = element.shadowRoot!;
  return { element, root, unread$, settings$, done, pass: (seconds: number) => { now += seconds * 1_000; } };
};

const opened = async (notices: readonly Unread[]) => {
  const arranged = await arrange(notices);
  arranged.element.show();
  await until(() => find(arranged.root, '.center').matches(':popover-open') && arranged.root.querySelector('ad-notice-center')?.shadowRoot?.querySelector('h2'));
  return arranged;
};
const items = (root: ParentNode) => findAll(root, 'li').map(words);
const focused = (root: ShadowRoot): string => {
  const inner = root.querySelector('ad-notice-center')!.shadowRoot!.activeElement;
  return inner?.getAttribute('aria-label') ?? inner?.tagName ?? '';
};

describe('the bell', () => {
  it('WX-199 WX-209 is there, and opens the Notification Center, only with Enable Notifications on', async () => {
    const { root, element, settings$ } = await arrange([unread('a', 5)], false);
    expect([root.querySelector('button'), element.checkVisibility()]).to.deep.equal([null, false]);
    element.show();
    settings$.next({ notifications: true });
    await until(() => element.checkVisibility());
    expect(buttonNamed(root, 'Notification Center, 1 unread').getAttribute('aria-expanded')).to.equal('false');
    buttonNamed(root, 'Notification Center, 1 unread').click();
    await until(() => items(root).length === 1);
    settings$.next({ notifications: false });
    await until(() => !element.checkVisibility());
    settings$.next({ notifications: true });
    await until(() => element.checkVisibility());
    expect(find(root, '.center').matches(':popover-open')).to.equal(false);
  });

  it('WX-212 has a badge with the number of unread notifications', async () => {
    const { element, root, unread$ } = await arrange([]);
    expect([words(find(root, 'button')), find(root, 'button').ariaLabel]).to.deep.equal(['', 'Notification Center']);
    unread$.next([unread('a', 1), unread('b', 2), unread('c', 3)]);
    await element.updateComplete;
    expect([words(find(root, 'button')), find(root, 'button').ariaLabel]).to.deep.equal(['3', 'Notification Center, 3 unread']);
    await accessibleInBothThemes(element);
    unread$.next(Array.from({ length: 120 }, (_, n) => unread(`n${n}`, n)));
    await element.updateComplete;
    expect(words(find(root, 'button'))).to.equal('99+');
  });
});

describe('the Notification Center', () => {
  it('WX-210 lists all unread notifications with the time that has passed, which goes on', async () => {
    const { element, root, pass } = await opened([unread('a', 5, { text: 'Hello', tone: 'chat' }), unread('b', 125, { link: { label: 'Open it', press: () => undefined } })]);
    await until(() => items(root).join('|') === 'Title a 00:05 Hello|Title b 02:05 Open it');
    await accessibleInBothThemes(element);
    pass(3_600);
    await until(() => items(root).join('|') === 'Title a 1:00:05 Hello|Title b 1:02:05 Open it');
  });

  it('WX-211 marks all as read, and says that there is nothing more', async () => {
    const { element, root, done } = await opened([unread('a', 5), unread('b', 9)]);
    await until(() => items(root).length === 2);
    buttonNamed(root, 'Mark all as read').click();
    await until(() => items(root).length === 0);
    expect(done).to.deep.equal(['read a,b']);
    expect(words(find(root, 'ad-notice-center'))).to.equal('Notification Center You have read everything.');
    expect([words(find(root, 'button')), focused(root)]).to.deep.equal(['', 'H2']);
    await accessibleInBothThemes(element);
  });

  it('WX-214 dismisses one after the other, by keyboard too', async () => {
    const { root, done } = await opened([unread('a', 5), unread('b', 9), unread('c', 11)]);
    await until(() => items(root).length === 3);
    buttonNamed(root, 'Dismiss: Title b').focus();
    buttonNamed(root, 'Dismiss: Title b').click();
    await until(() => items(root).length === 2);
    expect(focused(root)).to.equal('Dismiss: Title c');
    buttonNamed(root, 'Dismiss: Title c').click();
    await until(() => items(root).length === 1);
    expect(focused(root)).to.equal('Dismiss: Title a');
    buttonNamed(root, 'Dismiss: Title a').click();
    await until(() => items(root).length === 0);
    expect([focused(root), done]).to.deep.equal(['H2', ['read b', 'read c', 'read a']]);
  });

  it('closes for what a link leads to, and for the settings', async () => {
    const { element, root, done } = await opened([unread('a', 5, { link: { label: 'Open it', press: () => undefined } })]);
    await until(() => items(root).length === 1);
    buttonNamed(root, 'Open it').click();
    await until(() => !find(root, '.center').matches(':popover-open'));
    element.show();
    await until(() => buttonNamed(root, 'Notification settings'));
    buttonNamed(root, 'Notification settings').click();
    await until(() => !find(root, '.center').matches(':popover-open'));
    expect(done).to.deep.equal(['pressed a', 'settings']);
  });
});

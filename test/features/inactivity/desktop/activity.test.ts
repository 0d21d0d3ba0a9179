import { expect, fixture, html } from '@open-wc/testing';
import { Subject, type Subscription } from 'rxjs';
import { activity, signsOfLife } from '../../../../src/features/inactivity/desktop/activity.ts';
import { feature } from '../../../../src/features/inactivity/desktop/index.ts';
import { alertAway } from '../../../../src/features/inactivity/desktop/inactivity-alert.ts';
import { desk, handled, session, T0 } from '../../../desktop/desk-fixture.ts';
import { mount, until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const asked = desk([], { session: session({ inactive: { signOutAt: T0 + 60_000 } }) });

describe('signs of life', () => {
  let signs = 0;
  let following: Subscription;
  beforeEach(() => {
    signs = 0;
    following = signsOfLife().subscribe(() => { signs += 1; });
  });
  afterEach(() => following.unsubscribe());

  it('WX-101 are pointer, key, wheel, touch and focus anywhere in the desktop', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const inside = element.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
    for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
      signs = 0;
      inside.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
      expect(signs, event).to.equal(1);
    }
    signs = 0;
    inside.focus();
    expect(signs, 'focus').to.equal(1);
  });

  it('WX-101 are seen although a pane keeps the event to itself', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    element.addEventListener('keydown', (event) => event.stopPropagation());
    element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    expect(signs).to.equal(1);
  });

  it('WX-100 are work in a widget: a custom element, and a frame that takes the focus', async () => {
    const widget = await fixture<HTMLElement>(html`<x-widget></x-widget>`);
    widget.attachShadow({ mode: 'open' }).appendChild(document.createElement('input')).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    expect(signs).to.equal(1);

    const host = await fixture<HTMLElement>(html`<div></div>`);
    const frame = document.createElement('iframe');
    host.attachShadow({ mode: 'open' }).append(frame);
    frame.focus();
    signs = 0;
    window.dispatchEvent(new Event('blur'));
    expect(signs, 'the focus has gone into it').to.equal(1);
    frame.contentDocument?.dispatchEvent(new Event('pointermove'));
    expect(signs, 'its inside is watched from then on').to.equal(2);
    window.dispatchEvent(new Event('blur'));
    frame.contentDocument?.dispatchEvent(new Event('pointermove'));
    expect(signs, 'once').to.equal(4);
    frame.blur();
    signs = 0;
    window.dispatchEvent(new Event('blur'));
    expect(signs, 'leaving the window is no work').to.equal(0);
  });
});

describe('what the server hears of activity', () => {
  it('WX-101 is the first sign at once', () => {
    const signs = new Subject<void>();
    let heard = 0;
    const following = activity(signs).subscribe(() => { heard += 1; });
    for (let n = 0; n < 100; n += 1) signs.next();
    expect(heard, 'at most one of a time').to.equal(1);
    following.unsubscribe();
  });

  it('WX-099 is told by the feature for work on a conversation, but a passing hand does not answer the question', () => {
    const frame = new FakeFrame(asked);
    const field = mount(feature, frame).appendChild(document.createElement('textarea'));
    const write = () => field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    write();
    expect(frame.activities).to.equal(0);
    frame.become({ desk: desk([handled()], { session: session({ load: { 'i-1': { channel: 'chat', queueId: 'returns' } } }) }) });
    write();
    write();
    expect(frame.activities).to.equal(1);
  });
});

describe('the browser’s own alert', () => {
  const { Notification: real } = globalThis;
  let open: string[] = [];
  let subscription: Subscription | null = null;
  beforeEach(() => {
    open = [];
    class FakeNotification {
      static readonly permission = 'granted';
      readonly title: string;
      constructor(title: string) {
        this.title = title;
        open.push(title);
      }
      close(): void {
        open = open.filter((each) => each !== this.title);
      }
    }
    Object.defineProperty(globalThis, 'Notification', { configurable: true, writable: true, value: FakeNotification });
  });
  afterEach(() => {
    subscription?.unsubscribe();
    Object.defineProperty(globalThis, 'Notification', { configurable: true, writable: true, value: real });
  });

  it('WX-108 is shown while the question stands and the agent looks elsewhere, and closed when it is decided', async () => {
    const frame = new FakeFrame(desk());
    let watched = true;
    subscription = alertAway(frame, () => watched);
    frame.become({ desk: asked });
    watched = false;
    window.dispatchEvent(new Event('blur'));
    await until(() => open.length === 1, 'shown when the agent goes elsewhere');
    expect(open).to.deep.equal(['Prolonged Inactivity']);
    frame.become({ desk: desk() });
    await until(() => open.length === 0, 'closed when it is decided');
    frame.become({ desk: asked });
    await until(() => open.length === 1, 'shown at once to who is elsewhere');
    watched = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => open.length === 0, 'the dialog itself is seen now');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import type { DeskState } from '../../../../src/contract/desk.ts';
import type { MultimediaProfile } from '../../../../src/contract/administration.ts';
import { guardClosing } from '../../../../src/features/profile/desktop/closing-guard.ts';
import { profileView } from '../../../../src/features/profile/desktop/profile-view.ts';
import { feature } from '../../../../src/features/profile/desktop/index.ts';
import { desk, failed, profile, session } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const idle = { state: 'idle', idleCodeId: 'lunch' } as const;
const idleDesk = desk([], { session: session({ presence: idle }) });
const load = { 'i-1': { channel: 'chat', queueId: 'returns' } } as const;

const opened = async (state: DeskState = idleDesk) => {
  const frame = new FakeFrame(state);
  const root = mount(feature, frame);
  await until(() => find(root, '.trigger'));
  find(root, '.trigger').click();
  await until(() => find(root, '.menu').matches(':popover-open'), 'the menu opens');
  return { frame, root };
};
const dialog = (root: ParentNode) => find<HTMLDialogElement>(root, 'dialog');
const menuSignOut = (root: ParentNode) => buttonNamed(find(root, 'ad-user-menu').shadowRoot!, 'Sign Out');
const channels = (root: ParentNode) => findAll(root, '[data-channel]');

const capacity = async (routingType: MultimediaProfile['routingType'], amounts: MultimediaProfile['capacity']) => {
  await import('../../../../src/features/profile/desktop/channel-capacity.ts');
  const base = profile();
  const view = profileView(desk([], { profile: { ...base, multimediaProfile: base.multimediaProfile && { ...base.multimediaProfile, routingType, capacity: amounts } } }));
  return fixture<HTMLElement>(html`<ad-channel-capacity .routingType=${view.routingType} .capacity=${view.capacity}></ad-channel-capacity>`);
};

describe('channel capacity', () => {
  it('WX-189 shows the routing type and the number of contacts per media channel', async () => {
    const element = await capacity('exclusive', { voice: 1, chat: 3, email: 4, social: 2 });
    expect(words(element)).to.equal('Channel capacity Routing type: Exclusive Voice 1 Chat 3 E-mail 4 Social 2');
    expect(words(await capacity('blended', { voice: 1, chat: 0, email: 0, social: 0 }))).to.include('Blended');
    expect(words(await capacity('blendedRealTime', { voice: 1, chat: 0, email: 0, social: 0 }))).to.include('Blended Real-time');
  });

  it('WX-190 the media channels are voice, chat, e-mail and social', async () => {
    const element = await capacity('blended', { voice: 1, chat: 1, email: 1, social: 1 });
    expect(channels(element.shadowRoot!).map((each) => each.dataset['channel'])).to.deep.equal(['voice', 'chat', 'email', 'social']);
  });

  it('WX-192 a badge is highlighted only when capacity is assigned; a channel with 0 has a grey badge', async () => {
    const element = await capacity('blended', { voice: 1, chat: 3, email: 0, social: 0 });
    const paint = Object.fromEntries(channels(element.shadowRoot!).map((each) => [each.dataset['channel'], getComputedStyle(each).backgroundColor]));
    const token = (name: string) => {
      const probe = document.createElement('i');
      probe.style.backgroundColor = `var(${name})`;
      document.body.append(probe);
      const colour = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return colour;
    };
    expect(paint).to.deep.equal({
      voice: token('--ad-color-accent-soft'), chat: token('--ad-color-accent-soft'),
      email: token('--ad-color-surface-2'), social: token('--ad-color-surface-2'),
    });
    expect(paint['voice']).to.not.equal(paint['email']);
  });
});

describe('user menu', () => {
  it('shows name, address, team, station and capacity', async () => {
    const { root } = await opened();
    expect(find(root, '.trigger').getAttribute('aria-label')).to.equal('User profile of Anna Nowak');
    const text = words(find(root, 'ad-user-menu'));
    for (const part of ['AN', 'Anna Nowak', 'anna@example.test', 'Team Service', 'Extension 1234', 'Routing type: Blended']) expect(text).to.include(part);
  });

  it('changes the theme', async () => {
    const { root } = await opened();
    await until(() => findAll<HTMLInputElement>(root, 'input[type=radio]').length === 3);
    findAll<HTMLInputElement>(root, 'input[type=radio]')[2]?.click();
    expect(document.documentElement.dataset['theme']).to.equal('dark');
    findAll<HTMLInputElement>(root, 'input[type=radio]')[0]?.click();
    expect(document.documentElement.dataset['theme']).to.equal(undefined);
  });

  it('says why Sign Out is not possible instead of asking', async () => {
    for (const [state, reason] of [
      [desk(), 'Go to an idle state before you sign out.'],
      [desk([], { session: session({ presence: idle, load }) }), 'End and wrap up all conversations before you sign out.'],
    ] as const) {
      const { frame, root } = await opened(state);
      expect(words(find(root, '.out'))).to.include(reason);
      expect(menuSignOut(root).getAttribute('aria-disabled')).to.equal('true');
      menuSignOut(root).click();
      expect(dialog(root).open).to.equal(false);
      frame.root.remove();
    }
  });

  it('says that Sign Out needs a line', async () => {
    const { frame, root } = await opened();
    frame.become({ line: 'reconnecting' });
    await until(() => words(find(root, '.out')).includes('Needs a connection'));
    expect(menuSignOut(root).getAttribute('aria-disabled')).to.equal('true');
    menuSignOut(root).click();
    expect(dialog(root).open).to.equal(false);
    frame.become({ line: 'online' });
    await until(() => menuSignOut(root).getAttribute('aria-disabled') === 'false');
  });

  it('WX-216 Help has Download Error Report, once at a time, also without a line', async () => {
    const { frame, root } = await opened();
    frame.become({ line: 'reconnecting' });
    const help = find(root, '.help');
    expect(words(help)).to.equal('Help What the desktop did in the last 15 minutes, without names and messages, for your administrator. Download Error Report');
    const { promise, resolve } = Promise.withResolvers<void>();
    let asked = 0;
    root.addEventListener('error-report-asked', (deed) => { asked += 1; deed.waitUntil(promise); });
    buttonNamed(root, 'Download Error Report').click();
    await until(() => buttonNamed(root, 'Download Error Report').disabled);
    expect(asked).to.equal(1);
    resolve();
    await until(() => !buttonNamed(root, 'Download Error Report').disabled);
  });

  it('WX-282 a confirmation comes before sign-out', async () => {
    const { frame, root } = await opened();
    menuSignOut(root).click();
    await until(() => dialog(root).open, 'the confirmation opens');
    expect(words(find(root, 'ad-sign-out-dialog'))).to.include('Sign out? You receive no more requests until you sign in again.');
    expect(frame.commands).to.deep.equal([]);
    buttonNamed(find(root, 'ad-sign-out-dialog').shadowRoot!, 'Cancel').click();
    await until(() => !dialog(root).open);
    expect(frame.commands).to.deep.equal([]);
    find(root, '.trigger').click();
    menuSignOut(root).click();
    await until(() => dialog(root).open);
    buttonNamed(find(root, 'ad-sign-out-dialog').shadowRoot!, 'Sign Out').click();
    expect(frame.commands).to.deep.equal([{ kind: 'station.signOut' }]);
  });

  it('says before sign-out what has not been sent and would be lost', async () => {
    const { frame, root } = await opened();
    menuSignOut(root).click();
    await until(() => dialog(root).open);
    expect(findAll(root, '.notice')).to.deep.equal([]);
    frame.become({ outbox: [failed({ kind: 'message.post', interactionId: 'i-1', text: 'x' }, 'not-owner')] });
    await until(() => words(find(root, '.notice')) === '1 action is not sent and would be lost.');
    await accessibleInBothThemes(root);
  });

  it('tells the server’s reason when it refuses', async () => {
    const { frame, root } = await opened();
    menuSignOut(root).click();
    await until(() => dialog(root).open);
    buttonNamed(find(root, 'ad-sign-out-dialog').shadowRoot!, 'Sign Out').click();
    frame.sent[0]?.reject(new Error('not idle'));
    await until(() => frame.explained.length === 1 && !dialog(root).open);
  });

  it('is accessible, menu and confirmation', async () => {
    const { root } = await opened();
    await accessibleInBothThemes(root);
    menuSignOut(root).click();
    await until(() => dialog(root).open);
    await accessibleInBothThemes(root);
  });
});

describe('closing the window', () => {
  it('WX-278 asks instead of closing while signed in, and then to sign out', async () => {
    const frame = new FakeFrame();
    const target = new EventTarget();
    const letGo = guardClosing(frame, target);
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).to.equal(true);
    await until(() => frame.toasts.length === 1);
    expect(frame.toasts[0]).to.equal('You are still signed in. Sign out in the user menu instead of closing the window.');
    frame.become({ role: 'moved' });
    expect(closing(), 'the session goes on in another window').to.equal(false);
    frame.become({ role: 'working', desk: desk([], { session: null }) });
    expect(closing(), 'nobody has to sign out twice').to.equal(false);
    frame.become({ desk: desk() });
    letGo();
    expect(closing(), 'on the way out').to.equal(false);
  });
});

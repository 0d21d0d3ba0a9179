import { expect } from '@open-wc/testing';
import type { DesktopFrame } from '../../../../src/desktop/frame.ts';
import { LayoutResetAsked } from '../../../../src/desktop/layout-reset-asked.ts';
import { presentScreenPop$ } from '../../../../src/desktop/screen-pop-door.ts';
import { feature } from '../../../../src/features/layout/desktop/index.ts';
import { openLayoutDesk } from '../../../../src/features/layout/desktop/layout-desk.ts';
import { desk, profile, session } from '../../../desktop/desk-fixture.ts';
import { find, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const ONE = '/layout?team=team-1';
const deskOf = (layouts: Record<string, string>, over = {}) => desk([], { profile: profile({ layouts }), ...over });

const document$ = (label: string, more: object = {}) => ({
  appTitle: 'Acme', area: { navigation: [{
    nav: { label, icon: 'home', navigateTo: label, align: 'top', ...more },
    page: { id: 'p', widgets: { a: { comp: 'p', textContent: 'Hello {$STORE.agent.agentName}' }, b: { comp: 'p', textContent: 'Dark: {$STORE.app.darkMode}' }, c: { comp: 'p', textContent: 'Pop: {$STORE.session.screenpop.screenPopSelector}' } } },
  }] },
});

const kept = { get: () => Promise.resolve(null), keep: () => Promise.resolve() };

const opened = (frame: FakeFrame) => {
  const following = openLayoutDesk(frame, { kept });
  ended.push(() => following.unsubscribe());
  return frame;
};
const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

describe('the desktop layout', () => {
  it('costs agents whose team has none nothing', () => {
    const frame = new FakeFrame(deskOf({ 'team-2': 'x' }));
    feature.register(frame);
    frame.become({ desk: deskOf({}, { session: null }) });
    expect([frame.asked, frame.contributions, frame.pages.all]).to.deep.equal([[], [], []]);
  });

  it('comes when the agent\'s team has one', async () => {
    const frame = new FakeFrame(deskOf({ 'team-1': 'a' }, { session: null }));
    frame.answers = { [ONE]: { revision: 'a', document: document$('maps') } };
    mount(feature, frame);
    frame.become({ desk: deskOf({ 'team-1': 'a' }) });
    await until(() => frame.pages.all.length === 1);
    expect(frame.appearance$.value.title).to.equal('Acme');
  });

  it('follows theme, screen pop and state in what it shows', async () => {
    const frame = opened(new FakeFrame(deskOf({ 'team-1': 'a' })));
    frame.answers = { [ONE]: { revision: 'a', document: document$('maps') } };
    await until(() => frame.pages.all.length === 1);
    const root = mount({ id: 'shown', register: (f: DesktopFrame) => f.contribute({ id: 'x', slot: 'workspace', order: 0, render: (model) => frame.pages.all[0]!.render(model) }) }, frame);
    await until(() => words(find(root, 'ad-layout-view')) === 'Hello Anna Nowak Dark: false Pop:');
    document.documentElement.dataset['theme'] = 'dark';
    presentScreenPop$.next({ interactionId: 'i', name: 'CRM', url: 'https://crm.example.test/' });
    await until(() => words(find(root, 'ad-layout-view')) === 'Hello Anna Nowak Dark: true Pop: https://crm.example.test/');
    delete document.documentElement.dataset['theme'];
    presentScreenPop$.next(null);
    await until(() => words(find(root, 'ad-layout-view')).endsWith('Dark: false Pop:'));
  });

  it('leads to its landing page once, and tells quietly of later changes and of a document that cannot be read', async () => {
    const frame = new FakeFrame(deskOf({ 'team-1': 'a' }));
    frame.answers = { [ONE]: { revision: 'a', document: document$('maps', { isDefaultLandingPage: true }) } };
    opened(frame);
    await until(() => frame.model.pageId === 'maps');
    expect(frame.notices.all).to.deep.equal([]);
    frame.goTo(null);
    frame.answers = { [ONE]: { revision: 'b', document: document$('places', { isDefaultLandingPage: true }) } };
    frame.become({ desk: deskOf({ 'team-1': 'b' }) });
    await until(() => frame.notices.all[0]?.title === 'Desktop layout updated');
    expect([frame.model.pageId, frame.pages.all.map(({ id }) => id)]).to.deep.equal([null, ['places']]);
    frame.answers = { [ONE]: { revision: 'c', document: { area: 1 } } };
    frame.become({ desk: deskOf({ 'team-1': 'c' }) });
    await until(() => frame.notices.all[0]?.title === 'Desktop layout not updated');
    expect(frame.pages.all.map(({ id }) => id)).to.deep.equal(['places']);
    expect(frame.notices.all[0]?.mode).to.equal('silent');
  });

  it('WX-186 is the new team\'s after a change of the team', async () => {
    const frame = new FakeFrame(deskOf({ 'team-1': 'a', 'team-2': 'b' }));
    frame.answers = { [ONE]: { revision: 'a', document: document$('maps') }, '/layout?team=team-2': { revision: 'b', document: document$('sales') } };
    opened(frame);
    await until(() => frame.pages.all.length === 1);
    frame.become({ desk: deskOf({ 'team-1': 'a', 'team-2': 'b' }, { session: session({ teamId: 'team-2' }) }) });
    await until(() => frame.pages.all[0]?.id === 'sales');
    expect(frame.notices.all, 'the agent has asked for it').to.deep.equal([]);
  });

  it('WX-171 is put up again when the agent resets the layout', async () => {
    const frame = new FakeFrame(deskOf({ 'team-1': 'a' }));
    frame.answers = { [ONE]: { revision: 'a', document: document$('maps') } };
    opened(frame);
    await until(() => frame.pages.all.length === 1);
    const before = frame.pages.all[0];
    frame.root.dispatchEvent(new LayoutResetAsked());
    await until(() => frame.pages.all.length === 1 && frame.pages.all[0] !== before);
  });
});

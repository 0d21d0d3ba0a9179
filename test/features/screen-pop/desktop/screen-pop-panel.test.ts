import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { DeskProfile } from '../../../../src/contract/desk.ts';
import { feature } from '../../../../src/features/screen-pop/desktop/index.ts';
import { ScreenPopPressed, ScreenPopRefused } from '../../../../src/features/screen-pop/desktop/pop-events.ts';
import type { ScreenPop } from '../../../../src/contract/screen-pop.ts';
import type { ScreenPopPanel } from '../../../../src/features/screen-pop/desktop/screen-pop-panel.ts';
import { desk, handled, model, profile } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';
import { CRM, deskWith, screenPop } from './pop-fixture.ts';

const jane = handled({ customer: { id: 'c', name: 'Jane', email: '' } });
const will = handled({ id: 'i-2', customer: { id: 'c2', name: 'Will', email: '' } });
const wiki = screenPop({ id: 'wiki', name: 'Wiki', url: 'https://wiki.example.test/{channel}' });

/** The feature on a desk, with what it shows in the Auxiliary Information pane or on its page. */
async function opened(pops: readonly ScreenPop[], place: 'tabs' | 'pages' = 'tabs') {
  const frame = new FakeFrame(desk([], { profile: profile({ screenPops: pops }) }));
  frame.clock = Date.UTC(2026, 10, 20, 10, 1, 0);
  mount(feature, frame);
  const pane = document.createElement('div');
  frame.root.after(pane);
  const [shown] = frame[place].all;
  if (!shown) throw new Error('nothing to show');
  // As the shell does: on every model, where the pane's events reach the frame.
  frame.model$.subscribe((model) => render(shown.shown(model) ? shown.render(model) : null, pane));
  pane.addEventListener('screen-pop-pressed', (event) => frame.root.dispatchEvent(new ScreenPopPressed(event.key, event.deed)));
  after(() => pane.remove());
  const become = (...now: (typeof jane)[]): void => frame.become({ desk: deskWith(pops, ...now) });
  const iframes = () => findAll<HTMLIFrameElement>(pane, 'iframe');
  const seen = () => iframes().filter((each) => each.checkVisibility()).map(({ src }) => src);
  return { frame, pane, become, iframes, seen, shown };
}

describe('screen pops inside the desktop', () => {
  it('WX-145 WX-149 an accepted interaction has its screen pop in a sub-tab of Screen Pop', async () => {
    const { frame, pane, become, seen, shown } = await opened([screenPop()]);
    expect([shown.label(), shown.shown(frame.model)]).to.deep.equal(['Screen Pop', false]);
    become(jane);
    frame.select('i-1');
    await until(() => seen().length === 1);
    expect(seen()).to.deep.equal([`${CRM}/Jane`]);
    expect(findAll(pane, '[role=tab]').map(words)).to.deep.equal(['CRM']);
    expect(find<HTMLIFrameElement>(pane, 'iframe').title).to.equal('CRM of Jane');
    await accessibleInBothThemes(pane);
  });

  it('WX-155 several are sub-tabs: by press and by arrow keys one is in front', async () => {
    const { frame, pane, become, seen } = await opened([screenPop(), wiki]);
    become(jane);
    frame.select('i-1');
    await until(() => seen().join() === 'https://wiki.example.test/chat');
    const tabs = () => findAll(pane, '[role=tab]');
    expect(tabs().map((each) => [words(each), each.ariaSelected, each.tabIndex])).to.deep.equal([['CRM', 'false', -1], ['Wiki', 'true', 0]]);
    tabs()[0]!.click();
    await until(() => seen().join() === `${CRM}/Jane`);
    tabs()[0]!.focus();
    tabs()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }));
    await until(() => seen().join() === 'https://wiki.example.test/chat');
    await until(() => find(pane, 'ad-screen-pops').shadowRoot?.activeElement === tabs()[1]);
    await accessibleInBothThemes(pane);
  });

  it('WX-153 WX-154 it is that of the conversation in the workspace; the other one’s page stays loaded', async () => {
    const { frame, become, iframes, seen } = await opened([screenPop()]);
    become(jane, will);
    frame.select('i-1');
    await until(() => seen().join() === `${CRM}/Jane`);
    const [first] = iframes();
    frame.select('i-2');
    await until(() => seen().join() === `${CRM}/Will`);
    frame.select('i-1');
    await until(() => seen().join() === `${CRM}/Jane`);
    expect(iframes()[0]).to.equal(first);
  });

  it('WX-156 a sub-tab can be maximized and restored, by Escape too, without loading it anew', async () => {
    const { frame, pane, become, iframes } = await opened([screenPop()]);
    become(jane);
    frame.select('i-1');
    await until(() => buttonNamed(pane, 'Maximize screen pop'));
    const panel = find<ScreenPopPanel>(pane, 'ad-screen-pops');
    const small = panel.getBoundingClientRect().height;
    const [before] = iframes();
    buttonNamed(pane, 'Maximize screen pop').click();
    await until(() => panel.getBoundingClientRect().height > small);
    expect(panel.getBoundingClientRect().width).to.equal(document.documentElement.clientWidth);
    await accessibleInBothThemes(pane);
    buttonNamed(pane, 'Restore screen pop').click();
    await until(() => panel.getBoundingClientRect().height === small);
    buttonNamed(pane, 'Maximize screen pop').click();
    await until(() => panel.maximized && buttonNamed(pane, 'Restore screen pop'));
    buttonNamed(pane, 'Restore screen pop').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(() => panel.getBoundingClientRect().height === small);
    expect(iframes()[0]).to.equal(before);
  });

  it('WX-152 one that was closed can be opened again right there', async () => {
    const { frame, pane, become, seen } = await opened([screenPop()]);
    become(jane);
    frame.select('i-1');
    await until(() => buttonNamed(pane, 'Close screen pop'));
    buttonNamed(pane, 'Close screen pop').click();
    await until(() => words(pane).includes('You have closed the screen pops of this conversation.'));
    expect(seen()).to.deep.equal([]);
    await accessibleInBothThemes(pane);
    buttonNamed(pane, 'Reopen Screen Pop: CRM').click();
    await until(() => seen().join() === `${CRM}/Jane`);
  });

  it('what it shows takes no other page’s place, hears nothing of where it stands, and cannot take its sandbox off', async () => {
    const { frame, become, iframes } = await opened([screenPop(), screenPop({ id: 'own', url: `${location.origin}/{channel}` })]);
    become(jane);
    frame.select('i-1');
    await until(() => iframes().length === 2);
    const [foreign, own] = iframes();
    expect(foreign!.sandbox.contains('allow-same-origin')).to.equal(true);
    expect(own!.sandbox.contains('allow-same-origin')).to.equal(false);
    for (const each of iframes()) expect([each.referrerPolicy, /top-navigation/.test(each.sandbox.value)]).to.deep.equal(['no-referrer', false]);
  });

  it('a site that the browser keeps out is said to be, with a way to open it', async () => {
    const { frame, pane, become } = await opened([screenPop()]);
    become(jane);
    frame.select('i-1');
    await until(() => find(pane, 'iframe'));
    frame.root.dispatchEvent(new ScreenPopRefused(CRM));
    await until(() => words(pane).includes('The desktop may not show this site yet.'));
    expect(findAll(pane, 'iframe')).to.have.length(0);
    expect(findAll(pane, '.empty button').map(words)).to.deep.equal(['Open in a browser tab']);
    await accessibleInBothThemes(pane);
  });

  it('the browser’s own word that it keeps a site out is heard', async () => {
    const { frame, pane, become } = await opened([screenPop()]);
    become(jane);
    frame.select('i-1');
    await until(() => find(pane, 'iframe'));
    const heard: string[] = [];
    pane.addEventListener('screen-pop-refused', ({ origin }) => heard.push(origin));
    const violation = (effectiveDirective: string, blockedURI: string) => document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', { effectiveDirective, blockedURI, documentURI: '', violatedDirective: '', originalPolicy: '', statusCode: 200, disposition: 'enforce' }));
    violation('img-src', CRM);
    violation('frame-src', 'inline');
    violation('frame-src', `${CRM}/x`);
    expect(heard).to.deep.equal([CRM]);
  });
});

describe('the Screen Pop page', () => {
  const page = screenPop({ mode: 'page' });

  it('WX-150 WX-153 shows the screen pop of the accepted interaction', async () => {
    const { frame, pane, become, seen } = await opened([page], 'pages');
    become(jane);
    await until(() => seen().join() === `${CRM}/Jane`);
    become(jane, will);
    frame.select('i-1');
    await until(() => seen().join() === `${CRM}/Jane`);
    frame.select('i-2');
    await until(() => seen().join() === `${CRM}/Will`);
    await accessibleInBothThemes(pane);
  });

  it('WX-158 its icon stays while one is configured, accepted or ended or none', async () => {
    const { frame, become, shown } = await opened([page], 'pages');
    const states = [shown.shown(frame.model)];
    become(jane);
    states.push(shown.shown(frame.model));
    become();
    states.push(shown.shown(frame.model));
    expect(states).to.deep.equal([true, true, true]);
    const other = await opened([screenPop()], 'pages');
    expect(other.shown.shown(other.frame.model)).to.equal(false);
  });

  it('a desk that was kept before there were screen pops has no such page', async () => {
    const { shown } = await opened([page], 'pages');
    const { screenPops: _none, ...before } = profile();
    expect(shown.shown(model({ desk: desk([], { profile: before as DeskProfile }) }))).to.equal(false);
  });

  it('WX-159 it is blank where no screen pop is', async () => {
    const { frame, pane, become } = await opened([{ ...page, event: 'ended' }], 'pages');
    become(jane);
    frame.select('i-1');
    await until(() => find(pane, 'ad-screen-pops'));
    expect([words(pane), findAll(pane, 'iframe').length, findAll(pane, 'button').length]).to.deep.equal(['', 0, 0]);
    await accessibleInBothThemes(pane);
  });
});

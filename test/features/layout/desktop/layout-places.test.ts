import { setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { DesktopLayout } from '../../../../src/domain/layout/desktop-layout.ts';
import { LayoutPlaces } from '../../../../src/features/layout/desktop/layout-places.ts';
import { USUAL_APPEARANCE } from '../../../../src/desktop/frame.ts';
import { ScreenPopAreaAsked } from '../../../../src/desktop/screen-pop-door.ts';
import '../../../../src/features/layout/desktop/components/screen-pop-area.ts';
import { desk, handled } from '../../../desktop/desk-fixture.ts';
import { atRest, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';
import { entry, fakeHost, freshTag, layout, node, page, probeScript, read } from './layout-fixture.ts';

const stage = document.createElement('div');
beforeEach(() => document.body.append(stage));
afterEach(() => { render(null, stage); stage.remove(); });

const placed = (one: DesktopLayout | null, frame = new FakeFrame()) => {
  const host = fakeHost();
  const places = new LayoutPlaces(frame, host);
  places.apply(one);
  return { frame, host, places };
};

const text = (value: string) => node('p', { textContent: value });
const labels = (frame: FakeFrame) => frame.pages.all.map((each) => `${each.id} ${each.label()}`);
const headers = (frame: FakeFrame) => {
  render(frame.contributions.filter(({ slot }) => slot === 'header-actions').map((each) => each.render(frame.model)), stage);
  return findAll(stage, 'ad-layout-view');
};

describe('the places of a layout', () => {
  it('entries of the navigation become pages that have something to show', () => {
    const { frame } = placed(layout({ navigation: [
      entry('Maps', { a: text('map') }, { navigateTo: 'testNav', icon: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
      entry('Empty', { a: node('analyzer-widget') }), entry('Journey', { a: text('x') }, { visibility: 'WXM_METRICS' }),
      entry('$I18N.tpw.widgetTitle', { a: text('x') }, { navigateTo: 'tpw', icon: 'team', align: 'bottom' }),
    ] }));
    expect(labels(frame)).to.deep.equal(['testnav Maps', 'tpw Team Performance']);
    expect(frame.pages.all.map(({ icon, align }) => [icon, align])).to.deep.equal([[{ src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }, 'top'], ['users', 'bottom']]);
  });

  it('a page whose element is brought by another script appears when it is', async () => {
    const tag = freshTag();
    const { frame, host } = placed(layout({ navigation: [entry('Late', { a: node(tag) })] }));
    expect(labels(frame)).to.deep.equal([]);
    expect(host.recorded).to.deep.equal([`layout unbrought ${tag}`]);
    customElements.define(tag, class extends HTMLElement {});
    await until(() => labels(frame).join() === 'late Late');
  });

  it('pairs of the panel become tabs, and persistent widgets tabs while there is an interaction', () => {
    const pair = (label: string) => [node('md-tab', { textContent: label }), node('md-tab-panel', { children: [text(label)] })];
    const { frame } = placed(layout({
      panel: node('md-tabs', { children: [
        node('md-tab', { children: [node('slot', { attributes: { name: 'CONTACT_HISTORY_TAB' } })] }),
        node('md-tab-panel', { children: [node('slot', { attributes: { name: 'CONTACT_HISTORY' } })] }), ...pair('Notes'),
      ] }),
      persistent: [...pair('CRM'), node(freshTag(), { script: '/x.js', wrapper: { id: null, title: 'Sales', maximizable: false } })],
    }), new FakeFrame(desk([handled()])));
    const shown = () => frame.tabs.all.filter((tab) => tab.shown(frame.model)).map((tab) => tab.label());
    expect(shown()).to.deep.equal(['CRM', 'Sales']);
    frame.become({ selectedId: 'i-1', desk: desk([handled()]) });
    expect(shown()).to.deep.equal(['Notes', 'CRM', 'Sales']);
    frame.become({ selectedId: null, desk: desk() });
    expect(shown()).to.deep.equal([]);
    render(frame.tabs.all[0]!.render(frame.model), stage);
    return until(() => words(stage) === 'Notes');
  });

  it('widgets of the header, headless ones and what is said of the desktop as a whole', async () => {
    const [tag, hidden] = [freshTag(), freshTag()];
    const { frame } = placed(layout({
      title: 'Acme', logo: '', notificationTimer: 5, headerActions: ['webex', 'notification'],
      header: [node(tag, { script: probeScript(tag), wrapper: { id: null, title: 'Feed', maximizable: false } })], headless: page({ a: node(hidden, { script: probeScript(hidden) }) }),
    }));
    expect(frame.contributions.find(({ id }) => id === 'layout-header-0')?.label?.()).to.equal('Feed');
    expect(frame.appearance$.value).to.deep.include({ title: 'Acme', logo: '', notificationSeconds: 5, headerActions: ['layout-header-0', 'notification'] });
    render(frame.contributions.map((each) => each.render(frame.model)), stage);
    await until(() => words(find(stage, tag)) === 'I am here' && words(find(stage, hidden)) === 'I am here');
    expect(find(stage, hidden).checkVisibility()).to.equal(false);
    expect(find(stage, tag).checkVisibility()).to.equal(true);
  });

  it('go with their layout, and the desktop is as usual', () => {
    const { frame, places } = placed(layout({ title: 'A', header: [text('h')], navigation: [entry('Maps', { a: text('map') })], persistent: [text('p')] }));
    expect(headers(frame)).to.have.length(1);
    places.apply(null);
    expect([frame.pages.all.length, frame.tabs.all.length, frame.actions.all.length, headers(frame).length]).to.deep.equal([0, 0, 0, 0]);
    expect(frame.appearance$.value).to.deep.equal(USUAL_APPEARANCE);
  });

  it('name the landing page, the page for screen pops and what can be switched off', async () => {
    const tag = freshTag();
    const { frame, places, host } = placed(layout({ navigation: [
      entry('Maps', { a: node(tag, { script: probeScript(tag) }) }), entry('CRM', { a: node('div', { children: [node('agentx-wc-screen-pop')] }) }, { landing: true }),
    ] }));
    expect([places.landing, places.titleOf('crm'), places.titleOf('other')]).to.deep.equal(['crm', 'CRM', null]);
    frame.root.dispatchEvent(new ScreenPopAreaAsked());
    await until(() => frame.model.pageId === 'crm');
    const [action] = frame.actions.all;
    expect(action?.label()).to.equal(`Switch off ${tag}`);
    action?.run();
    expect([action?.label(), host.switches.isOff(frame.actions.all[0]!.id.slice('widget:'.length))]).to.deep.equal([`Switch on ${tag}`, true]);
  });
});

describe('small windows', () => {
  afterEach(() => setViewport({ width: 1000, height: 700 }));

  it('WX-079 WX-080 do not show at 736 pixels what is declared not responsive, and do from 737 on', async () => {
    const { frame } = placed(layout({
      header: [node('b', { textContent: 'wide header', responsive: false }), node('b', { textContent: 'header' })],
      navigation: [entry('Wide', { a: text('x') }, { responsive: false }), entry('Always', { a: text('always'), b: node('p', { textContent: 'wide only', responsive: false }) })],
      persistent: [node('p', { textContent: 'wide tab', responsive: false }), text('tab')],
    }));
    const view = async () => {
      headers(frame);
      await atRest();
      const seen = findAll(stage, 'b').map(words);
      const always = frame.pages.all.find(({ id }) => id === 'always')!;
      render(always.render(frame.model), stage);
      await atRest();
      return [seen, findAll(stage, 'p').filter((each) => each.checkVisibility()).map(words), labels(frame), frame.tabs.all.map((tab) => tab.label())];
    };
    await setViewport({ width: 736, height: 700 });
    await until(() => frame.pages.all.length === 1);
    expect(await view()).to.deep.equal([['header'], ['always'], ['always Always'], ['tab']]);
    await setViewport({ width: 737, height: 700 });
    await until(() => frame.pages.all.length === 2);
    expect(await view()).to.deep.equal([['wide header', 'header'], ['always', 'wide only'], ['wide Wide', 'always Always'], ['wide tab', 'tab']]);
  });

  it('WX-078 the administrator\'s declaration is what is followed, in the document\'s own words', () => {
    const { header, navigation } = read({ area: {
      advancedHeader: [{ comp: 'b', responsive: false }, { comp: 'b', visibility: 'NOT_RESPONSIVE' }, { comp: 'b' }],
      navigation: [{ nav: { label: 'A', icon: 'home', navigateTo: 'a', isResponsive: false }, page: { id: 'a', widgets: { c: { comp: 'p' } } } }],
    } });
    expect([header.map(({ responsive }) => responsive), navigation.map(({ responsive }) => responsive)]).to.deep.equal([[false, false, true], [false]]);
  });
});

describe('pictures of the navigation bar', () => {
  it('that nobody serves give way to a drawing', async () => {
    const { frame } = placed(layout({ navigation: [entry('Maps', { a: text('map') }, { icon: '/nothing/picture.svg' })] }));
    await until(() => frame.pages.all[0]?.icon === 'app-window');
  });
});

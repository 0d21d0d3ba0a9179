import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { readLayout } from '../../../../src/domain/layout/read-layout.ts';
import { LayoutPlaces } from '../../../../src/features/layout/desktop/layout-places.ts';
import '../../../../src/features/layout/desktop/components/md-tabs.ts';
import '../../../../src/features/layout/desktop/components/page-title.ts';
import '../../../../src/features/layout/desktop/components/screen-pop-area.ts';
import { desk, handled } from '../../../desktop/desk-fixture.ts';
import { atRest, findAll, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';
import { fakeHost } from './layout-fixture.ts';

const said = { comp: 'p', textContent: 'still here' };
const grid = (names: string[]) => ({ areas: [names], size: { cols: names.map(() => 1), rows: [1] } });
const page = (widgets: Record<string, unknown>) => ({ id: 'p', widgets, layout: grid(Object.keys(widgets)) });
const entry = (navigateTo: string, body: object, nav: object = {}) => ({ nav: { label: navigateTo, icon: 'home', navigateTo, align: 'top', ...nav }, page: body });

/** What administrators have written, and what nobody should. */
const DOCUMENTS: Readonly<Record<string, object>> = {
  'every area of the role-based shape': { supervisorAgent: { area: {
    advancedHeader: [{ comp: 'agentx-webex' }, { comp: 'agentx-state-selector' }, said], headless: page({ a: { comp: 'div' } }),
    panel: { comp: 'md-tabs', children: [{ comp: 'md-tab', textContent: 'T' }, { comp: 'md-tab-panel', children: [{ comp: 'md-tabs', children: [{ comp: 'md-tab', textContent: 'U' }, { comp: 'md-tab-panel', children: [said] }] }] }] },
    homepage: { nav: { label: 'x', navigateTo: 'home', icon: 'home' }, page: { id: 'l', useFlexLayout: true, pageHeader: { comp: 'div', children: [{ comp: 'page-title', attributes: { pageTitle: '$STORE.page.getDefaultPageTitle' } }] }, widgets: { a: { ...said, width: 3, height: 2 }, b: { comp: 'analyzer-widget', width: 3, height: 5 } } } },
    navigation: [entry('flex', { id: 'f', useFlexLayout: true, widgets: { a: { ...said, width: 99, height: -3 } } })],
  } } },
  'grids that contain each other': { area: { navigation: [entry('loop', { id: 'p', widgets: { a: said }, layout: { ROOT: grid(['a', 'one']), one: grid(['two']), two: grid(['one', 'ROOT']) } })] } },
  'names of JavaScript': { area: { navigation: [entry('names', page({ constructor: said, toString: said, a: { ...said, properties: { constructor: 1, __proto__: { x: 1 }, textContent: '$STORE.constructor.name' }, attributes: { 'b a d': 1, '': 'x', '1': 2 } }, b: said }))] } },
  'wrong types everywhere': { area: { header: 3, panel: [said], persistent: { comp: 'md-tab' }, headless: 'x', navigation: [null, 4, entry('types', page({ a: { comp: 7 }, b: { ...said, children: 'x', style: 5, wrapper: true, responsive: 'no' }, c: null }))] } },
  'an element that cannot be made, and one that must not': { area: { navigation: [entry('made', page({ a: { comp: '1 2' }, b: { comp: 'script', textContent: 'window.hacked = 1' }, c: { comp: 'annotation-xml' }, d: said }))] } },
};

describe('whatever a document says', () => {
  for (const [title, document_] of Object.entries(DOCUMENTS)) {
    it(`${title}: what can be shown is shown, and nothing is thrown`, async () => {
      const frame = new FakeFrame(desk([handled()]), { selectedId: 'i-1' });
      const places = new LayoutPlaces(frame, fakeHost());
      const { layout } = readLayout(document_, 'supervisorAgent');
      places.apply(layout);
      const stage = document.createElement('div');
      document.body.append(stage);
      render([...frame.pages.all, ...frame.tabs.all, ...frame.contributions].map((each) => each.render(frame.model)), stage);
      await atRest();
      const texts = findAll(stage, 'p').map(words);
      expect(texts.length, 'something is shown').to.be.greaterThan(0);
      expect((window as unknown as { hacked?: number }).hacked).to.equal(undefined);
      expect(Object.hasOwn(Object.prototype, 'x')).to.equal(false);
      places.apply(null);
      render(null, stage);
      stage.remove();
    });
  }
});

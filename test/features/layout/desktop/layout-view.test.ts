import { setViewport } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import type { LayoutPage } from '../../../../src/domain/layout/desktop-layout.ts';
import type { LayoutView } from '../../../../src/features/layout/desktop/layout-view.ts';
import '../../../../src/features/layout/desktop/layout-view.ts';
import '../../../../src/features/layout/desktop/components/page-title.ts';
import { accessibleInBothThemes, atRest, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { fakeHost, node, page, storeOf } from './layout-fixture.ts';

const text = (value: string, over = {}) => node('p', { textContent: value, style: { margin: '0' }, ...over });

const viewOf = async (one: LayoutPage | null, host = fakeHost()): Promise<LayoutView> => {
  const box = await fixture<HTMLElement>(html`<div><ad-layout-view .page=${one} .host=${host}></ad-layout-view></div>`);
  Object.assign(box.style, { width: '1000px', height: '600px' });
  await atRest();
  return find<LayoutView>(box, 'ad-layout-view');
};

const box = (root: Element, words_: string) => findAll(root.shadowRoot!, 'p').find((each) => words(each) === words_)!.getBoundingClientRect();

describe('a page of the layout', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  after(() => setViewport({ width: 1000, height: 700 }));

  it('puts widgets into grids and grids into each other, by fractions', async () => {
    const view = await viewOf(page({ left: text('left'), top: text('top'), bottom: text('bottom') }, {
      grids: { ROOT: { areas: [['left', 'side']], cols: [3, 1], rows: [1] }, side: { areas: [['top'], ['bottom']], cols: [1], rows: [1, 2] } },
    }));
    const [left, top, bottom] = [box(view, 'left'), box(view, 'top'), box(view, 'bottom')];
    expect(left.width / top.width).to.be.closeTo(3, 0.05);
    expect(bottom.height / top.height).to.be.closeTo(2, 0.05);
    expect([top.left > left.right, bottom.top > top.bottom, left.height > top.height + bottom.height]).to.deep.equal([true, true, true]);
    await accessibleInBothThemes(view);
  });

  it('lets a name fill several cells, and takes a grid in itself for nothing', async () => {
    const view = await viewOf(page({ a: text('a'), b: text('b'), c: text('c') }, {
      grids: { ROOT: { areas: [['a', 'a'], ['b', 'inner']], cols: [1, 1], rows: [1, 1] }, inner: { areas: [['c', 'ROOT', 'inner']], cols: [1], rows: [1] } },
    }));
    expect(box(view, 'a').width).to.be.greaterThan(box(view, 'b').width * 1.9);
    expect(box(view, 'c').width).to.be.greaterThan(0);
  });

  it('gives a flexible page units of 40 pixels in as many columns as there is room for', async () => {
    const flexible = page({ wide: text('wide', { width: 12, height: 2 }), one: text('one', { width: 3, height: 5 }), two: text('two', { width: 3, height: 5 }) }, { flexible: true });
    const view = await viewOf(flexible);
    expect([box(view, 'wide').height, box(view, 'one').height]).to.deep.equal([88, 232]);
    expect(box(view, 'wide').width, '6 columns at 1000 pixels').to.be.closeTo(968, 1);
    expect([box(view, 'two').top === box(view, 'one').top, box(view, 'two').left > box(view, 'one').right]).to.deep.equal([true, true]);
    view.parentElement!.style.width = '500px';
    await until(() => box(view, 'two').left <= box(view, 'one').left, '4 columns: 3 + 3 do not fit beside each other');
  });

  it('shows its headings, and text that follows the state', async () => {
    const host = fakeHost();
    const view = await viewOf(page({ a: text('Hi {$STORE.agent.agentName}') }, {
      header: 'Ignored', headerNode: node('page-title', { attributes: { pageTitle: '$STORE.page.getDefaultPageTitle' } }), subHeader: 'Team {$STORE.agent.teamName}',
    }), host);
    expect(words(find(view.shadowRoot!, '.head'))).to.equal('Home Team Service');
    const other = storeOf();
    host.store$.next({ ...other, agent: { ...other.agent, agentName: 'Ben' } });
    await until(() => box(view, 'Hi Ben'));
  });

  it('can be scrolled by keys when it is longer than its place', async () => {
    const view = await viewOf(page({ a: text('long', { style: { height: '2000px' } }) }));
    await until(() => view.tabIndex === 0);
    await accessibleInBothThemes(view);
    expect((await viewOf(page({ a: text('short') }))).hasAttribute('tabindex')).to.equal(false);
  });

  it('says so when there is nothing to show', async () => {
    expect(words(await viewOf(page({ a: node('slot') })))).to.equal('There is nothing to show on this page.');
  });

  it('WX-079 stands in one column where the window is small, without what is declared not responsive', async () => {
    const view = await viewOf(page({ a: text('a'), b: text('b'), c: text('c', { responsive: false }) }));
    expect(box(view, 'a').top).to.equal(box(view, 'b').top);
    expect(box(view, 'c').width).to.be.greaterThan(0);
    await setViewport({ width: 736, height: 700 });
    view.parentElement!.style.width = '100%';
    await until(() => box(view, 'b').top >= box(view, 'a').bottom);
    expect(box(view, 'c').width).to.equal(0);
    await accessibleInBothThemes(view);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { BehaviorSubject } from 'rxjs';
import { AuxiliaryAsked } from '../../src/desktop/auxiliary-asked.ts';
import { FeaturesReady } from '../../src/desktop/features-ready.ts';
import { type Appearance, type AuxiliaryTab, type DeskModel, type DeskPage, USUAL_APPEARANCE } from '../../src/desktop/frame.ts';
import { LayoutResetAsked } from '../../src/desktop/layout-reset-asked.ts';
import { PaneAsked } from '../../src/desktop/pane-events.ts';
import { ShellMemory } from '../../src/desktop/shell-memory.ts';
import '../../src/desktop/page-asked.ts';
import '../../src/desktop/shell.ts';
import type { DeskShell } from '../../src/desktop/shell.ts';
import { model } from './desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from './element-support.ts';

const page = (id: string, label: string, align: DeskPage['align'] = 'top'): DeskPage =>
  ({ id, label: () => label, icon: 'layout-list', align, order: 1, shown: () => true, render: () => html`<h2>${label} page</h2>` });
const tab = (id: string): AuxiliaryTab =>
  ({ id, label: () => id, icon: 'info', order: 1, shown: ({ selectedId }) => selectedId !== null, render: ({ selectedId }) => html`<p>${id} of ${selectedId}</p>` });

const shell = async (over: Partial<DeskModel> = {}, memory = new ShellMemory()) => {
  const pages$ = new BehaviorSubject<readonly DeskPage[]>([]);
  const tabs$ = new BehaviorSubject<readonly AuxiliaryTab[]>([]);
  const appearance$ = new BehaviorSubject<Appearance>(USUAL_APPEARANCE);
  const element = await fixture<DeskShell>(html`
    <ad-desk-shell .model=${model(over)} .pages$=${pages$} .tabs$=${tabs$} .appearance$=${appearance$} .memory=${memory}></ad-desk-shell>`);
  element.addEventListener('page-asked', ({ pageId }) => { element.model = { ...element.model!, pageId }; });
  const shown = (selector: string) => findAll(element, selector).some((each) => each.checkVisibility());
  return { element, pages$, tabs$, appearance$, memory, shown };
};

describe('the shell’s places', () => {
  beforeEach(() => setViewport({ width: 1440, height: 800 }));
  after(() => setViewport({ width: 1440, height: 800 }));

  it('has a navigation bar when there is somewhere to go, and shows the page in place of the workspace', async () => {
    const { element, pages$, shown } = await shell();
    expect(shown('nav')).to.equal(false);
    pages$.next([page('reports', 'Reports'), page('help', 'Help', 'bottom')]);
    await until(() => findAll(element, 'nav a').map(words).join() === 'Home,Reports,Help');
    const [home, reports] = findAll<HTMLAnchorElement>(element, 'nav a');
    expect([home!.ariaCurrent, reports!.ariaCurrent, reports!.title, reports!.pathname]).to.deep.equal(['page', null, 'Reports', '/reports']);
    reports!.click();
    await until(() => words(find(element, 'main')) === 'Reports page');
    expect([find(element, 'main').ariaLabel, reports!.ariaCurrent]).to.deep.equal(['Reports', 'page']);
    await accessibleInBothThemes(element);
    home!.click();
    await until(() => words(find(element, 'main')).includes('Nothing is open'));
  });

  it('WX-066 WX-067 has the navigation bar behind Menu in a small window', async () => {
    await setViewport({ width: 501, height: 600 });
    const { element, pages$, shown } = await shell();
    pages$.next([page('reports', 'Reports')]);
    await until(() => buttonNamed(element, 'Menu'));
    expect(shown('nav')).to.equal(false);
    const menu = buttonNamed(element, 'Menu');
    menu.click();
    await until(() => shown('nav a ad-icon') && document.activeElement === find(element, 'nav a'));
    expect(menu.ariaExpanded).to.equal('true');
    await accessibleInBothThemes(element);
    await sendKeys({ press: 'Escape' });
    await until(() => !shown('nav') && document.activeElement === menu);
    menu.click();
    await until(() => shown('nav'));
    find(element, 'nav a[href="/reports"]').click();
    await until(() => words(find(element, 'main')) === 'Reports page' && !shown('nav'));
  });

  it('waits for a page that is not there yet, with its bar, and shows it when it comes', async () => {
    const { element, pages$, shown } = await shell({ pageId: 'late' });
    expect(find(element, 'main [role=status]').textContent).to.include('loading');
    expect(shown('nav')).to.equal(true);
    pages$.next([page('late', 'Late')]);
    await until(() => words(find(element, 'main')) === 'Late page');
  });

  it('has Auxiliary Information beside the interaction that is open, when there is something to say', async () => {
    const { element, tabs$, shown } = await shell();
    tabs$.next([tab('notes'), tab('orders')]);
    await element.updateComplete;
    expect(shown('.pane.auxiliary')).to.equal(false);
    element.model = model({ selectedId: 'i-1' });
    await until(() => shown('[role=tabpanel]'));
    const pane = find(element, '.pane.auxiliary').getBoundingClientRect();
    expect(pane.left).to.be.at.least(find(element, 'main').getBoundingClientRect().right);
    find(element, '#tab-orders').click();
    await until(() => words(find(element, '#tab-panel-orders')) === 'orders of i-1');
    element.model = model({ selectedId: 'i-2' });
    await until(() => words(find(element, '#tab-panel-notes')) === 'notes of i-2' && find(element, '#tab-panel-notes').checkVisibility());
    element.model = model({ selectedId: 'i-1' });
    await until(() => words(find(element, '#tab-panel-orders')) === 'orders of i-1' && find(element, '#tab-panel-orders').checkVisibility());
    await accessibleInBothThemes(element);
  });

  it('shows a tab and its pane when a feature asks for it, also from a page', async () => {
    const { element, tabs$, shown, memory } = await shell({ selectedId: 'i-1', pageId: 'reports' }, new ShellMemory({ closed: ['auxiliary'] }));
    tabs$.next([tab('notes'), { ...tab('orders'), shown: ({ pageId }) => pageId === null }]);
    element.dispatchEvent(new FeaturesReady());
    element.dispatchEvent(new AuxiliaryAsked('orders'));
    await until(() => shown('#tab-panel-orders'));
    expect(element.model!.pageId).to.equal(null);
    expect(memory.settings.closed).to.deep.equal([]);
  });

  it('WX-070 WX-071 WX-072 lays Auxiliary Information over the workspace of a small window, and only one pane at a time', async () => {
    await setViewport({ width: 501, height: 600 });
    const { element, tabs$, shown } = await shell({ selectedId: 'i-1' });
    tabs$.next([tab('notes')]);
    await until(() => buttonNamed(element, 'Show auxiliary information'));
    expect(shown('.pane')).to.equal(false);
    buttonNamed(element, 'Show auxiliary information').click();
    await until(() => shown('.pane.auxiliary') && shown('#tab-panel-notes'));
    const { left, right } = find(element, '.pane.auxiliary').getBoundingClientRect();
    expect(left).to.be.lessThan(200);
    expect(right).to.equal(501);
    await accessibleInBothThemes(element);
    buttonNamed(element, 'Show task list').click();
    await until(() => shown('.pane.tasks') && !shown('.pane.auxiliary'));
    find(element, '.backdrop').click();
    await until(() => !shown('.pane'));
  });

  it('closes panes that have a place of their own, and remembers it', async () => {
    const { element, memory, shown } = await shell();
    buttonNamed(find(element, '.pane.history'), 'Close pane').click();
    await until(() => !shown('.pane.history') && document.activeElement === buttonNamed(element, 'Show interaction history'));
    expect(memory.settings.closed).to.deep.equal(['history']);
    expect(find(element, '.pane.tasks').offsetHeight).to.be.greaterThan(700);
    const again = await shell({}, new ShellMemory(memory.settings));
    expect(again.shown('.pane.history')).to.equal(false);
    buttonNamed(element, 'Show interaction history').click();
    await until(() => shown('.pane.history'));
    expect(memory.settings.closed).to.deep.equal([]);
  });

  it('panes come and go by keys, and the focus with them', async () => {
    const { element, shown } = await shell();
    element.dispatchEvent(new PaneAsked('tasks'));
    await until(() => !shown('.pane.tasks') && document.activeElement === buttonNamed(element, 'Show task list'));
    element.dispatchEvent(new PaneAsked('tasks'));
    await until(() => shown('.pane.tasks') && document.activeElement === find(element, '.pane.tasks h2'));
  });

  it('gives panes the sizes that the agent gives them, until all is reset', async () => {
    const { element, memory } = await shell();
    const width = () => find(element, 'ad-side-panes').offsetWidth;
    const usual = width();
    await until(() => find(element, '.pane.tasks > ad-splitter').getAttribute('role') === 'separator');
    find(element, '.pane.tasks > ad-splitter').dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await until(() => width() === 520);
    expect(memory.settings.tasksWidth).to.equal(520);
    await setViewport({ width: 1000, height: 800 });
    expect(width(), 'never so much that no workspace is left').to.equal(450);
    await setViewport({ width: 1440, height: 800 });
    element.dispatchEvent(new LayoutResetAsked());
    await until(() => width() === usual);
    expect(memory.settings.tasksWidth).to.equal(null);
  });

  it('keeps the places of what was there last time, so that nothing moves when it comes', async () => {
    const memory = new ShellMemory({ navigation: true, tabs: [['i-1', 'notes']] });
    const { element, pages$, tabs$, shown } = await shell({ selectedId: 'i-1', confirmed: false }, memory);
    const sides = () => {
      const { left, right } = find(element, 'main').getBoundingClientRect();
      return [left, right];
    };
    const before = sides();
    pages$.next([page('reports', 'Reports')]);
    tabs$.next([tab('notes')]);
    element.model = model({ selectedId: 'i-1' });
    await until(() => shown('#tab-panel-notes') && shown('nav a'));
    expect(sides()).to.deep.equal(before);
    pages$.next([]);
    tabs$.next([]);
    element.dispatchEvent(new FeaturesReady());
    await until(() => !shown('nav') && !shown('.pane.auxiliary'));
    expect(memory.settings.navigation).to.equal(false);
  });

  it('WX-055 WX-056 has the layout’s picture behind an empty workspace, and a blank one without', async () => {
    const { element, appearance$ } = await shell();
    expect(findAll(element, 'main img')).to.have.length(0);
    const illustration = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';
    appearance$.next({ ...USUAL_APPEARANCE, illustration });
    await until(() => find(element, 'main img').getAttribute('src') === illustration);
    const { width, height } = find(element, 'main').getBoundingClientRect();
    expect([find(element, 'main img').offsetWidth, find(element, 'main img').offsetHeight]).to.deep.equal([width, height]);
    element.model = model({ selectedId: 'i-1' });
    await until(() => findAll(element, 'main img').length === 0);
  });
});

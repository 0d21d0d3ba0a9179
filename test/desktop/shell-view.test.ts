import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import type { AuxiliaryTab, DeskPage } from '../../src/desktop/frame.ts';
import { tabOf, USUAL_SHELL, withTab } from '../../src/desktop/shell-settings.ts';
import { shellView } from '../../src/desktop/shell-view.ts';
import { model } from './desk-fixture.ts';

const page = (id: string, shown = true): DeskPage => ({ id, label: () => id, icon: 'archive', align: 'top', order: 1, shown: () => shown, render: () => nothing });
const tab = (id: string, order: number, shown = true): AuxiliaryTab => ({ id, label: () => id, icon: 'archive', order, shown: () => shown, render: () => nothing });
const OPEN = model({ selectedId: 'i-1' });

describe('shellView', () => {
  it('has no navigation bar for home alone, and one for pages that this agent may see', () => {
    expect(shellView(model(), [], [], USUAL_SHELL, true).hasNavigation).to.equal(false);
    expect(shellView(model(), [page('a', false)], [], USUAL_SHELL, true).hasNavigation).to.equal(false);
    expect(shellView(model(), [page('a')], [], USUAL_SHELL, true).hasNavigation).to.equal(true);
  });

  it('keeps the places of what was there last time until all features are there', () => {
    const settings = { ...USUAL_SHELL, navigation: true, tabs: [['i-1', 'notes'] as const] };
    expect(shellView(OPEN, [], [], settings, false)).to.include({ hasNavigation: true, hasAuxiliary: true });
    expect(shellView(OPEN, [], [], settings, true)).to.include({ hasNavigation: false, hasAuxiliary: false });
    expect(shellView(model(), [], [], settings, false).hasAuxiliary).to.equal(false);
  });

  it('waits for the page that the address names', () => {
    const reports = model({ pageId: 'reports' });
    expect(shellView(reports, [], [], USUAL_SHELL, false)).to.include({ isPageComing: true, page: null, hasNavigation: true });
    expect(shellView(reports, [page('reports')], [], USUAL_SHELL, false).isPageComing).to.equal(false);
    expect(shellView(reports, [], [], USUAL_SHELL, true).isPageComing).to.equal(false);
  });

  it('shows tabs in the agent’s order, with the one chosen for this interaction', () => {
    const tabs = [tab('b', 2), tab('a', 1), tab('hidden', 0, false)];
    expect(shellView(OPEN, [], tabs, USUAL_SHELL, true).tabs.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    const settings = { ...USUAL_SHELL, tabOrder: ['b'], tabs: [['i-1', 'a'] as const, ['i-2', 'hidden'] as const] };
    expect(shellView(OPEN, [], tabs, settings, true).tabs.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    expect(shellView(OPEN, [], tabs, settings, true).tabId).to.equal('a');
    expect(shellView(model({ selectedId: 'i-2' }), [], tabs, settings, true).tabId).to.equal('b');
  });

  it('goes on without a page or tab that makes a mistake', () => {
    const report = window.reportError;
    window.reportError = () => {};
    const bad = { shown: () => { throw new Error('mistake'); } };
    expect(shellView(OPEN, [{ ...page('a'), ...bad }], [{ ...tab('a', 1), ...bad }], USUAL_SHELL, true)).to.include({ hasNavigation: false, hasAuxiliary: false });
    window.reportError = report;
  });
});

describe('the tab of an interaction', () => {
  it('is remembered for the last thirty', () => {
    let tabs: ReturnType<typeof withTab> = [];
    for (let n = 0; n < 40; n += 1) tabs = withTab(tabs, `i-${n}`, `t-${n}`);
    tabs = withTab(tabs, 'i-39', 'other');
    expect(tabs).to.have.length(30);
    expect([tabOf(tabs, 'i-39'), tabOf(tabs, 'i-10'), tabOf(tabs, 'i-9')]).to.deep.equal(['other', 't-10', null]);
  });
});

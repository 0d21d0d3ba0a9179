import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import type { DeskModel } from '../../src/desktop/frame.ts';
import '../../src/desktop/shell.ts';
import type { DeskShell } from '../../src/desktop/shell.ts';
import { setViewport } from '@web/test-runner-commands';
import { announce } from '../../src/ui/live-region.ts';
import { desk, model as plainModel } from './desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from './element-support.ts';

const model = plainModel;
const shell = async (over: Partial<DeskModel> = {}) => fixture<DeskShell>(html`<ad-desk-shell .model=${model(over)}></ad-desk-shell>`);

describe('ad-desk-shell', () => {
  before(() => setViewport({ width: 1440, height: 800 }));
  afterEach(() => setViewport({ width: 1440, height: 800 }));

  it('has named places and shows contributions in their order', async () => {
    const element = await shell();
    element.contribute({ id: 'b', slot: 'header-state', order: 2, render: () => html`<i>second</i>` });
    element.contribute({ id: 'a', slot: 'header-state', order: 1, render: ({ desk: { profile: { name } } }) => html`<b>${name}</b>` });
    element.contribute({ id: 'c', slot: 'workspace', order: 1, render: () => nothing });
    await element.updateComplete;
    expect(words(find(element, '.state'))).to.equal('Anna Nowak second');
    expect(find(element, 'main').getAttribute('aria-label')).to.equal('Workspace');
    expect(words(find(element, 'main'))).to.include('Nothing is open.');
    await accessibleInBothThemes(element);
  });

  it('goes on when a contribution fails', async () => {
    const reported: unknown[] = [];
    const report = window.reportError;
    window.reportError = (error) => { reported.push(error); };
    const element = await shell();
    element.contribute({ id: 'bad', slot: 'task-list', order: 1, render: () => { throw new Error('mistake'); } });
    element.contribute({ id: 'good', slot: 'task-list', order: 2, render: () => html`<b>good</b>` });
    await element.updateComplete;
    window.reportError = report;
    expect(words(find(element, '.pane.tasks'))).to.include('good');
    expect(reported).to.have.length(1);
  });

  it('shows nothing of the desk while another window works', async () => {
    announce('Conversation with Maria');
    const element = await shell({ role: 'elsewhere' });
    expect(findAll(document, '[data-live-region]').map(words).join(''), 'what was announced').to.equal('');
    element.contribute({ id: 'a', slot: 'workspace', order: 1, render: () => html`<b>secret</b>` });
    await element.updateComplete;
    expect(words(element)).to.not.include('secret');
    expect(findAll(element, '.pane, header button, ad-desk-banner')).to.have.length(0);
    element.model = model();
    await element.updateComplete;
    expect(words(element)).to.include('secret');
  });

  it('marks the last known state until it is confirmed, and only when there is one', async () => {
    const element = await shell({ confirmed: false, line: 'connecting' });
    await until(() => words(find(element, 'ad-desk-banner')).includes('Last known state, being confirmed…'));
    element.model = model({ confirmed: false, line: 'connecting', desk: desk([], { session: null }) });
    await until(() => !words(find(element, 'ad-desk-banner')).includes('Last known state'));
    element.model = model();
    await until(() => words(find(element, 'ad-desk-banner')) === '');
  });

  it('shows all panes on a wide window', async () => {
    const element = await shell();
    for (const pane of ['.pane.tasks', 'main', '.pane.history']) expect(find(element, pane).getBoundingClientRect().width, pane).to.be.greaterThan(200);
    expect(findAll(element, '.pane-button')).to.have.length(0);
  });

  it('WX-070 WX-071 WX-072 lays the side panes over the workspace on a small one, one at a time, closed by default', async () => {
    await setViewport({ width: 501, height: 501 });
    const element = await shell();
    const shown = (pane: string) => getComputedStyle(find(element, `.pane.${pane}`)).display !== 'none';
    expect([shown('tasks'), shown('history')]).to.deep.equal([false, false]);
    const button = buttonNamed(element, 'Show task list');
    button.click();
    await until(() => document.activeElement === find(element, '.pane.tasks h2'));
    expect([shown('tasks'), shown('history')]).to.deep.equal([true, false]);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    buttonNamed(element, 'Show interaction history').click();
    await element.updateComplete;
    expect([shown('tasks'), shown('history')]).to.deep.equal([false, true]);
    find(element, '.pane.history').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => document.activeElement === buttonNamed(element, 'Show interaction history'));
    expect(shown('history')).to.equal(false);
    await accessibleInBothThemes(element);
  });

  it('leaves the overlaid task list when a task is chosen in it', async () => {
    await setViewport({ width: 400, height: 700 });
    const element = await shell();
    buttonNamed(element, 'Show task list').click();
    await element.updateComplete;
    element.model = model({ selectedId: 'i-1' });
    await element.updateComplete;
    expect(getComputedStyle(find(element, '.pane.tasks')).display).to.equal('none');
  });

  for (const [width, display] of [[737, 'flex'], [736, 'none']] as const) {
    it(`${display === 'none' ? 'WX-068 hides' : 'WX-069 shows'} title and logo at ${width} pixels`, async () => {
      await setViewport({ width, height: 700 });
      expect(getComputedStyle(find(await shell(), '.brand')).display).to.equal(display);
    });
  }

  it('never scrolls sideways', async () => {
    for (const width of [1440, 1024, 737, 501, 320]) {
      await setViewport({ width, height: 600 });
      await shell();
      expect(document.documentElement.scrollWidth, String(width)).to.be.at.most(width);
    }
  });

  it('shows toasts', async () => {
    const element = await shell();
    element.toast({ text: 'Saved' });
    await until(() => words(find(element, 'ad-toaster')).includes('Saved'));
  });
});

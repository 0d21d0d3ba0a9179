import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/desktop/auxiliary-pane.ts';
import '../../src/desktop/tab-events.ts';
import type { AuxiliaryPane } from '../../src/desktop/auxiliary-pane.ts';
import type { AuxiliaryTab } from '../../src/desktop/frame.ts';
import { moved } from '../../src/desktop/tab-order.ts';
import { model } from './desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from './element-support.ts';

const tab = (id: string, label = id): AuxiliaryTab => ({ id, label: () => label, icon: 'archive', order: 1, shown: () => true, render: () => html`<p>About ${label}</p>` });
const NAMES = ['Journey', 'Notes', 'Orders'];
const LONG = 'Everything that this customer has ever bought, returned, or asked for';

/** The pane with somebody who does what it asks for. */
const pane = async (tabs: readonly AuxiliaryTab[] = NAMES.map((name) => tab(name)), width = 460) => {
  const box = await fixture<HTMLElement>(html`<div><ad-auxiliary-pane .model=${model()} .tabs=${tabs} .chosen=${tabs[0]!.id} orderable></ad-auxiliary-pane></div>`);
  const element = find<AuxiliaryPane>(box, 'ad-auxiliary-pane');
  Object.assign(box.style, { display: 'flex', position: 'fixed', inset: '0 auto auto 0', width: `${width}px`, height: '300px' });
  box.addEventListener('tab-chosen', ({ tabId }) => { element.chosen = tabId; });
  box.addEventListener('tab-moved', ({ tabId, targetId }) => {
    const ids = moved(element.tabs.map(({ id }) => id), tabId, targetId);
    element.tabs = ids.map((id) => tabs.find((each) => each.id === id)!);
  });
  const shown = () => findAll(box, '[role=tab]').filter((each) => each.checkVisibility()).map((each) => words(each));
  return { box, element, shown, panel: () => words(findAll(box, '[role=tabpanel]').find((each) => each.checkVisibility())!) };
};

describe('ad-auxiliary-pane', () => {
  before(() => setViewport({ width: 1440, height: 800 }));

  it('CARD-011 has tabs as people and screen readers know them', async () => {
    const { box, shown, panel } = await pane();
    expect(shown()).to.deep.equal(NAMES);
    expect(panel()).to.equal('About Journey');
    const chosen = find(box, '[aria-selected=true]');
    expect(find(box, `#${chosen.getAttribute('aria-controls')}`).getAttribute('aria-labelledby')).to.equal(chosen.id);
    expect(findAll(box, '[role=tab][tabindex="0"]')).to.have.length(1);
    await accessibleInBothThemes(box);
  });

  it('goes from tab to tab with arrow keys, Home and End', async () => {
    const { box, panel } = await pane();
    find(box, '[aria-selected=true]').focus();
    for (const [press, expected] of [['ArrowRight', 'Notes'], ['End', 'Orders'], ['ArrowRight', 'Journey'], ['ArrowLeft', 'Orders'], ['Home', 'Journey']] as const) {
      await sendKeys({ press });
      await until(() => panel() === `About ${expected}`);
      expect(words(document.activeElement!)).to.equal(expected);
    }
  });

  it('draws a tab’s content when it is first chosen, and keeps it as it was', async () => {
    const { box, element } = await pane();
    expect(findAll(box, '[role=tabpanel]')).to.have.length(1);
    const first = find(box, '#tab-panel-Journey p');
    find(box, '#tab-Notes').click();
    await until(() => findAll(box, '[role=tabpanel]').length === 2);
    element.tabs = [...element.tabs].reverse();
    await element.updateComplete;
    expect(find(box, '#tab-panel-Journey p') === first).to.equal(true);
    element.tabs = element.tabs.filter(({ id }) => id !== 'Journey');
    await until(() => findAll(box, '[role=tabpanel]').length === 1);
  });

  it('WX-073 WX-076 has the tabs that do not fit behind More; one is opened by its icon there', async () => {
    const { box, shown, panel } = await pane(undefined, 340);
    await until(() => find(box, '.more').checkVisibility());
    expect(shown()).to.not.include('Orders');
    expect(findAll(box, '.head').every((head) => head.scrollWidth <= head.clientWidth)).to.equal(true);
    find(box, '.more').shadowRoot!.querySelector('button')!.click();
    const row = buttonNamed(find(box, '.more'), 'Orders');
    await until(() => row.checkVisibility());
    row.querySelector<HTMLElement>('ad-icon')!.click();
    await until(() => panel() === 'About Orders');
    await until(() => shown().includes('Orders'));
  });

  it('has no More when all tabs fit', async () => {
    const { box, element } = await pane();
    await element.updateComplete;
    expect(findAll(box, '.more')).to.have.length(0);
  });

  it('WX-074 shortens a long label and says it whole in its tooltip', async () => {
    const { box } = await pane([tab('a', LONG), tab('b')]);
    const long = find(box, '#tab-a');
    expect(long.title).to.equal(LONG);
    expect(long.offsetWidth).to.be.at.most(180);
    const label = find(box, '#tab-a span');
    expect(label.scrollWidth).to.be.greaterThan(label.clientWidth);
  });

  it('puts a tab elsewhere by the pointer', async () => {
    const { box, shown } = await pane();
    const middle = (name: string): [number, number] => {
      const { left, top, width, height } = find(box, `#tab-${name}`).getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const [x, y] = middle('Journey');
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 10, y] });
    await sendMouse({ type: 'move', position: [middle('Orders')[0] + 5, y] });
    await sendMouse({ type: 'up' });
    await until(() => shown().join() === 'Notes,Orders,Journey');
  });

  it('puts a tab elsewhere without a pointer, and all back', async () => {
    const { box, shown } = await pane();
    let resets = 0;
    box.addEventListener('tab-order-reset', () => { resets += 1; });
    const options = find(box, '.options');
    const choose = async (name: string) => {
      options.shadowRoot!.querySelector('button')!.click();
      await until(() => buttonNamed(options, name).checkVisibility());
      buttonNamed(options, name).click();
    };
    await choose('Move right');
    await until(() => shown().join() === 'Notes,Journey,Orders');
    await until(() => words(document.querySelector('[data-live-region=polite]')!) === 'Journey: now tab 2 of 3');
    await choose('Move left');
    await until(() => shown().join() === NAMES.join());
    expect(buttonNamed(options, 'Move left').disabled).to.equal(true);
    await choose('Reset Tab Order');
    expect(resets).to.equal(1);
  });

  it('opens the same list from a tab’s own menu', async () => {
    const { box } = await pane();
    find(box, '#tab-Notes').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await until(() => buttonNamed(find(box, '.options'), 'Move left').checkVisibility());
    await until(() => find(box, '[aria-selected=true]').id === 'tab-Notes');
  });

  it('has no order to change where the layout forbids it', async () => {
    const { box, element } = await pane();
    element.orderable = false;
    await until(() => findAll(box, '.options').length === 0);
  });

  it('goes on when a tab’s content makes a mistake', async () => {
    const report = window.reportError;
    window.reportError = () => {};
    const { box } = await pane([{ ...tab('bad'), render: () => { throw new Error('mistake'); } }, { ...tab('empty'), render: () => nothing }]);
    expect(findAll(box, '[role=tab]')).to.have.length(2);
    window.reportError = report;
  });
});

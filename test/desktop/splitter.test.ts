import { expect, fixture, html } from '@open-wc/testing';
import type { EdgeMoved } from '../../src/desktop/pane-events.ts';
import '../../src/desktop/splitter.ts';
import { sendMouse } from '@web/test-runner-commands';
import { accessibleInBothThemes, find } from './element-support.ts';

/** A pane of 300 × 200 pixels in a column of 400, with its edge. */
const edged = async (template = html`<ad-splitter pane="tasks" direction="width" edge="end" least="220" most="520" label="Width"></ad-splitter>`) => {
  const column = await fixture<HTMLElement>(html`<div class="column"><div class="box" id="box">${template}</div></div>`);
  const box = find(column, '.box');
  Object.assign(column.style, { position: 'fixed', inset: '0 auto auto 0', width: '800px', height: '400px' });
  Object.assign(box.style, { position: 'relative', width: '300px', height: '200px' });
  const moves: EdgeMoved[] = [];
  column.addEventListener('edge-moved', (event) => moves.push(event));
  const splitter = find(column, 'ad-splitter');
  const press = (key: string) => splitter.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return { column, box, splitter, moves, press, last: () => [moves.at(-1)?.value, moves.at(-1)?.done] };
};

describe('ad-splitter', () => {
  it('CARD-011 is a separator with a name, a value and what it controls', async () => {
    const { column, splitter } = await edged();
    splitter.focus();
    expect(['role', 'aria-label', 'aria-orientation', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax', 'aria-controls'].map((name) => splitter.getAttribute(name)))
      .to.deep.equal(['separator', 'Width', 'vertical', '300', '220', '520', 'box']);
    await accessibleInBothThemes(column);
  });

  it('is moved by arrow keys within its bounds, and put back by Enter or a double click', async () => {
    const { press, last, splitter, moves } = await edged();
    press('ArrowRight');
    expect(last()).to.deep.equal([316, true]);
    press('ArrowLeft');
    expect(last()).to.deep.equal([284, true]);
    press('End');
    expect(last()).to.deep.equal([520, true]);
    press('Home');
    expect(last()).to.deep.equal([220, true]);
    press('Enter');
    expect(last()).to.deep.equal([null, true]);
    const before = moves.length;
    press('ArrowUp');
    press('a');
    expect(moves).to.have.length(before);
    splitter.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(last()).to.deep.equal([null, true]);
  });

  it('makes a pane at the end larger to its other side', async () => {
    const { press, last } = await edged(html`<ad-splitter pane="auxiliary" direction="width" edge="start" least="220" most="520" label="Width"></ad-splitter>`);
    press('ArrowLeft');
    expect(last()).to.deep.equal([316, true]);
  });

  it('tells a share of what the pane stands in', async () => {
    const { press, last } = await edged(html`<ad-splitter pane="history" direction="height" edge="start" relative least="15" most="80" label="Height"></ad-splitter>`);
    press('ArrowUp');
    expect(last()).to.deep.equal([54, true]);
    press('ArrowDown');
    expect(last()).to.deep.equal([46, true]);
  });

  it('follows the pointer, and says when it is let go', async () => {
    const { moves, last } = await edged();
    await sendMouse({ type: 'move', position: [299, 100] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [339, 100] });
    expect(last()).to.deep.equal([340, false]);
    await sendMouse({ type: 'move', position: [790, 100] });
    await sendMouse({ type: 'up' });
    expect(last()).to.deep.equal([520, true]);
    const before = moves.length;
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    expect(moves, 'a click alone moves nothing').to.have.length(before);
  });
});

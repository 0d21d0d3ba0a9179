import { expect } from '@open-wc/testing';
import { fitting } from '../../src/desktop/fit.ts';
import { inOrder, moved } from '../../src/desktop/tab-order.ts';

const tabs = ['a', 'b', 'c'].map((id, order) => ({ id, order }));
const ids = (order: readonly string[]) => inOrder(tabs, order).map(({ id }) => id).join('');

describe('the order of tabs', () => {
  it('is theirs until the agent orders them; new ones follow', () => {
    expect(ids([])).to.equal('abc');
    expect(ids(['c', 'a'])).to.equal('cab');
    expect(ids(['x', 'b'])).to.equal('bac');
  });

  it('puts a tab at the place of another one', () => {
    expect(moved(['a', 'b', 'c'], 'a', 'c')).to.deep.equal(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 'c', 'a')).to.deep.equal(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 'b')).to.deep.equal(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 'b')).to.deep.equal(['a', 'b', 'c']);
    expect(moved(['a', 'b'], 'x', 'b')).to.deep.equal(['a', 'b']);
  });
});

describe('what fits', () => {
  const shown = (widths: readonly number[], room: number, kept?: number) => [...fitting(widths, room, 30, kept)].join('');

  it('is everything, as long as there is room', () => {
    expect(shown([40, 40, 40], 120)).to.equal('012');
  });

  it('leaves out the last ones, and gives More its room', () => {
    expect(shown([40, 40, 40], 119)).to.equal('01');
    expect(shown([40, 40, 40], 109)).to.equal('0');
    expect(shown([40, 40, 40], 20)).to.equal('');
  });

  it('keeps what must stay, and what takes no room', () => {
    expect(shown([40, 40, 40], 80, 2)).to.equal('2');
    expect(shown([40, 0, 40], 79)).to.equal('01');
  });
});

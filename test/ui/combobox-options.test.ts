import { expect } from '@open-wc/testing';
import { comboboxKey } from '../../src/ui/combobox-keys.ts';
import { filterOptions, groupOptions, type ComboboxOption } from '../../src/ui/combobox-options.ts';

const OPTIONS: readonly ComboboxOption[] = [
  { value: 'CI', label: 'Côte d’Ivoire', hint: '+225' },
  { value: 'DK', label: 'Denmark', hint: '+45' },
  { value: 'SE', label: 'Sweden', hint: '+46' },
  { value: 'US', label: 'United States', hint: '+1' },
];
const found = (typed: string) => filterOptions(OPTIONS, typed).map(({ value }) => value);
const press = (key: string, place: Parameters<typeof comboboxKey>[1], altKey = false) => comboboxKey({ key, altKey, isComposing: false }, place);

describe('combobox options', () => {
  it('show everything until something is typed', () => {
    expect(found('')).to.have.length(4);
    expect(found('  ')).to.have.length(4);
  });

  it('are found by a part of their label, those that begin with it first', () => {
    expect(found('den')).to.deep.equal(['DK', 'SE']);
    expect(found('states')).to.deep.equal(['US']);
  });

  it('are found by their hint, with and without its plus', () => {
    expect(found('+45')).to.deep.equal(['DK']);
    expect(found('45')).to.deep.equal(['DK']);
    expect(found('1')).to.deep.equal(['US']);
  });

  it('are found whatever the case and the accents', () => {
    expect(found('COTE')).to.deep.equal(['CI']);
  });

  it('stand under the heading of their group', () => {
    const grouped = groupOptions([{ value: 'a', label: 'A', group: 'One' }, { value: 'b', label: 'B', group: 'One' }, { value: 'c', label: 'C', group: 'Two' }]);
    expect(grouped.map(({ group, options }) => [group, options.length])).to.deep.equal([['One', 2], ['Two', 1]]);
  });
});

describe('combobox keys', () => {
  const open = { open: true, active: 1, count: 3 };

  it('open a closed list', () => {
    expect(press('ArrowDown', { ...open, open: false })).to.deep.equal({ kind: 'open' });
    expect(press('ArrowUp', { ...open, open: false })).to.deep.equal({ kind: 'open', active: 2 });
    expect(press('Enter', { ...open, open: false })).to.equal(undefined);
    expect(press('Escape', { ...open, open: false })).to.equal(undefined);
  });

  it('go round in an open one', () => {
    expect(press('ArrowDown', open)).to.deep.equal({ kind: 'move', active: 2 });
    expect(press('ArrowDown', { ...open, active: 2 })).to.deep.equal({ kind: 'move', active: 0 });
    expect(press('ArrowUp', { ...open, active: 0 })).to.deep.equal({ kind: 'move', active: 2 });
    expect(press('PageDown', open)).to.deep.equal({ kind: 'move', active: 2 });
    expect(press('PageUp', open)).to.deep.equal({ kind: 'move', active: 0 });
  });

  it('choose and leave', () => {
    expect(press('Enter', open)).to.deep.equal({ kind: 'choose' });
    expect(press('Enter', { ...open, active: -1 })).to.equal(undefined);
    expect(press('Escape', open)).to.deep.equal({ kind: 'close' });
    expect(press('ArrowUp', open, true)).to.deep.equal({ kind: 'close' });
  });

  it('belong to the input method while it composes', () => {
    expect(comboboxKey({ key: 'Enter', altKey: false, isComposing: true }, open)).to.equal(undefined);
  });
});

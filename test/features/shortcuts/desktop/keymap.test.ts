import { expect } from '@open-wc/testing';
import type { DeskAction } from '../../../../src/desktop/frame.ts';
import type { Command } from '../../../../src/features/shortcuts/desktop/command-desk.ts';
import { searchCommands } from '../../../../src/features/shortcuts/desktop/command-search.ts';
import { actionOf, shortcutsOf } from '../../../../src/features/shortcuts/desktop/keymap.ts';

const action = (id: string, keys?: string, over: Partial<DeskAction> = {}): DeskAction =>
  ({ id, group: 'tasks', label: () => id, ...(keys === undefined ? {} : { keys }), possible: () => true, run: () => undefined, ...over });

const map = (actions: readonly DeskAction[], keys: Readonly<Record<string, string | null>> = {}) => shortcutsOf(actions, { keys });
const doer = (actions: readonly DeskAction[], pressed: string, keys: Readonly<Record<string, string | null>> = {}) => actionOf(map(actions, keys), pressed)?.id ?? null;

describe('keymap', () => {
  it('the first one with these keys has them; the other one says whose they are', () => {
    const actions = [action('a', 'Ctrl+KeyX'), action('b', 'Ctrl+KeyX')];
    expect(doer(actions, 'Ctrl+KeyX')).to.equal('a');
    expect(map(actions).map(({ takenBy }) => takenBy?.id ?? null)).to.deep.equal([null, 'a']);
  });

  it('a widget takes no keys from the desktop, even if it comes before', () => {
    const actions = [action('w', 'Ctrl+KeyX', { group: 'widgets' }), action('a', 'Ctrl+KeyX')];
    expect(doer(actions, 'Ctrl+KeyX')).to.equal('a');
    expect(map(actions).map(({ takenBy }) => takenBy?.id ?? null)).to.deep.equal(['a', null]);
  });

  it('what the agent has chosen comes before everything', () => {
    const actions = [action('a', 'Ctrl+KeyX'), action('w', undefined, { group: 'widgets' })];
    expect(doer(actions, 'Ctrl+KeyX', { w: 'Ctrl+KeyX' })).to.equal('w');
    expect(map(actions, { w: 'Ctrl+KeyX' })[1]).to.deep.include({ keys: 'Ctrl+KeyX', changed: true, takenBy: null });
  });

  it('keys that were taken away or exchanged do nothing any more', () => {
    expect(doer([action('a', 'Ctrl+KeyX')], 'Ctrl+KeyX', { a: null })).to.equal(null);
    expect(doer([action('a', 'Ctrl+KeyX')], 'Ctrl+KeyX', { a: 'Ctrl+KeyY' })).to.equal(null);
    expect(doer([action('a', 'Ctrl+KeyX')], 'Ctrl+KeyY', { a: 'Ctrl+KeyY' })).to.equal('a');
  });

  it('what comes and goes has no keys', () => {
    expect(map([action('t', undefined, { passing: true })])).to.deep.equal([]);
  });
});

const command = (label: string, over: Partial<Command> = {}): Command =>
  ({ id: label, group: 'tasks', label, keys: null, obstacle: null, recent: null, ...over });
const found = (commands: readonly Command[], typed: string) => searchCommands(commands, typed, (group) => (group === 'help' ? 'Help' : 'Tasks')).map(({ label }) => label);

describe('command search', () => {
  const all = [command('Accept the request'), command('Go to Available', { group: 'availability' }), command('Show the keyboard shortcuts', { group: 'help' }), command('Go to Lunch', { group: 'availability' })];

  it('every word must fit: beginnings before middles, the group too, scattered letters last', () => {
    expect(found(all, 'go')).to.deep.equal(['Go to Available', 'Go to Lunch']);
    expect(found(all, 'key short')).to.deep.equal(['Show the keyboard shortcuts']);
    expect(found(all, 'help')).to.deep.equal(['Show the keyboard shortcuts']);
    expect(found(all, 'avlbl')).to.deep.equal(['Go to Available']);
    expect(found(all, 'go xyz')).to.deep.equal([]);
    expect(found([command('Réouvrir'), command('Ouvrir')], 'ouv')).to.deep.equal(['Ouvrir', 'Réouvrir']);
    expect(found([command('Réouvrir')], 'reo')).to.deep.equal(['Réouvrir']);
    expect(found([command('한국어')], '한구')).to.deep.equal(['한국어']);
  });

  it('lately used ones are first, impossible ones last', () => {
    const some = [command('A', { obstacle: 'not now', recent: 0 }), command('B'), command('C', { recent: 1 }), command('D', { recent: 0 })];
    expect(found(some, '')).to.deep.equal(['D', 'C', 'B', 'A']);
    expect(found([command('Go', { obstacle: 'no' }), command('Undergo')], 'go')).to.deep.equal(['Undergo', 'Go']);
  });
});

import { expect } from '@open-wc/testing';
import { keyNames } from '../../../../src/features/shortcuts/desktop/key-names.ts';
import { keysOf, platformOf, unfit, writes, type Press } from '../../../../src/features/shortcuts/desktop/keys.ts';

const press = (code: string, key: string, over: Partial<Press> & { altGraph?: boolean } = {}): Press => ({
  code, key, ctrlKey: true, altKey: true, shiftKey: false, metaKey: false, getModifierState: () => over.altGraph ?? false, ...over,
});

describe('keys', () => {
  it('a press is named by its physical keys, modifiers first', () => {
    expect(keysOf(press('KeyR', 'ㄱ'))).to.equal('Ctrl+Alt+KeyR');
    expect(keysOf(press('Digit8', '*', { shiftKey: true }))).to.equal('Ctrl+Alt+Shift+Digit8');
    expect(keysOf(press('KeyK', 'k', { ctrlKey: false, altKey: false, metaKey: true }))).to.equal('Meta+KeyK');
  });

  it('modifiers alone are no press yet', () => {
    for (const code of ['ControlLeft', 'AltRight', 'ShiftLeft', 'MetaLeft', 'CapsLock', '']) expect(keysOf(press(code, code)), code).to.equal(null);
  });

  it('what AltGr writes is never taken, with or without a field', () => {
    expect(writes(press('KeyE', '€', { altGraph: true }), true, null, 'windows')).to.equal(true);
    expect(writes(press('KeyA', 'ą', { altGraph: true }), false, null, 'other')).to.equal(true);
  });

  it('on Windows Ctrl and Alt write signs into a field, but letters and digits of the keyboard are shortcuts', () => {
    const inField = (code: string, key: string, layout: ReadonlyMap<string, string> | null = null) => writes(press(code, key), true, layout, 'windows');
    expect(inField('KeyQ', '@')).to.equal(true);
    expect(inField('KeyA', 'ą')).to.equal(true);
    expect(inField('KeyE', 'Dead')).to.equal(true);
    expect(inField('KeyA', 'a')).to.equal(false);
    expect(inField('Digit4', '4')).to.equal(false);
    expect(inField('KeyA', 'ф')).to.equal(false);
    expect(inField('KeyA', 'ㅁ')).to.equal(false);
    expect(inField('ArrowUp', 'ArrowUp')).to.equal(false);
    // A French keyboard has é on its key 2.
    const french = new Map([['Digit2', 'é'], ['Digit4', '\'']]);
    expect(inField('Digit2', 'é', french)).to.equal(false);
    expect(inField('Digit4', '{', french)).to.equal(true);
    expect(writes(press('KeyQ', '@'), false, null, 'windows')).to.equal(false);
  });

  it('on a Mac Option writes, Control and Option do not; elsewhere only AltGr writes', () => {
    expect(writes(press('KeyA', 'å', { ctrlKey: false }), true, null, 'mac')).to.equal(true);
    expect(writes(press('KeyA', 'å'), true, null, 'mac')).to.equal(false);
    expect(writes(press('KeyA', 'å'), true, null, 'other')).to.equal(false);
  });

  it('letters alone and what browsers keep for themselves are no shortcuts', () => {
    for (const keys of ['KeyA', 'Shift+KeyA', 'Enter', 'Escape']) expect(unfit(keys), keys).to.equal('plain');
    for (const keys of ['Ctrl+KeyC', 'Meta+KeyV', 'Ctrl+KeyT', 'Ctrl+Shift+KeyN', 'Alt+F4', 'F5']) expect(unfit(keys), keys).to.equal('reserved');
    for (const keys of ['Ctrl+Alt+KeyR', 'Ctrl+KeyK', 'Meta+KeyK', 'Shift+Meta+KeyK', 'F2', 'Alt+KeyA', 'Ctrl+Alt+Shift+Digit8']) expect(unfit(keys), keys).to.equal(null);
  });

  it('keys are called by what is printed on them', () => {
    expect(keyNames('Ctrl+Alt+Shift+KeyQ', null, 'other')).to.deep.equal(['Ctrl', 'Alt', 'Shift', 'Q']);
    expect(keyNames('Ctrl+Alt+KeyQ', new Map([['KeyQ', 'a']]), 'windows')).to.deep.equal(['Ctrl', 'Alt', 'A']);
    expect(keyNames('Ctrl+Alt+Meta+Digit8', null, 'mac')).to.deep.equal(['Control', 'Option', 'Command', '8']);
    expect(keyNames('Ctrl+ArrowUp', null, 'other')).to.deep.equal(['Ctrl', '↑']);
    expect(keyNames('Ctrl+Space', null, 'other')).to.deep.equal(['Ctrl', 'Space']);
    expect(keyNames('Alt+F2', null, 'other')).to.deep.equal(['Alt', 'F2']);
  });

  it('tells Macs and Windows apart', () => {
    expect(['MacIntel', 'iPad', 'Win32', 'Linux x86_64'].map((platform) => platformOf({ platform }))).to.deep.equal(['mac', 'mac', 'windows', 'other']);
  });
});

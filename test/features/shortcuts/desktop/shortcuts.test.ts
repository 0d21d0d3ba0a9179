import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DeskAction } from '../../../../src/desktop/frame.ts';
import { settingsDb } from '../../../../src/desktop/settings-db.ts';
import { ShortcutsAsked } from '../../../../src/desktop/shortcuts-asked.ts';
import { feature } from '../../../../src/features/shortcuts/desktop/index.ts';
import { desk } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const done: string[] = [];
const action = (id: string, keys: string, over: Partial<DeskAction> = {}): DeskAction =>
  ({ id, group: 'tasks', label: () => `Do ${id}`, keys, possible: () => true, run: () => done.push(id), ...over });

let frame: FakeFrame;
const opened = () => {
  frame = new FakeFrame(desk());
  const root = mount(feature, frame);
  frame.action(action('one', 'Ctrl+Alt+KeyY'));
  frame.action(action('two', 'Ctrl+Alt+KeyZ'));
  frame.action(action('three', 'Ctrl+Alt+KeyH', { group: 'interaction', possible: () => false, why: () => 'There is nothing.' }));
  return root;
};
const press = async (keys: string) => {
  const parts = keys.split('+');
  for (const part of parts) await sendKeys({ down: part });
  for (const part of parts.toReversed()) await sendKeys({ up: part });
};
const listed = async (root: ParentNode) => {
  frame.root.dispatchEvent(new ShortcutsAsked());
  await until(() => find<HTMLDialogElement>(root, 'ad-shortcut-list').shadowRoot && find<HTMLDialogElement>(find(root, 'ad-shortcut-list').shadowRoot!, 'dialog').open);
  return find(root, 'ad-shortcut-list').shadowRoot!;
};
const row = (list: ParentNode, label: string) => findAll(list, 'ad-shortcut-row').find((each) => words(each).startsWith(label))!.shadowRoot!;
const keysIn = (root: ParentNode) => findAll(root, 'kbd').map(({ textContent }) => textContent).join('+');

beforeEach(async () => {
  done.length = 0;
  await settingsDb.remove(`shortcuts:${desk().profile.userId}`);
});

describe('shortcuts', () => {
  it('keys do what they mean, once for a key that is held', async () => {
    opened();
    await press('Control+Alt+KeyY');
    expect(done).to.deep.equal(['one']);
    const event = new KeyboardEvent('keydown', { code: 'KeyY', key: 'y', ctrlKey: true, altKey: true, repeat: true, bubbles: true, cancelable: true });
    window.dispatchEvent(event);
    expect(done).to.deep.equal(['one']);
    expect(event.defaultPrevented).to.equal(true);
  });

  it('what is not possible says why', async () => {
    opened();
    await press('Control+Alt+KeyH');
    expect(frame.toasts).to.deep.equal(['Do three: There is nothing.']);
  });

  it('leaves alone what an input method composes, what was used before, and what another window’s agent presses', () => {
    const root = opened();
    const dispatch = (over: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { code: 'KeyY', key: 'y', ctrlKey: true, altKey: true, bubbles: true, cancelable: true, composed: true, ...over });
      root.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(dispatch({ isComposing: true })).to.equal(false);
    expect(dispatch({ modifierAltGraph: true })).to.equal(false);
    root.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    dispatch({});
    frame.become({ role: 'moved' });
    expect(dispatch({})).to.equal(false);
    expect(done).to.deep.equal([]);
    frame.become({ role: 'working' });
    expect(dispatch({})).to.equal(true);
    expect(done).to.deep.equal(['one']);
  });

  it('nothing is done behind a dialog', async () => {
    const root = opened();
    const modal = document.createElement('dialog');
    root.append(modal);
    modal.showModal();
    await press('Control+Alt+KeyY');
    expect(done).to.deep.equal([]);
    expect(frame.toasts).to.deep.equal(['Do one: Answer or close the open dialog first.']);
    modal.remove();
  });

  it('WX-174 shows the list of shortcuts, by groups, with their keys, and searches it', async () => {
    const list = await listed(opened());
    await accessibleInBothThemes(find(list, 'dialog'));
    expect(findAll(list, 'h3').map(({ textContent }) => textContent)).to.deep.equal(['Requests and conversations', 'Conversation', 'View', 'Profile and settings', 'Help']);
    expect(keysIn(row(list, 'Do one'))).to.equal('Ctrl+Alt+Y');
    const search = find<HTMLInputElement>(list, 'input');
    search.value = 'alt y';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => findAll(list, 'ad-shortcut-row').length === 1);
    expect(words(find(list, 'ad-shortcut-row'))).to.contain('Do one');
    search.value = 'nowhere';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => words(find(list, 'dialog')).includes('Nothing found'));
  });

  it('keys are changed by pressing others, and one or all get the usual ones back', async () => {
    const list = await listed(opened());
    buttonNamed(row(list, 'Do one'), 'Change the keys: Do one').click();
    await until(() => row(list, 'Do one').activeElement?.matches('.capture'));
    await press('Control+Alt+KeyG');
    await until(() => keysIn(row(list, 'Do one')) === 'Ctrl+Alt+G');
    expect(done).to.deep.equal([]);
    buttonNamed(row(list, 'Do one'), 'Usual keys again: Do one').click();
    await until(() => keysIn(row(list, 'Do one')) === 'Ctrl+Alt+Y');
    buttonNamed(row(list, 'Do two'), 'Change the keys: Do two').click();
    await until(() => find(row(list, 'Do two'), '.remove'));
    find(row(list, 'Do two'), '.remove').click();
    await until(() => words(find(row(list, 'Do two'), '.row')).includes('No keys'));
    buttonNamed(list, 'Reset All').click();
    await until(() => keysIn(row(list, 'Do two')) === 'Ctrl+Alt+Z');
  });

  it('a conflict is said at once: other keys, or these from the other one', async () => {
    const list = await listed(opened());
    buttonNamed(row(list, 'Do one'), 'Change the keys: Do one').click();
    await until(() => row(list, 'Do one').activeElement?.matches('.capture'));
    await press('Control+Alt+KeyZ');
    await until(() => words(find(row(list, 'Do one'), '[role=alert]')).startsWith('Ctrl + Alt + Z is the shortcut of: Do two.'));
    await accessibleInBothThemes(find(list, 'dialog'));
    find(row(list, 'Do one'), '.take-over').click();
    await until(() => keysIn(row(list, 'Do one')) === 'Ctrl+Alt+Z');
    await until(() => words(find(row(list, 'Do two'), '.row')).includes('No keys'));
  });

  it('keys that are no shortcut are refused with the reason, and Escape leaves the dialog open', async () => {
    const list = await listed(opened());
    buttonNamed(row(list, 'Do one'), 'Change the keys: Do one').click();
    await until(() => row(list, 'Do one').activeElement?.matches('.capture'));
    await press('KeyB');
    await until(() => words(find(row(list, 'Do one'), '[role=alert]')).includes('B is needed for writing'));
    await press('Control+KeyC');
    await until(() => words(find(row(list, 'Do one'), '[role=alert]')).includes('belongs to the browser'));
    await press('Escape');
    await until(() => row(list, 'Do one').activeElement?.matches('.change'));
    expect(find<HTMLDialogElement>(list, 'dialog').open).to.equal(true);
  });

  it('the list shows a widget whose keys are taken', async () => {
    const root = opened();
    frame.action(action('widget', 'Ctrl+Alt+KeyY', { group: 'widgets' }));
    const list = await listed(root);
    expect(words(find(row(list, 'Do widget'), '.row'))).to.include('Has no effect: Do one uses these keys.');
    await press('Control+Alt+KeyY');
  });
});

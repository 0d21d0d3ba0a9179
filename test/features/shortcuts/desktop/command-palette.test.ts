import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DeskAction } from '../../../../src/desktop/frame.ts';
import { settingsDb } from '../../../../src/desktop/settings-db.ts';
import { feature } from '../../../../src/features/shortcuts/desktop/index.ts';
import { desk } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const done: string[] = [];
const action = (id: string, over: Partial<DeskAction> = {}): DeskAction =>
  ({ id, group: 'tasks', label: () => `Do ${id}`, possible: () => true, run: () => done.push(id), ...over });

const press = async (...keys: string[]) => { for (const key of keys) await sendKeys({ press: key }); };

const opened = async () => {
  const frame = new FakeFrame(desk());
  const root = mount(feature, frame);
  frame.action(action('one', { keys: 'Ctrl+Alt+KeyY' }));
  frame.action(action('two', { possible: () => false, why: () => 'There is nothing.' }));
  frame.action(action('three'));
  frame.action(action('four', { passing: true }));
  frame.action(action('tab', { passing: true, possible: () => false }));
  await press('Control+KeyK');
  await until(() => find<HTMLDialogElement>(find(root, 'ad-command-palette').shadowRoot!, 'dialog').open);
  const palette = find(root, 'ad-command-palette').shadowRoot!;
  await until(() => palette.activeElement?.matches('input'));
  return { frame, root, palette };
};
const options = (palette: ParentNode) => findAll(palette, '[role=option] .name').map(({ textContent }) => textContent);
const active = (palette: ParentNode) => {
  const id = find(palette, 'input').getAttribute('aria-activedescendant');
  return find(find(palette, `#${id}`), '.name').textContent;
};

beforeEach(async () => {
  done.length = 0;
  await settingsDb.remove(`shortcuts:${desk().profile.userId}`);
});

describe('command palette', () => {
  it('lists what can be done, what cannot last with its reason, and is accessible', async () => {
    const { palette } = await opened();
    expect(options(palette).slice(0, 3)).to.deep.equal(['Do one', 'Do three', 'Do four']);
    const last = findAll(palette, '[role=option][aria-disabled=true]').map((each) => words(each));
    expect(last).to.include('Do two Requests and conversations There is nothing.');
    for (const absent of ['Open the command palette', 'Do tab']) expect(options(palette)).to.not.include(absent);
    expect(words(find(palette, '[role=option]'))).to.equal('Do one Requests and conversations Ctrl Alt Y');
    await accessibleInBothThemes(find(palette, 'dialog'));
  });

  it('finds by typing, moves by arrows around the end, does by Enter, and then it is closed', async () => {
    const { palette } = await opened();
    await sendKeys({ type: 'do' });
    await until(() => options(palette).length === 4);
    await press('ArrowDown');
    await until(() => active(palette) === 'Do three');
    await press('ArrowUp', 'ArrowUp');
    await until(() => active(palette) === 'Do two');
    await press('Enter');
    expect(find<HTMLDialogElement>(palette, 'dialog').open).to.equal(true);
    await press('ArrowDown', 'Enter');
    await until(() => done.length === 1);
    expect(done).to.deep.equal(['one']);
    expect(find<HTMLDialogElement>(palette, 'dialog').open).to.equal(false);
  });

  it('has what was used lately on top, but remembers no conversations', async () => {
    const { palette } = await opened();
    findAll(palette, '[role=option]')[1]!.click();
    await until(() => done.length === 1);
    await press('Control+KeyK');
    await until(() => options(palette)[0] === 'Do three');
    findAll(palette, '[role=option]').find((each) => words(each).startsWith('Do four'))!.click();
    await until(() => done.length === 2);
    await press('Control+KeyK');
    await until(() => options(palette).length > 0);
    expect(options(palette)[0]).to.equal('Do three');
    expect((await settingsDb.get(`shortcuts:${desk().profile.userId}`))?.recent).to.deep.equal(['three']);
  });

  it('the same keys and Escape close it; commands that go meanwhile go from the list', async () => {
    const { frame, palette } = await opened();
    const gone = frame.action(action('five'));
    await until(() => options(palette).includes('Do five'));
    gone();
    await until(() => !options(palette).includes('Do five'));
    await press('Control+KeyK');
    await until(() => !find<HTMLDialogElement>(palette, 'dialog').open);
    await press('Control+KeyK');
    await until(() => find<HTMLDialogElement>(palette, 'dialog').open);
    await press('Escape');
    await until(() => !find<HTMLDialogElement>(palette, 'dialog').open);
    expect(done).to.deep.equal([]);
  });

  it('says that nothing was found', async () => {
    const { palette } = await opened();
    await sendKeys({ type: 'qqq' });
    await until(() => words(find(palette, '.none')) === 'Nothing found. Try another word.');
    await press('Enter');
    expect(done).to.deep.equal([]);
  });
});

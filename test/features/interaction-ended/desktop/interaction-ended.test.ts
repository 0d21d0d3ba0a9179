import { expect } from '@open-wc/testing';
import type { Removal } from '../../../../src/contract/interaction.ts';
import type { DeskModel } from '../../../../src/desktop/frame.ts';
import { feature } from '../../../../src/features/interaction-ended/desktop/index.ts';
import { nextRemoval } from '../../../../src/features/interaction-ended/desktop/removal-view.ts';
import { desk, failed, pending, session, T0 } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const removal = (over: Partial<Removal> = {}): Removal => ({ at: T0, channel: 'chat', customerName: 'Maria', trackingId: 'track-4711', ...over });
const removed = (entries: Record<string, Removal>) => desk([], { session: session({ removed: entries }) });
const one = removed({ 'i-1': removal() });
const two = removed({ 'i-2': removal({ at: T0 + 5, customerName: 'Joel', channel: 'voice', trackingId: 'track-2' }), 'i-1': removal() });
const dismissal = { kind: 'interaction.dismiss', interactionId: 'i-1' } as const;

const opened = async (state = one, over: Partial<DeskModel> = {}) => {
  const frame = new FakeFrame(state, over);
  const root = mount(feature, frame);
  await until(() => find(root, 'dialog').matches(':modal'), 'the dialog opens');
  return { frame, root, dialog: find<HTMLDialogElement>(root, 'dialog') };
};

describe('Interaction Ended', () => {
  it('WX-133 says whose interaction the administrator has ended, on which channel and when', async () => {
    const { root, dialog } = await opened();
    expect(dialog.getAttribute('aria-label')).to.equal('Interaction Ended');
    expect(words(find(root, '[role=alert]'))).to.equal('Your administrator has ended this interaction. There is nothing to wrap up.');
    expect(words(find(root, 'dl'))).to.match(/^Customer Maria Channel Chat Ended Nov 20, 2026, /);
    expect(find(root, 'time').getAttribute('datetime')).to.equal(new Date(T0).toISOString());
  });

  it('WX-137 has an Error Details link, behind it the tracking ID with Copy Tracking ID', async () => {
    const { root } = await opened();
    const details = find(root, 'ad-error-details').shadowRoot!;
    expect(find(details, '.details').checkVisibility()).to.equal(false);
    buttonNamed(details, 'Error Details').click();
    await until(() => find(details, '.details').checkVisibility());
    expect(find<HTMLInputElement>(details, 'input').value).to.equal('track-4711');
    expect(buttonNamed(details, 'Copy Tracking ID').checkVisibility()).to.equal(true);
  });

  it('WX-135 OK dismisses the interaction, and the dialog goes with it', async () => {
    const { frame, root, dialog } = await opened();
    buttonNamed(root, 'OK').click();
    expect(frame.commands).to.deep.equal([dismissal]);
    frame.become({ desk: desk() });
    frame.sent[0]?.resolve();
    await until(() => !dialog.open);
  });

  it('WX-135 OK without a line is an OK: it waits in the outbox, the dialog does not', async () => {
    const { frame, root, dialog } = await opened(one, { line: 'reconnecting' });
    buttonNamed(root, 'OK').click();
    frame.become({ outbox: [pending(dismissal)] });
    await until(() => !dialog.open);
  });

  it('has to be read: Escape leaves it open', async () => {
    const { dialog } = await opened();
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(dialog.open).to.equal(true);
  });

  it('tells of several one after another, the oldest first', async () => {
    const { frame, root, dialog } = await opened(two);
    expect(words(find(root, 'dl'))).to.include('Maria');
    buttonNamed(root, 'Error Details').click();
    buttonNamed(root, 'OK').click();
    frame.become({ desk: removed({ 'i-2': two.session!.removed!['i-2']! }) });
    await until(() => words(find(root, 'dl')).includes('Joel'));
    expect(find<HTMLInputElement>(root, 'input').value).to.equal('track-2');
    expect(find(root, '.details').checkVisibility(), 'the next one’s details are closed').to.equal(false);
    expect(dialog.open).to.equal(true);
    buttonNamed(root, 'OK').click();
    expect(frame.commands.at(-1)).to.deep.equal({ ...dismissal, interactionId: 'i-2' });
  });

  it('asks again when the dismissal was refused, without leaving the refused one behind', async () => {
    const { frame, root } = await opened(one, { outbox: [failed(dismissal, 'internal', { id: 'x-9' })] });
    buttonNamed(root, 'OK').click();
    expect(frame.discarded).to.deep.equal(['x-9']);
    expect(frame.commands).to.deep.equal([dismissal]);
    frame.sent[0]?.reject(new Error('no'));
    await until(() => frame.explained.length === 1 && buttonNamed(root, 'OK').getAttribute('aria-disabled') === 'false');
  });

  it('is only told in the window that works', () => {
    const { model } = new FakeFrame(one);
    expect(nextRemoval(model)?.interactionId).to.equal('i-1');
    expect(nextRemoval({ ...model, role: 'moved' })).to.equal(null);
    expect(nextRemoval({ ...model, desk: desk([], { session: null }) })).to.equal(null);
  });

  it('is accessible with its details, light and dark', async () => {
    const { root } = await opened();
    buttonNamed(root, 'Error Details').click();
    await accessibleInBothThemes(root);
  });
});

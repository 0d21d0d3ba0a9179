import { expect } from '@open-wc/testing';
import type { Interaction } from '../../../../src/contract/interaction.ts';
import { feature } from '../../../../src/features/wrap-up/desktop/index.ts';
import type { Combobox } from '../../../../src/ui/combobox.ts';
import { desk, failed, handled, offered, pending, profile, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const opened = (interactions: readonly Interaction[], over = {}) => {
  const frame = new FakeFrame(desk(interactions, over));
  frame.clock = T0 + 135_000;
  return { frame, root: mount(feature, frame) };
};
const dialog = (root: ParentNode) => find<HTMLDialogElement>(root, 'dialog');
const dialogWords = (root: ParentNode) => words(find(root, 'ad-wrap-up-dialog'));
const combobox = (root: ParentNode) => find<Combobox>(root, 'ad-combobox');
const listed = (root: ParentNode) => findAll(combobox(root).shadowRoot!, '[role=option]').map((option) => find(option, '.name').textContent);
const input = (root: ParentNode) => find<HTMLInputElement>(combobox(root).shadowRoot!, 'input');
const openList = async (root: ParentNode) => {
  input(root).click();
  await until(() => listed(root).length > 0);
};
const choose = async (root: ParentNode, name: string) => {
  await openList(root);
  findAll(combobox(root).shadowRoot!, '[role=option]').find((option) => find(option, '.name').textContent === name)?.click();
  await until(() => input(root).value === name, `${name} is chosen`);
};
const submit = (root: ParentNode) => buttonNamed(root, 'Submit Wrap Up');

describe('Wrap Up Reasons', () => {
  it('WX-118 there is no dialog, and no way to one, without an interaction in wrap-up', async () => {
    const { frame, root } = opened([handled({ id: 'a' }), offered({ id: 'b' })]);
    await until(() => dialog(root));
    expect(dialog(root).open).to.equal(false);
    expect(findAll(root, 'button').filter((button) => /wrap up/iu.test(words(button)))).to.have.length(0);
    frame.become({ desk: desk([wrappingUp()]) });
    await until(() => dialog(root).open, 'with one it opens by itself');
    frame.become({ desk: desk() });
    await until(() => !dialog(root).open, 'and closes with it');
  });

  it('is named and says why it opened', async () => {
    const { root } = opened([wrappingUp({}, { cause: 'customer-ended' })]);
    await until(() => dialog(root).open);
    expect(find(root, 'h2').textContent).to.equal('Wrap Up Reasons');
    expect(dialogWords(root)).to.include('Maria ended the conversation.');
  });

  it('WX-122 the reason comes from a drop-down list with a search field', async () => {
    const { root } = opened([wrappingUp()]);
    await until(() => dialog(root).open);
    expect(input(root).getAttribute('role')).to.equal('combobox');
    await openList(root);
    expect(listed(root)).to.deep.equal(['Solved', 'Refund granted', 'Spam']);
    input(root).value = 'ref';
    input(root).dispatchEvent(new InputEvent('input'));
    await until(() => listed(root).length === 1);
    expect(listed(root)).to.deep.equal(['Refund granted']);
  });

  it('WX-123 only one reason can be chosen at a time', async () => {
    const { frame, root } = opened([wrappingUp()]);
    await until(() => dialog(root).open);
    await choose(root, 'Spam');
    await choose(root, 'Solved');
    await openList(root);
    expect(findAll(combobox(root).shadowRoot!, '[role=option][aria-selected=true]')).to.have.length(1);
    submit(root).click();
    expect(frame.commands).to.deep.equal([{ kind: 'wrapUp.submit', interactionId: 'i-1', reasonId: 'solved' }]);
  });

  it('WX-124 a count-up timer stands next to the wrap-up state, in dialog, task list and workspace', async () => {
    const { frame, root } = opened([wrappingUp()]);
    frame.select('i-1');
    await until(() => dialog(root).open);
    expect(words(find(root, '.state'))).to.include('Wrap-up');
    for (const place of ['ad-wrap-up-dialog', 'ad-wrap-up-list', 'ad-wrap-up-bar']) {
      expect(words(find(find(root, place).shadowRoot!, '.state')), place).to.equal('Wrap-up 00:15');
    }
    frame.clock += 5_000;
    await until(() => words(find(find(root, 'ad-wrap-up-bar').shadowRoot!, '.state')) === 'Wrap-up 00:20', 'it goes on');
  });

  it('WX-125 a countdown shows the time to the automatic wrap-up and what it would store', async () => {
    const { frame, root } = opened([wrappingUp()]);
    await until(() => dialog(root).open);
    expect(words(find(root, '.notice'))).to.equal('Automatic wrap-up with “Solved” in 00:45');
    frame.clock += 10_000;
    await until(() => words(find(root, '.notice')).endsWith('00:35'), 'it counts down');
  });

  it('WX-121 Cancel Auto Wrap Up asks the server to stop the countdown, and the countdown goes', async () => {
    const { frame, root } = opened([wrappingUp()]);
    await until(() => dialog(root).open);
    buttonNamed(root, 'Cancel Auto Wrap Up').click();
    expect(frame.commands).to.deep.equal([{ kind: 'wrapUp.cancelAuto', interactionId: 'i-1' }]);
    frame.sent[0]?.resolve();
    frame.become({ desk: desk([wrappingUp({}, { autoAt: null })]) });
    await until(() => findAll(root, '.notice').length === 0);
    expect(findAll(root, 'button').map(words)).to.not.include('Cancel Auto Wrap Up');
    expect(dialog(root).open).to.equal(true);
  });

  it('does not offer to cancel where the administrator does not allow it', async () => {
    const base = profile();
    const fixed = { profile: profile({ desktopProfile: base.desktopProfile && { ...base.desktopProfile, cancelAutoWrapUp: false } }) };
    const { root } = opened([wrappingUp()], fixed);
    await until(() => dialog(root).open);
    expect(findAll(root, '.notice')).to.have.length(1);
    expect(findAll(root, 'button').map(words)).to.not.include('Cancel Auto Wrap Up');
  });

  it('submits nothing before a reason is chosen, and once only', async () => {
    const { frame, root } = opened([wrappingUp()]);
    await until(() => dialog(root).open);
    expect(submit(root).disabled).to.equal(true);
    await choose(root, 'Refund granted');
    await until(() => !submit(root).disabled);
    submit(root).click();
    await until(() => submit(root).disabled);
    expect(frame.commands).to.have.length(1);
  });

  it('starts at the reason, for each of several in a row', async () => {
    const { frame, root } = opened([wrappingUp({ id: 'a', customer: { id: 'c', name: 'Ann', email: 'a@example.test' } }, { since: T0 + 1 }), wrappingUp({ id: 'b' }, { since: T0 + 2 })]);
    await until(() => dialogWords(root).includes('Ann'));
    expect(dialogWords(root)).to.include('1 more to wrap up after this.');
    await until(() => combobox(root).shadowRoot?.activeElement === input(root), 'the focus is at the reason');
    await choose(root, 'Spam');
    submit(root).click();
    frame.sent[0]?.resolve();
    frame.become({ desk: desk([wrappingUp({ id: 'b' }, { since: T0 + 2 })]) });
    await until(() => dialogWords(root).includes('Maria'), 'the next one');
    await until(() => input(root).value === '', 'without the first one’s reason');
    await until(() => combobox(root).shadowRoot?.activeElement === input(root), 'the focus is there again');
  });

  it('can be put aside for another customer and taken up again from the task', async () => {
    const { frame, root } = opened([wrappingUp(), offered({ id: 'b' })]);
    await until(() => dialog(root).open);
    expect(dialogWords(root)).to.include('1 request is waiting for you.');
    buttonNamed(root, 'Wrap up later').click();
    await until(() => !dialog(root).open, 'it is aside');
    frame.become({ desk: desk([wrappingUp(), handled({ id: 'b' })]) });
    await find<Combobox>(root, 'ad-wrap-up-dialog').updateComplete;
    expect(dialog(root).open).to.equal(false);
    buttonNamed(find(root, 'ad-wrap-up-list').shadowRoot!, 'Wrap up').click();
    await until(() => dialog(root).open, 'it is back');
    expect(frame.model.selectedId).to.equal('i-1');
  });

  it('opens for the next one although an earlier one was put aside', async () => {
    const { frame, root } = opened([wrappingUp({ id: 'a' })]);
    await until(() => dialog(root).open);
    buttonNamed(root, 'Close').click();
    await until(() => !dialog(root).open);
    frame.become({ desk: desk([wrappingUp({ id: 'a' }), wrappingUp({ id: 'b', customer: { id: 'c', name: 'Bob', email: 'b@example.test' } }, { since: T0 + 9 })]) });
    await until(() => dialog(root).open && dialogWords(root).includes('Bob'));
  });

  it('asks nothing by itself of an earlier visit that is not confirmed, but may be asked for', async () => {
    const frame = new FakeFrame(desk([wrappingUp()]), { line: 'connecting', confirmed: false });
    const root = mount(feature, frame);
    await until(() => dialog(root));
    expect(dialog(root).open).to.equal(false);
    buttonNamed(root, 'Wrap up').click();
    await until(() => dialog(root).open, 'without a line the reason waits in the outbox');
  });

  it('a reason that waits for the line is not asked for again, and is shown as waiting', async () => {
    const { frame, root } = opened([wrappingUp()]);
    await until(() => dialog(root).open);
    frame.become({ line: 'reconnecting', outbox: [pending({ kind: 'wrapUp.submit', interactionId: 'i-1', reasonId: 'solved' })] });
    await until(() => !dialog(root).open);
    expect(words(find(root, 'ad-wrap-up-list'))).to.include('Waits to be sent');
    frame.become({ outbox: [failed({ kind: 'wrapUp.submit', interactionId: 'i-1', reasonId: 'solved' }, 'unknown-reference')] });
    await until(() => dialog(root).open, 'refused, it is asked for again');
  });

  it('a cancelled automatic wrap-up that waits for the line no longer counts down', async () => {
    const { frame, root } = opened([wrappingUp()]);
    await until(() => findAll(root, '.countdown').length === 1);
    frame.become({ line: 'reconnecting', outbox: [pending({ kind: 'wrapUp.cancelAuto', interactionId: 'i-1' })] });
    await until(() => findAll(root, '.countdown').length === 0);
  });

  it('is accessible in dialog, list and bar', async () => {
    const { frame, root } = opened([wrappingUp(), offered({ id: 'b' })]);
    frame.select('i-1');
    await until(() => dialog(root).open);
    await accessibleInBothThemes(root);
    buttonNamed(root, 'Close').click();
    await until(() => !dialog(root).open);
    await accessibleInBothThemes(root);
  });
});

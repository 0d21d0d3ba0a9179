import { expect } from '@open-wc/testing';
import type { Colleague } from '../../../../src/contract/desk.ts';
import { feature } from '../../../../src/features/handling/desktop/index.ts';
import type { Combobox } from '../../../../src/ui/combobox.ts';
import { desk, handled, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const COLLEAGUES: Colleague[] = [
  { id: 'ben', name: 'Ben', teamName: 'Service', available: true, since: T0 },
  { id: 'cleo', name: 'Cleo', teamName: 'Sales', available: false, since: T0 },
];

const opened = async (state = desk([handled()])) => {
  const frame = new FakeFrame(state, { selectedId: 'i-1' });
  frame.clock = T0 + 100_000;
  frame.answers = { '/colleagues': COLLEAGUES };
  const root = mount(feature, frame);
  await until(() => words(find(root, 'ad-interaction-control')) !== '');
  return { frame, root };
};

const transferDialog = (root: ParentNode) => find<HTMLDialogElement>(find(root, 'ad-transfer-dialog').shadowRoot!, 'dialog');
const openTransfer = async (root: HTMLElement) => {
  buttonNamed(root, 'Transfer').click();
  await until(() => transferDialog(root).open, 'the dialog opens');
  const combobox = find<Combobox>(root, 'ad-combobox');
  await until(() => !combobox.disabled, 'the colleagues have come');
  return combobox;
};
const choose = async (combobox: Combobox, name: string) => {
  find<HTMLInputElement>(combobox.shadowRoot!, 'input').click();
  await combobox.updateComplete;
  const option = findAll(combobox.shadowRoot!, '[role=option]').find((each) => find(each, '.name').textContent === name);
  option?.click();
  await combobox.updateComplete;
};
/** The dialog's own Transfer, not the one that opened it. */
const confirmButton = (root: ParentNode) => buttonNamed(find(root, 'ad-transfer-dialog').shadowRoot!, 'Transfer');

describe('interaction control', () => {
  it('shows customer, address, topic, queue and the time of the conversation', async () => {
    const { root } = await opened();
    expect(words(find(root, 'ad-interaction-control'))).to.equal(
      'M Maria maria@example.test Chat Send something back Returns · Connected 01:00 Transfer End');
  });

  it('ends at once, once', async () => {
    const { frame, root } = await opened();
    buttonNamed(root, 'End').click();
    await until(() => buttonNamed(root, 'End').disabled);
    expect(frame.commands).to.deep.equal([{ kind: 'interaction.end', interactionId: 'i-1' }]);
    frame.sent[0]?.reject(new Error('no'));
    await until(() => !buttonNamed(root, 'End').disabled, 'a refusal gives the button back');
    expect(frame.explained).to.have.length(1);
  });

  it('offers nothing to do with a conversation that is over', async () => {
    const { root } = await opened(desk([wrappingUp()]));
    expect(findAll(root, 'ad-interaction-control button')).to.have.length(0);
    await until(() => words(find(root, 'ad-interaction-control')).includes('Handled 01:20'));
  });

  it('is accessible', async () => {
    const { root } = await opened();
    await accessibleInBothThemes(root);
  });
});

describe('an interaction that cannot be handled now', () => {
  const disabled = (root: HTMLElement) => ['Transfer', 'End'].map((name) => buttonNamed(root, name).getAttribute('aria-disabled'));

  it('WX-130 unresponsive: transfer and end are shown as disabled, say why, and do nothing, until it has healed', async () => {
    const { frame, root } = await opened();
    frame.responds('i-1', false);
    await until(() => disabled(root).every((each) => each === 'true'));
    expect(words(find(root, 'ad-interaction-control'))).to.include('This interaction does not respond');
    expect(buttonNamed(root, 'End').getAttribute('aria-describedby')).to.equal('blocked');
    buttonNamed(root, 'End').click();
    buttonNamed(root, 'Transfer').click();
    expect(frame.commands).to.deep.equal([]);
    expect(frame.asked).to.deep.equal([]);
    await accessibleInBothThemes(root);
    frame.responds('i-1', true);
    await until(() => disabled(root).every((each) => each === 'false'));
  });

  it('WX-130 another one that does not respond changes nothing here', async () => {
    const { frame, root } = await opened(desk([handled(), handled({ id: 'i-2' })]));
    frame.responds('i-2', false);
    buttonNamed(root, 'End').click();
    expect(frame.commands).to.have.length(1);
  });

  it('without a line, or before the state is confirmed: disabled with the reason, in an open dialog too', async () => {
    const { frame, root } = await opened();
    frame.become({ confirmed: false });
    await until(() => words(find(root, 'ad-interaction-control')).includes('Waits until the state is confirmed'));
    frame.become({ confirmed: true });
    await until(() => disabled(root)[0] === 'false');
    await choose(await openTransfer(root), 'Orders');
    await until(() => !confirmButton(root).disabled);
    frame.become({ line: 'reconnecting' });
    await until(() => confirmButton(root).disabled);
    expect(words(transferDialog(root))).to.include('Needs a connection');
  });
});

describe('transfer', () => {
  it('lists queues and colleagues with their states, asked for at this moment', async () => {
    const { frame, root } = await opened();
    expect(frame.asked).to.deep.equal([]);
    const combobox = await openTransfer(root);
    expect(frame.asked).to.deep.equal(['/colleagues']);
    expect(combobox.options.map(({ label, hint }) => [label, hint])).to.deep.equal([
      ['Orders', undefined], ['Returns', undefined], ['Ben', 'Service · Available'], ['Cleo', 'Sales · Not available'],
    ]);
  });

  it('transfers to a queue after confirmation and closes', async () => {
    const { frame, root } = await opened();
    const combobox = await openTransfer(root);
    expect(confirmButton(root).disabled).to.equal(true);
    await choose(combobox, 'Orders');
    await until(() => !confirmButton(root).disabled);
    confirmButton(root).click();
    expect(frame.commands).to.deep.equal([{ kind: 'interaction.transfer', interactionId: 'i-1', to: { kind: 'queue', id: 'orders' } }]);
    frame.sent[0]?.resolve();
    await until(() => !transferDialog(root).open, 'the dialog closes');
  });

  it('transfers to a colleague who is available, and says so of one who is not', async () => {
    const { frame, root } = await opened();
    const combobox = await openTransfer(root);
    await choose(combobox, 'Cleo');
    await until(() => words(combobox).includes('Cleo is not available at the moment.'));
    expect(confirmButton(root).disabled).to.equal(true);
    await choose(combobox, 'Ben');
    await until(() => !confirmButton(root).disabled);
    confirmButton(root).click();
    expect(frame.commands).to.deep.equal([{ kind: 'interaction.transfer', interactionId: 'i-1', to: { kind: 'agent', id: 'ben' } }]);
  });

  it('stays open with the reason when the server refuses', async () => {
    const { frame, root } = await opened();
    await choose(await openTransfer(root), 'Orders');
    await until(() => !confirmButton(root).disabled);
    confirmButton(root).click();
    frame.sent[0]?.reject(new Error('no'));
    await until(() => frame.explained.length === 1 && !confirmButton(root).disabled);
    expect(transferDialog(root).open).to.equal(true);
  });

  it('still offers the queues when the colleagues cannot be asked for', async () => {
    const { frame, root } = await opened();
    frame.answers = {};
    const combobox = await openTransfer(root);
    expect(combobox.options.map(({ label }) => label)).to.deep.equal(['Orders', 'Returns']);
    expect(frame.explained).to.have.length(1);
  });

  it('closes by Cancel, and by itself when the conversation is no longer this agent’s', async () => {
    const { frame, root } = await opened();
    await openTransfer(root);
    buttonNamed(root, 'Cancel').click();
    await until(() => !transferDialog(root).open, 'cancelled');
    await openTransfer(root);
    frame.become({ desk: desk([wrappingUp()]) });
    await until(() => !transferDialog(root).open, 'the conversation has ended');
  });

  it('is accessible', async () => {
    const { root } = await opened();
    await openTransfer(root);
    await accessibleInBothThemes(root);
  });
});

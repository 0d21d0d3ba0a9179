import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { AvailabilityControl } from '../../../../src/features/availability/desktop/availability-control.ts';
import { availabilityView } from '../../../../src/features/availability/desktop/availability-view.ts';
import { feature } from '../../../../src/features/availability/desktop/index.ts';
import type { Combobox } from '../../../../src/ui/combobox.ts';
import { desk, handled, pending, session, T0 } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const idle = (idleCodeId: string, since = T0) => desk([], { session: session({ presence: { state: 'idle', idleCodeId }, since }) });

const control = async (state = desk()) => {
  const element = await fixture<AvailabilityControl>(html`<ad-availability .view=${availabilityView(state)} .now=${() => T0 + 65_000}></ad-availability>`);
  const combobox = find<Combobox>(element.shadowRoot!, 'ad-combobox');
  await combobox.updateComplete;
  const input = find<HTMLInputElement>(combobox.shadowRoot!, 'input');
  return { element, combobox, input };
};

const open = async ({ combobox, input }: Awaited<ReturnType<typeof control>>) => {
  input.focus();
  input.click();
  await combobox.updateComplete;
  return findAll(combobox.shadowRoot!, '[role=option]').map((option) => find(option, '.name').textContent);
};

describe('ad-availability', () => {
  it('WX-096 shows a drop-down list named Availability state with the current state and its time', async () => {
    const { element, input } = await control();
    expect(input.getAttribute('role')).to.equal('combobox');
    expect(find<HTMLLabelElement>(element.shadowRoot!, 'label').textContent).to.equal('Availability state');
    expect(input.value).to.equal('Available');
    expect(words(find(element.shadowRoot!, 'ad-timer'))).to.equal('01:05');
  });

  it('WX-097 lists Available and the configured idle states and asks for the chosen one', async () => {
    const parts = await control();
    expect(await open(parts)).to.deep.equal(['Available', 'Meeting', 'Lunch']);
    const chosen = oneEvent(parts.element, 'availability-chosen');
    findAll(parts.combobox.shadowRoot!, '[role=option]')[2]?.click();
    expect((await chosen as unknown as { value: string }).value).to.equal('lunch');
  });

  it('shows the old state until the server has agreed', async () => {
    const parts = await control();
    await open(parts);
    findAll(parts.combobox.shadowRoot!, '[role=option]')[2]?.click();
    await parts.element.updateComplete;
    await parts.combobox.updateComplete;
    expect(parts.input.value).to.equal('Available');
  });

  it('WX-098 filters the list by what is typed into its search field', async () => {
    const parts = await control();
    await open(parts);
    parts.input.value = 'lun';
    parts.input.dispatchEvent(new InputEvent('input'));
    await parts.combobox.updateComplete;
    expect(findAll(parts.combobox.shadowRoot!, '[role=option]').map((option) => find(option, '.name').textContent)).to.deep.equal(['Lunch']);
  });

  it('shows RONA as the state without offering it otherwise', async () => {
    const { input } = await control(idle('rona'));
    expect(input.value).to.equal('RONA');
    expect(await open(await control(idle('lunch')))).to.not.include('RONA');
  });

  it('says Engaged instead of the time while conversations are handled', async () => {
    const { element } = await control(desk([handled()]));
    expect(words(find(element.shadowRoot!, 'ad-badge'))).to.equal('Engaged');
    expect(findAll(element.shadowRoot!, 'ad-timer')).to.have.length(0);
  });

  it('shows nothing before Station Credentials', async () => {
    const element = await fixture<AvailabilityControl>(html`<ad-availability .view=${availabilityView(desk([], { session: null }))}></ad-availability>`);
    expect(words(element)).to.equal('');
  });

  it('is accessible, closed and open, light and dark', async () => {
    const parts = await control();
    await accessibleInBothThemes(parts.element);
    await open(parts);
    await accessibleInBothThemes(parts.element);
  });
});

describe('availability feature', () => {
  beforeEach(() => sessionStorage.removeItem('ad-rona-dismissed'));

  const dialog = (root: ParentNode) => find<HTMLDialogElement>(root, 'dialog');

  it('sends the chosen state', async () => {
    const frame = new FakeFrame(idle('lunch'));
    const root = mount(feature, frame);
    const { AvailabilityChosen } = await import('../../../../src/features/availability/desktop/availability-control.ts');
    root.dispatchEvent(new AvailabilityChosen('available'));
    root.dispatchEvent(new AvailabilityChosen('meeting'));
    expect(frame.commands).to.deep.equal([{ kind: 'state.available' }, { kind: 'state.idle', idleCodeId: 'meeting' }]);
  });

  it('shows a state that waits for the line as pending, and the server’s when it has answered', async () => {
    const frame = new FakeFrame(idle('lunch'), { line: 'reconnecting', outbox: [pending({ kind: 'state.available' })] });
    const root = mount(feature, frame);
    await until(() => find<HTMLInputElement>(root, 'input').value === 'Available' && words(find(root, 'ad-badge')) === 'Pending');
    expect(find(root, 'ad-badge').title).to.equal('This state is set as soon as the connection is back.');
    await accessibleInBothThemes(root);
    frame.become({ line: 'online', outbox: [], desk: desk() });
    await until(() => findAll(root, 'ad-badge').length === 0 && find<HTMLInputElement>(root, 'input').value === 'Available');
  });

  it('does not ask about a missed offer before the desk is confirmed, or beside the window that works', async () => {
    const frame = new FakeFrame(idle('rona', T0 + 5), { confirmed: false });
    const root = mount(feature, frame);
    await until(() => find(root, 'dialog'));
    frame.become({ confirmed: true, role: 'elsewhere' });
    await find<AvailabilityControl>(root, 'ad-rona-dialog').updateComplete;
    expect(dialog(root).open).to.equal(false);
    frame.become({ role: 'working' });
    await until(() => dialog(root).open);
  });

  it('tells why a state was refused', async () => {
    const frame = new FakeFrame(idle('lunch'));
    const root = mount(feature, frame);
    const { AvailabilityChosen } = await import('../../../../src/features/availability/desktop/availability-control.ts');
    const deed = new AvailabilityChosen('meeting');
    root.dispatchEvent(deed);
    frame.sent[0]?.reject(new Error('no'));
    expect(await deed.settled).to.equal(false);
    expect(frame.explained).to.have.length(1);
  });

  it('asks after a missed offer whether to be available again', async () => {
    const frame = new FakeFrame(idle('rona', T0 + 5));
    const root = mount(feature, frame);
    await until(() => dialog(root).open, 'the dialog opens');
    expect(words(dialog(root))).to.include('You missed a request');
    buttonNamed(root, 'Set as Available').click();
    expect(frame.commands).to.deep.equal([{ kind: 'state.available' }]);
    frame.become({ desk: desk() });
    await until(() => !dialog(root).open, 'the dialog goes with the state');
  });

  it('does not ask again while the answer waits for the line', async () => {
    const frame = new FakeFrame(idle('rona', T0 + 5), { line: 'reconnecting' });
    const root = mount(feature, frame);
    await until(() => dialog(root).open);
    buttonNamed(root, 'Set as Available').click();
    frame.become({ outbox: [pending({ kind: 'state.available' })] });
    await until(() => !dialog(root).open);
  });

  it('stays idle on request and does not ask about the same miss again, also after a reload', async () => {
    const frame = new FakeFrame(idle('rona', T0 + 5));
    const root = mount(feature, frame);
    await until(() => dialog(root).open);
    buttonNamed(root, 'Stay idle').click();
    await until(() => !dialog(root).open, 'the dialog closes');
    expect(frame.commands).to.deep.equal([]);

    const reloaded = new FakeFrame(idle('rona', T0 + 5));
    const again = mount(feature, reloaded);
    await find<AvailabilityControl>(again, 'ad-rona-dialog').updateComplete;
    expect(dialog(again).open).to.equal(false);
    reloaded.become({ desk: idle('rona', T0 + 90) });
    await until(() => dialog(again).open, 'the next miss asks again');
  });

  it('is accessible with the dialog open', async () => {
    const root = mount(feature, new FakeFrame(idle('rona', T0 + 7)));
    await until(() => dialog(root).open);
    await accessibleInBothThemes(root);
  });
});

import { expect } from '@open-wc/testing';
import type { Team } from '../../../../src/contract/administration.ts';
import { desk, profile, session } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { busyDesk, dialogOf, idle, idleDesk, load, opened, panelOf } from './menu-harness.ts';

const team = (id: string, name: string): Team => ({ type: 'team', id, name });
const ofOneTeam = desk([], { session: session({ presence: idle }), profile: profile({ teams: [team('team-1', 'Service')] }) });
const ofMany = desk([], {
  session: session({ presence: idle, teamId: 'b' }),
  profile: profile({ teams: [team('c', 'Zebra'), team('a', 'Älv'), team('b', 'Orders')] }),
});

const section = (root: ParentNode) => find(root, 'ad-team-section').shadowRoot!;
const field = (root: ParentNode) => find<HTMLInputElement>(section(root), 'input');
const save = (root: ParentNode) => buttonNamed(section(root), 'Save Selection');
const dialog = (root: ParentNode) => dialogOf(root, 'ad-team-dialog');
const options = (root: ParentNode) => findAll(section(root), '[role=option]');

async function choose(root: ParentNode, name: string): Promise<void> {
  field(root).click();
  await until(() => options(root).some((each) => words(each) === name));
  options(root).find((each) => words(each) === name)!.click();
  await until(() => field(root).value === name);
}

/** The question is on the screen. */
async function asked(root: ParentNode, name = 'Sales'): Promise<void> {
  await choose(root, name);
  save(root).click();
  await until(() => dialog(root).open);
}

describe('team change', () => {
  it('WX-179 shows the team of the Station Credentials', async () => {
    const { frame, root } = await opened();
    expect([find(section(root), 'label').textContent, field(root).value]).to.deep.equal(['Team', 'Service']);
    frame.become({ desk: desk([], { session: session({ presence: idle, teamId: 'team-2' }) }) });
    await until(() => field(root).value === 'Sales');
    frame.become({ desk: desk([], { session: null }) });
    await until(() => findAll(root, 'ad-team-section').length === 0);
  });

  it('WX-181 WX-182 a list with a search field, by the alphabet, the current team selected', async () => {
    const { root } = await opened(ofMany);
    expect(field(root).getAttribute('role')).to.equal('combobox');
    field(root).click();
    await until(() => options(root).length === 3);
    expect(options(root).map(words)).to.deep.equal(['Älv', 'Orders', 'Zebra']);
    expect(options(root).map((each) => each.getAttribute('aria-selected'))).to.deep.equal(['false', 'true', 'false']);
    field(root).value = 'zeb';
    field(root).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => options(root).map(words).join() === 'Zebra');
  });

  it('WX-178 WX-183 whoever belongs to one team reads so, and has nothing to choose or to save', async () => {
    const { frame, root } = await opened(ofOneTeam);
    expect([field(root).value, field(root).disabled, save(root).disabled]).to.deep.equal(['Service', true, true]);
    expect(words(section(root).host)).to.include('You belong to one team only.');
    const change = frame.actions.all.find(({ id }) => id === 'profile.change-team')!;
    expect([change.possible(frame.model), change.possible({ ...frame.model, desk: idleDesk })]).to.deep.equal([false, true]);
  });

  it('WX-180 with a request, a conversation or a wrap-up the list is disabled, with the reason', async () => {
    const { frame, root } = await opened(busyDesk);
    const why = 'The team can be changed when you have no request, conversation or wrap-up.';
    expect([field(root).disabled, save(root).disabled]).to.deep.equal([true, true]);
    expect(words(section(root).host)).to.include(why);
    expect(section(root).querySelector('ad-combobox')!.shadowRoot!.getElementById(field(root).getAttribute('aria-describedby')!)?.textContent).to.equal(why);
    await accessibleInBothThemes(root);
    frame.become({ desk: idleDesk });
    await until(() => !field(root).disabled && !words(section(root).host).includes(why));
  });

  it('needs a line', async () => {
    const { frame, root } = await opened();
    await choose(root, 'Sales');
    expect(save(root).disabled).to.equal(false);
    frame.become({ line: 'reconnecting' });
    await until(() => field(root).disabled && save(root).disabled && words(section(root).host).includes('Needs a connection'));
  });

  it('the current team is nothing to save, and what was not saved is forgotten with the menu', async () => {
    const { root } = await opened();
    expect(save(root).disabled).to.equal(true);
    await choose(root, 'Sales');
    await until(() => !save(root).disabled);
    await choose(root, 'Service');
    await until(() => save(root).disabled);
    await choose(root, 'Sales');
    find(root, '.menu').hidePopover();
    await until(() => field(root).value === 'Service');
  });

  it('WX-184 Save Selection asks; only Change Team changes it', async () => {
    const { frame, root } = await opened();
    await asked(root);
    expect(find(root, '.menu').matches(':popover-open')).to.equal(false);
    expect(words(dialog(root))).to.include('Change team? You move from Service to Sales: its requests and its desktop layout are yours from then on.');
    await accessibleInBothThemes(root);
    buttonNamed(dialog(root), 'Cancel').click();
    await until(() => !dialog(root).open);
    expect(frame.commands).to.deep.equal([]);
    find(root, '.trigger').click();
    await asked(root);
    buttonNamed(dialog(root), 'Change Team').click();
    expect(frame.commands).to.deep.equal([{ kind: 'station.changeTeam', teamId: 'team-2' }]);
    await until(() => buttonNamed(dialog(root), 'Change Team').disabled);
    frame.sent[0]!.resolve();
    await until(() => !dialog(root).open);
  });

  it('WX-185 a success message follows', async () => {
    const { frame, root } = await opened();
    await asked(root);
    buttonNamed(dialog(root), 'Change Team').click();
    expect(frame.notices.all).to.deep.equal([]);
    frame.sent[0]!.resolve();
    await until(() => frame.notices.all.length === 1);
    expect(frame.notices.all[0]).to.deep.include({ tone: 'success', mode: 'auto', title: 'Changed Team Successfully', text: 'Your team is Sales now.' });
  });

  it('a refusal is told, and no success', async () => {
    const { frame, root } = await opened();
    await asked(root);
    buttonNamed(dialog(root), 'Change Team').click();
    frame.sent[0]!.reject(new Error('refused'));
    await until(() => frame.explained.length === 1 && !dialog(root).open);
    expect(frame.notices.all).to.deep.equal([]);
  });

  it('WX-180 a request that comes while it is asked stops it', async () => {
    const { frame, root } = await opened();
    await asked(root);
    frame.become({ desk: desk([], { session: session({ load }) }) });
    await until(() => buttonNamed(dialog(root), 'Change Team').disabled);
    expect(words(find(dialog(root), '[role=alert]'))).to.equal('The team can be changed when you have no request, conversation or wrap-up.');
  });

  it('is accessible with its list open', async () => {
    const { root } = await opened(ofMany);
    field(root).click();
    await until(() => options(root).length === 3);
    await accessibleInBothThemes(panelOf(root).host);
  });
});

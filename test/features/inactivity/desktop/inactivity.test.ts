import { expect } from '@open-wc/testing';
import type { DeskModel } from '../../../../src/desktop/frame.ts';
import { feature } from '../../../../src/features/inactivity/desktop/index.ts';
import { idleCodeForSignOut, secondsToSay, signOutAt } from '../../../../src/features/inactivity/desktop/inactivity-view.ts';
import { desk, profile, session, T0 } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const lunch = { state: 'idle', idleCodeId: 'lunch' } as const;
const asked = (over: Parameters<typeof session>[0] = {}) => desk([], { session: session({ inactive: { signOutAt: T0 + 60_000 }, ...over }) });

const opened = async (state = asked(), over: Partial<DeskModel> = {}) => {
  const frame = new FakeFrame(state, over);
  const root = mount(feature, frame);
  await until(() => find(root, 'dialog').matches(':modal'), 'the dialog opens');
  return { frame, root, dialog: find<HTMLDialogElement>(root, 'dialog') };
};
const offStatus = (root: ParentNode, name: string) => buttonNamed(root, name).getAttribute('aria-disabled');

describe('Prolonged Inactivity', () => {
  it('WX-105 counts down to the end of the session and takes the focus to Stay Signed In', async () => {
    const { frame, root, dialog } = await opened();
    expect(dialog.getAttribute('aria-label')).to.equal('Prolonged Inactivity');
    expect(words(find(root, 'ad-timer'))).to.equal('01:00');
    expect(buttonNamed(root, 'Stay Signed In').matches(':focus')).to.equal(true);
    frame.clock = T0 + 31_000;
    await until(() => words(find(root, 'ad-timer')) === '00:29');
    await until(() => words(find(root, '[role=status]')) === '30 seconds left', 'screen readers hear of it');
  });

  it('WX-107 opens in every availability state', async () => {
    await opened(asked({ presence: { state: 'available' } }));
    await opened(asked({ presence: lunch }));
    await opened(asked({ presence: { state: 'idle', idleCodeId: 'rona' } }));
  });

  it('has to be answered: Escape leaves it open', async () => {
    const { dialog } = await opened();
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(dialog.open).to.equal(true);
  });

  it('WX-109 Stay Signed In asks the server and goes when the server has heard', async () => {
    const { frame, root, dialog } = await opened();
    buttonNamed(root, 'Stay Signed In').click();
    expect(frame.commands).to.deep.equal([{ kind: 'session.stay' }]);
    frame.become({ desk: desk() });
    frame.sent[0]?.resolve();
    await until(() => !dialog.open);
  });

  it('WX-109 can be pressed again when it was refused', async () => {
    const { frame, root } = await opened();
    buttonNamed(root, 'Stay Signed In').click();
    frame.sent[0]?.reject(new Error('no'));
    await until(() => frame.explained.length === 1 && offStatus(root, 'Stay Signed In') === 'false');
    buttonNamed(root, 'Stay Signed In').click();
    expect(frame.commands).to.have.length(2);
  });

  it('WX-110 Sign Out makes an available agent idle first, because the server signs nobody out who is available', async () => {
    const { frame, root } = await opened();
    buttonNamed(root, 'Sign Out').click();
    expect(frame.commands).to.deep.equal([{ kind: 'state.idle', idleCodeId: 'meeting' }]);
    // The command is a sign of life: the server takes the question back, the agent's word stands.
    frame.become({ desk: desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'meeting' } }) }) });
    frame.sent[0]?.resolve();
    await until(() => frame.commands.length === 2);
    expect(frame.commands[1]).to.deep.equal({ kind: 'station.signOut' });
  });

  it('WX-110 Sign Out signs an idle agent out at once', async () => {
    const { frame, root } = await opened(asked({ presence: lunch }));
    buttonNamed(root, 'Sign Out').click();
    expect(frame.commands).to.deep.equal([{ kind: 'station.signOut' }]);
    frame.sent[0]?.reject(new Error('an interaction came in between'));
    await until(() => frame.explained.length === 1);
  });

  it('WX-106 offers nothing more when the time is over', async () => {
    const { frame, root } = await opened();
    frame.clock = T0 + 60_000;
    await until(() => words(root).includes('You are being signed out…'));
    buttonNamed(root, 'Stay Signed In').click();
    expect(frame.commands).to.deep.equal([]);
  });

  it('says why nothing can be decided without a line', async () => {
    const { frame, root } = await opened(asked(), { line: 'reconnecting' });
    expect(words(find(root, '.notice'))).to.equal('Needs a connection');
    expect(offStatus(root, 'Stay Signed In')).to.equal('true');
    buttonNamed(root, 'Sign Out').click();
    expect(frame.commands).to.deep.equal([]);
    frame.become({ line: 'online' });
    await until(() => offStatus(root, 'Stay Signed In') === 'false');
  });

  it('is accessible, light and dark', async () => {
    const { root } = await opened();
    await accessibleInBothThemes(root);
    const { root: offline } = await opened(asked(), { line: 'reconnecting' });
    await accessibleInBothThemes(offline);
  });
});

describe('what inactivity is about', () => {
  const model = new FakeFrame(asked()).model;

  it('asks only in the window that works', () => {
    expect(signOutAt(model)).to.equal(T0 + 60_000);
    expect(signOutAt({ ...model, role: 'moved' })).to.equal(null);
    expect(signOutAt({ ...model, desk: desk() })).to.equal(null);
    expect(signOutAt({ ...model, desk: desk([], { session: null }) })).to.equal(null);
  });

  it('takes the profile’s idle code for the way out, else the first that can be chosen', () => {
    expect(idleCodeForSignOut(desk())).to.equal('meeting');
    expect(idleCodeForSignOut(desk([], { profile: profile({ desktopProfile: null }) }))).to.equal('meeting');
    const { idleCodes } = profile();
    expect(idleCodeForSignOut(desk([], { profile: profile({ idleCodes: idleCodes.slice(1) }) }))).to.equal('lunch');
    expect(idleCodeForSignOut(desk([], { profile: profile({ idleCodes: idleCodes.slice(2) }) }))).to.equal(null);
  });

  it('says the rest of the time twice', () => {
    expect([60_000, 30_001, 30_000, 10_001, 10_000, 1, 0].map(secondsToSay)).to.deep.equal([null, null, 30, 30, 10, 10, null]);
  });
});

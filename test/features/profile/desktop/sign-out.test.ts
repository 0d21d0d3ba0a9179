import { expect } from '@open-wc/testing';
import { desk, failed, session } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { dialogOf, idle, load, opened, panelOf } from './menu-harness.ts';

const menuSignOut = (root: ParentNode) => buttonNamed(panelOf(root), 'Sign Out');

describe('sign-out', () => {
  it('says why Sign Out is not possible instead of asking', async () => {
    for (const [state, reason] of [
      [desk(), 'Go to an idle state before you sign out.'],
      [desk([], { session: session({ presence: idle, load }) }), 'End and wrap up all conversations before you sign out.'],
    ] as const) {
      const { frame, root } = await opened(state);
      expect(words(find(root, '.out'))).to.include(reason);
      expect(menuSignOut(root).getAttribute('aria-disabled')).to.equal('true');
      menuSignOut(root).click();
      expect(dialogOf(root, 'ad-sign-out-dialog').open).to.equal(false);
      frame.root.remove();
    }
  });

  it('says that Sign Out needs a line', async () => {
    const { frame, root } = await opened();
    frame.become({ line: 'reconnecting' });
    await until(() => words(find(root, '.out')).includes('Needs a connection'));
    expect(menuSignOut(root).getAttribute('aria-disabled')).to.equal('true');
    menuSignOut(root).click();
    expect(dialogOf(root, 'ad-sign-out-dialog').open).to.equal(false);
    frame.become({ line: 'online' });
    await until(() => menuSignOut(root).getAttribute('aria-disabled') === 'false');
  });

  it('WX-176 WX-282 Sign Out is in the menu; a confirmation comes before sign-out', async () => {
    const { frame, root } = await opened();
    menuSignOut(root).click();
    await until(() => dialogOf(root, 'ad-sign-out-dialog').open, 'the confirmation opens');
    expect(words(find(root, 'ad-sign-out-dialog'))).to.include('Sign out? You receive no more requests until you sign in again.');
    expect(frame.commands).to.deep.equal([]);
    buttonNamed(find(root, 'ad-sign-out-dialog').shadowRoot!, 'Cancel').click();
    await until(() => !dialogOf(root, 'ad-sign-out-dialog').open);
    expect(frame.commands).to.deep.equal([]);
    find(root, '.trigger').click();
    menuSignOut(root).click();
    await until(() => dialogOf(root, 'ad-sign-out-dialog').open);
    buttonNamed(find(root, 'ad-sign-out-dialog').shadowRoot!, 'Sign Out').click();
    expect(frame.commands).to.deep.equal([{ kind: 'station.signOut' }]);
  });

  it('says before sign-out what has not been sent and would be lost', async () => {
    const { frame, root } = await opened();
    menuSignOut(root).click();
    await until(() => dialogOf(root, 'ad-sign-out-dialog').open);
    expect(findAll(root, '.notice')).to.deep.equal([]);
    frame.become({ outbox: [failed({ kind: 'message.post', interactionId: 'i-1', text: 'x' }, 'not-owner')] });
    await until(() => words(find(root, '.notice')) === '1 action is not sent and would be lost.');
    await accessibleInBothThemes(root);
  });

  it('tells the server’s reason when it refuses', async () => {
    const { frame, root } = await opened();
    menuSignOut(root).click();
    await until(() => dialogOf(root, 'ad-sign-out-dialog').open);
    buttonNamed(find(root, 'ad-sign-out-dialog').shadowRoot!, 'Sign Out').click();
    frame.sent[0]?.reject(new Error('not idle'));
    await until(() => frame.explained.length === 1 && !dialogOf(root, 'ad-sign-out-dialog').open);
  });

  it('the confirmation is accessible', async () => {
    const { root } = await opened();
    menuSignOut(root).click();
    await until(() => dialogOf(root, 'ad-sign-out-dialog').open);
    await accessibleInBothThemes(root);
  });
});

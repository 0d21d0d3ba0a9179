import { expect } from '@open-wc/testing';
import { ownPicture$ } from '../../../../src/features/profile/desktop/own-picture.ts';
import { accessibleInBothThemes, atRest, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { busyDesk, dialogOf, idleDesk, mounted, opened, panelOf } from './menu-harness.ts';

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const isOpen = (root: ParentNode) => find(root, '.menu').matches(':popover-open');

describe('user menu', () => {
  afterEach(() => {
    ownPicture$.next('');
    delete document.documentElement.dataset['theme'];
    localStorage.removeItem('ad-theme');
  });

  it('WX-163 one button in the header opens it, named after the agent', async () => {
    const { frame, root } = await mounted();
    const { slot, order } = frame.contributions.find(({ id }) => id === 'user-menu')!;
    expect([slot, frame.contributions.filter((each) => each.slot === slot && each.order > order)]).to.deep.equal(['header-actions', []]);
    const trigger = find(root, '.trigger');
    expect(trigger.getAttribute('aria-label')).to.equal('User profile of Anna Nowak');
    trigger.click();
    await until(() => trigger.getAttribute('aria-expanded') === 'true' && isOpen(root));
  });

  it('WX-164 shows the picture, in the header and in the menu', async () => {
    const { root } = await opened();
    ownPicture$.next(PIXEL);
    await until(() => findAll<HTMLImageElement>(root, 'ad-avatar').length === 2 && findAll<HTMLImageElement>(root, 'img').length === 2);
    expect(findAll<HTMLImageElement>(root, 'img').map(({ src, alt }) => [src, alt])).to.deep.equal([[PIXEL, ''], [PIXEL, '']]);
    expect(words(find(root, '.trigger'))).to.equal('');
  });

  it('WX-165 without a picture the initials of first and last name, also when the picture cannot be had', async () => {
    const { root } = await opened();
    expect(words(find(root, '.trigger'))).to.equal('AN');
    ownPicture$.next('data:image/png;base64,broken');
    await until(() => findAll(root, 'ad-avatar').every((each) => words(each) === 'AN'));
    await until(() => words(find(root, '.trigger')) === 'AN');
  });

  it('WX-167 shows the user’s name, with address and station', async () => {
    const { root } = await opened();
    expect(words(find(root, '.who'))).to.equal('AN Anna Nowak anna@example.test');
    expect(words(find(root, 'dl'))).to.equal('Extension 1234');
  });

  it('WX-169 Channel Capacity has a badge with the number of contacts for each channel', async () => {
    const { root } = await opened();
    const badges = findAll(root, '[data-channel]').map((each) => [each.dataset['channel'], words(find(each, '.contacts'))]);
    expect(badges).to.deep.equal([['voice', '1'], ['chat', '3'], ['email', '0'], ['social', '0']]);
  });

  it('WX-170 User Settings has Notification Settings and Reset Entire Desktop Layout', async () => {
    const { frame, root } = await opened();
    const settings = find(root, '.settings');
    expect(words(settings)).to.equal('User Settings Notification Settings Reset Entire Desktop Layout Switch to Dark Mode');
    let asked = 0;
    frame.root.addEventListener('notification-settings-asked', () => { asked += 1; });
    buttonNamed(settings, 'Notification Settings').click();
    expect([asked, isOpen(root)]).to.deep.equal([1, false]);
  });

  it('WX-171 the layout is reset when the agent has confirmed it', async () => {
    const { frame, root } = await opened();
    let asked = 0;
    frame.root.addEventListener('layout-reset-asked', () => { asked += 1; });
    const dialog = dialogOf(root, 'ad-reset-dialog');
    for (const answer of ['Cancel', 'Reset']) {
      if (!isOpen(root)) find(root, '.trigger').click();
      buttonNamed(panelOf(root), 'Reset Entire Desktop Layout').click();
      await until(() => dialog.open && !isOpen(root));
      expect(asked).to.equal(0);
      if (answer === 'Reset') await accessibleInBothThemes(root);
      buttonNamed(dialog, answer).click();
      await until(() => !dialog.open);
    }
    expect(asked).to.equal(1);
  });

  it('WX-172 Switch to Dark Mode is a toggle, and follows whoever else changes the theme', async () => {
    document.documentElement.dataset['theme'] = 'light';
    const { root } = await opened();
    const toggle = buttonNamed(root, 'Switch to Dark Mode');
    const scheme = () => getComputedStyle(document.documentElement).colorScheme;
    expect([toggle.getAttribute('role'), toggle.getAttribute('aria-checked')]).to.deep.equal(['switch', 'false']);
    toggle.click();
    await until(() => toggle.getAttribute('aria-checked') === 'true');
    expect([scheme(), isOpen(root)]).to.deep.equal(['dark', true]);
    toggle.click();
    await until(() => toggle.getAttribute('aria-checked') === 'false' && scheme() === 'light');
    document.documentElement.dataset['theme'] = 'dark';
    await until(() => toggle.getAttribute('aria-checked') === 'true');
    delete document.documentElement.dataset['theme'];
    await until(() => toggle.getAttribute('aria-checked') === String(matchMedia('(prefers-color-scheme: dark)').matches));
  });

  it('WX-174 Help has the keyboard shortcuts and the help', async () => {
    const { frame, root } = await opened();
    const asked: string[] = [];
    for (const kind of ['shortcuts-asked', 'help-asked'] as const) frame.root.addEventListener(kind, () => asked.push(kind));
    buttonNamed(find(root, '.help'), 'Keyboard Shortcuts').click();
    expect(isOpen(root)).to.equal(false);
    find(root, '.trigger').click();
    buttonNamed(find(root, '.help'), 'Open Help').click();
    expect([asked, isOpen(root)]).to.deep.equal([['shortcuts-asked', 'help-asked'], false]);
  });

  it('WX-175 WX-216 Help has Download Error Report, once at a time, also without a line', async () => {
    const { frame, root } = await opened();
    frame.become({ line: 'reconnecting' });
    expect(words(find(root, '.help'))).to.equal('Help Keyboard Shortcuts Open Help Download Error Report What the desktop did in the last 15 minutes, without names and messages, for your administrator.');
    const { promise, resolve } = Promise.withResolvers<void>();
    let asked = 0;
    root.addEventListener('error-report-asked', (deed) => { asked += 1; deed.waitUntil(promise); });
    buttonNamed(root, 'Download Error Report').click();
    await until(() => buttonNamed(root, 'Download Error Report').disabled);
    expect(asked).to.equal(1);
    resolve();
    await until(() => !buttonNamed(root, 'Download Error Report').disabled);
  });

  it('gives the focus back to its button, after a choice and without one', async () => {
    const { root } = await opened();
    const focused = () => find(root, 'ad-user-menu').shadowRoot!.activeElement === find(root, '.trigger');
    buttonNamed(panelOf(root), 'Reset Entire Desktop Layout').focus();
    find(root, '.menu').hidePopover();
    await until(focused);
    find(root, '.trigger').click();
    await until(() => isOpen(root));
    buttonNamed(panelOf(root), 'Reset Entire Desktop Layout').focus();
    buttonNamed(panelOf(root), 'Reset Entire Desktop Layout').click();
    const dialog = dialogOf(root, 'ad-reset-dialog');
    await until(() => dialog.open && !focused());
    buttonNamed(dialog, 'Cancel').click();
    await until(() => !dialog.open && focused());
  });

  it('stays within a small window and scrolls there', async () => {
    const { root } = await opened();
    await atRest();
    const menu = find(root, '.menu');
    const { left, right, top, bottom } = menu.getBoundingClientRect();
    expect([left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight], `${left} ${right} ${top} ${bottom}`).to.deep.equal([true, true, true, true]);
    expect(getComputedStyle(menu).overflowY).to.equal('auto');
    expect(menu.scrollWidth).to.be.at.most(menu.clientWidth);
  });

  it('is accessible', async () => {
    const { root } = await opened();
    await accessibleInBothThemes(root);
  });

  it('everything in it can be done without it', async () => {
    const { frame, root } = await mounted();
    const run = (id: string) => frame.actions.all.find((each) => each.id === id)!.run();
    expect(frame.actions.all.map(({ id, keys }) => [id, keys])).to.deep.equal([
      ['profile.menu', 'Ctrl+Alt+KeyU'], ['profile.settings', undefined], ['profile.change-team', undefined],
      ['profile.dark-mode', undefined], ['profile.reset-layout', undefined], ['profile.sign-out', 'Ctrl+Alt+KeyL'],
    ]);
    const whyNot = () => frame.actions.all.filter(({ possible }) => !possible(frame.model)).map(({ id, why }) => [id, why?.(frame.model)]);
    expect(whyNot()).to.deep.equal([]);
    frame.become({ desk: busyDesk });
    expect(whyNot()).to.deep.equal([
      ['profile.change-team', 'The team can be changed when you have no request, conversation or wrap-up.'],
      ['profile.sign-out', 'End and wrap up all conversations before you sign out.'],
    ]);
    frame.become({ desk: idleDesk });
    run('profile.menu');
    await until(() => isOpen(root));
    find(root, '.menu').hidePopover();
    run('profile.change-team');
    await until(() => isOpen(root) && find(root, 'ad-combobox').matches(':focus-within'), 'the team list has the focus');
    run('profile.sign-out');
    await until(() => dialogOf(root, 'ad-sign-out-dialog').open);
  });
});

import { expect } from '@open-wc/testing';
import type { WireFault } from '../../../../src/contract/errors.ts';
import { CommandRefused } from '../../../../src/desktop/frame.ts';
import { ownPicture$ } from '../../../../src/features/profile/desktop/own-picture.ts';
import type { FakeFrame } from '../../../desktop/fake-frame.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { dialogOf, opened } from './menu-harness.ts';
import { drawn } from './picture-support.ts';

interface Asked { path: string; method: string; body: unknown }

const refusal = (code: WireFault['code']) => new CommandRefused({ code, message: '', trackingId: 't-1' });

/** A server that answers, or refuses with what `refuse` says. */
function serve(frame: FakeFrame, refuse: { with: Error | null } = { with: null }): Asked[] {
  const asked: Asked[] = [];
  Object.assign(frame, {
    api: async (path: string, { method = 'POST', body }: { method?: string; body?: unknown } = {}) => {
      asked.push({ path, method, body });
      if (refuse.with) throw refuse.with;
      return path === '/picture' ? { revision: 'r1' } : undefined;
    },
  });
  return asked;
}

const shown = async () => {
  const { frame, root } = await opened();
  const refuse: { with: Error | null } = { with: null };
  const asked = serve(frame, refuse);
  buttonNamed(root, 'Profile Settings').click();
  await until(() => dialogOf(root, 'ad-profile-settings').open);
  return { frame, root, asked, refuse, dialog: dialogOf(root, 'ad-profile-settings') };
};

const pictureField = (root: ParentNode): ShadowRoot => find(root, 'ad-picture-field').shadowRoot!;
const fields = (root: ParentNode) => Object.fromEntries(findAll<HTMLInputElement>(root, 'ad-text-field input').map((input) => [input.labels?.[0]?.textContent ?? '', input]));

function type(input: HTMLInputElement | undefined, text: string): void {
  input!.value = text;
  input!.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Chooses a file as a person does. */
function choose(root: ParentNode, file: File): void {
  const input = find<HTMLInputElement>(root, 'input[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

describe('profile settings', () => {
  afterEach(() => {
    ownPicture$.next('');
    delete document.documentElement.dataset['theme'];
    localStorage.removeItem('ad-theme');
  });

  it('WX-168 shows picture, name and e-mail address, theme, language and password', async () => {
    const { root, dialog } = await shown();
    expect(find(root, '.menu').matches(':popover-open')).to.equal(false);
    const { Name, 'E-mail address': email } = fields(dialog);
    expect([Name?.value, Name?.readOnly, email?.value, email?.readOnly]).to.deep.equal(['Anna Nowak', true, 'anna@example.test', true]);
    expect(findAll<HTMLInputElement>(dialog, 'input[type=radio]').map((each) => each.labels?.[0]?.textContent)).to.deep.equal(['System', 'Light', 'Dark']);
    expect(findAll(dialog, 'ad-language-picker option').length).to.equal(5);
    await accessibleInBothThemes(root);
    buttonNamed(dialog, 'Close').click();
    await until(() => !dialog.open);
  });

  it('the theme of the system is to be had again', async () => {
    const { dialog } = await shown();
    const [system, , dark] = findAll<HTMLInputElement>(dialog, 'input[type=radio]');
    dark!.click();
    await until(() => document.documentElement.dataset['theme'] === 'dark');
    system!.click();
    await until(() => document.documentElement.dataset['theme'] === undefined);
  });

  it('WX-166 a chosen picture is cut to a square, sent, and shown everywhere', async () => {
    const { frame, asked, dialog } = await shown();
    expect(findAll(dialog, 'button').map(words)).to.not.include('Remove Picture');
    choose(dialog, new File([await drawn(900, 600)], 'anna.png', { type: 'image/png' }));
    await until(() => ownPicture$.value === `/api/pictures/${frame.model.desk.profile.userId}?v=r1`);
    const sent = asked.find(({ method }) => method === 'PUT')!;
    expect([sent.path, (sent.body as Blob).type]).to.deep.equal(['/picture', 'image/webp']);
    const { width, height } = await createImageBitmap(sent.body as Blob);
    expect([width, height]).to.deep.equal([512, 512]);
    await until(() => words(find(pictureField(dialog), '[role=status]')) === 'Your picture is changed.');
    await until(() => words(find(dialog, 'ad-picture-field')).includes('Remove Picture'));
    buttonNamed(dialog, 'Remove Picture').click();
    await until(() => ownPicture$.value === '');
    expect(asked.at(-1)).to.deep.equal({ path: '/picture', method: 'DELETE', body: undefined });
    await until(() => words(find(pictureField(dialog), '[role=status]')) === 'Your picture is removed.');
    expect(pictureField(dialog).activeElement).to.equal(buttonNamed(dialog, 'Choose Picture'));
  });

  it('a file that is no picture is refused here, whatever it is called, and a refusal of the server is told', async () => {
    const { asked, refuse, dialog } = await shown();
    const problem = () => words(find(pictureField(dialog), '[role=alert]'));
    const before = asked.length;
    choose(dialog, new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'anna.png', { type: 'image/png' }));
    await until(() => problem() === 'This file is not a PNG, JPEG or WebP picture.');
    choose(dialog, new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])], 'half.png'));
    await until(() => !find<HTMLButtonElement>(dialog, '.choose').matches('[aria-disabled=true]'));
    expect([problem(), asked.length]).to.deep.equal(['This file is not a PNG, JPEG or WebP picture.', before]);
    refuse.with = refusal('rate-limited');
    choose(dialog, new File([await drawn(10, 10)], 'anna.png'));
    await until(() => problem() === 'Too many attempts. Wait a moment and try again.');
    expect(ownPicture$.value).to.equal('');
    await accessibleInBothThemes(dialog);
  });

  it('WX-168 the password is changed by whoever types the current one', async () => {
    const { asked, refuse, dialog } = await shown();
    const form = find(dialog, 'ad-password-form');
    const { 'Current password': current, 'New password': next } = fields(form);
    expect([current?.type, current?.autocomplete, next?.type, next?.autocomplete]).to.deep.equal(['password', 'current-password', 'password', 'new-password']);
    buttonNamed(form, 'Change Password').click();
    await until(() => words(form).includes('Enter your current password.') && words(form).includes('The password must have 8 to 128 characters.'));
    expect([document.activeElement && find(dialog, ':focus'), asked.filter(({ path }) => path !== '/picture')]).to.deep.equal([current, []]);
    type(current, 'a guess');
    type(next, 'battery staple');
    refuse.with = refusal('wrong-credentials');
    buttonNamed(form, 'Change Password').click();
    await until(() => words(form).includes('This is not your current password.'));
    await accessibleInBothThemes(form);
    refuse.with = null;
    type(current, 'correct horse');
    buttonNamed(form, 'Change Password').click();
    await until(() => words(find(form, '[role=status]')) === 'Your password is changed. You are signed out in all other browsers.');
    expect(asked.at(-1)).to.deep.equal({ path: '/password/change', method: 'POST', body: { current: 'correct horse', password: 'battery staple' } });
    expect([current?.value, next?.value]).to.deep.equal(['', '']);
  });

  it('what was typed is gone when the dialog is closed, and nothing is sent without a line', async () => {
    const { frame, asked, dialog } = await shown();
    const { 'Current password': current, 'New password': next } = fields(find(dialog, 'ad-password-form'));
    frame.become({ line: 'reconnecting' });
    await until(() => buttonNamed(dialog, 'Change Password').getAttribute('aria-disabled') === 'true' && buttonNamed(dialog, 'Choose Picture').getAttribute('aria-disabled') === 'true');
    type(current, 'correct horse');
    type(next, 'battery staple');
    buttonNamed(dialog, 'Change Password').click();
    expect(asked.filter(({ path }) => path !== '/picture')).to.deep.equal([]);
    buttonNamed(dialog, 'Close').click();
    await until(() => current?.value === '' && next?.value === '');
  });
});

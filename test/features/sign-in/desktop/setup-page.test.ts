import { expect, fixture, html } from '@open-wc/testing';
import { CommandRefused } from '../../../../src/desktop/frame.ts';
import { createPage, type Setup, type SetupPage } from '../../../../src/features/sign-in/desktop/setup-page.ts';
import type { TextField } from '../../../../src/ui/text-field.ts';
import { accessibleInBothThemes, buttonNamed, find, until, words } from '../../../desktop/element-support.ts';

const COMPLETE: Setup = { organisation: 'Example', name: 'Ada', email: 'ada@example.test', password: 'long enough' };

const open = async (answer: (setup: Setup) => Promise<void>) => {
  const page = createPage({ notice: '', profile: null }) as SetupPage;
  page.setUp = answer;
  await fixture(html`${page}`);
  await until(() => buttonNamed(page, 'Create administrator'));
  return page;
};

const fill = async (page: SetupPage, entry: Partial<Setup>) => {
  for (const [name, value] of Object.entries(entry)) {
    const { input } = find<TextField>(page, `ad-text-field[name=${name}]`);
    input!.value = value;
    input!.dispatchEvent(new Event('input', { bubbles: true }));
  }
  buttonNamed(page, 'Create administrator').click();
  await page.updateComplete;
};

describe('ad-setup-page', () => {
  it('creates the administrator of an empty installation', async () => {
    const asked: Setup[] = [];
    const page = await open((setup) => { asked.push(setup); return Promise.resolve(); });
    let done = 0;
    page.addEventListener('page-done', () => { done += 1; });
    await accessibleInBothThemes(page);
    await fill(page, { ...COMPLETE, name: ' Ada ' });
    await until(() => done === 1);
    expect(asked).to.deep.equal([COMPLETE]);
  });

  it('says what is missing and asks nothing of the server', async () => {
    let asked = 0;
    const page = await open(() => { asked += 1; return Promise.resolve(); });
    await fill(page, { password: 'short', email: 'ada' });
    await until(() => words(page).includes('This field must be filled in.'));
    expect(words(page)).to.include('Enter your e-mail address').and.to.include('8 to 128 characters');
    expect(document.activeElement).to.equal(find<TextField>(page, 'ad-text-field[name=organisation]').input);
    expect(asked).to.equal(0);
  });

  it('shows a refusal in words', async () => {
    const page = await open(() => Promise.reject(new CommandRefused({ code: 'already-set-up', message: '', trackingId: 't-5' })));
    await fill(page, COMPLETE);
    await until(() => words(page).includes('This contact centre is already set up.'));
    expect(words(page)).to.include('t-5');
    await accessibleInBothThemes(page);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { createPage } from '../../src/desktop/plain-page.ts';
import { profile } from './desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, until, words } from './element-support.ts';

describe('ad-plain-page', () => {
  const original = window.fetch;
  afterEach(() => { window.fetch = original; });

  it('says who is signed in and why there is no desktop', async () => {
    const page = createPage({ notice: '', profile: profile({ roles: ['administrator'], name: 'Ada Admin' }) });
    await fixture(html`${page}`);
    await until(() => words(page).includes('Signed in as Ada Admin'));
    expect(words(page)).to.include('This account has no agent role');
    expect(find<HTMLAnchorElement>(page, 'a').pathname).to.equal('/api/openapi.json');
    await accessibleInBothThemes(page);
  });

  it('shows why signing out did not work', async () => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
    const page = createPage({ notice: '', profile: profile() });
    await fixture(html`${page}`);
    await until(() => buttonNamed(page, 'Sign Out'));
    buttonNamed(page, 'Sign Out').click();
    await until(() => words(page).includes('The server cannot be reached.'));
  });
});

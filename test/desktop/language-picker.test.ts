import { expect, fixture, html } from '@open-wc/testing';
import '../../src/desktop/language-picker.ts';
import type { LanguagePicker } from '../../src/desktop/language-picker.ts';
import { localizer } from '../../src/ui/localizer.ts';
import { accessibleInBothThemes, find, until } from './element-support.ts';

describe('ad-language-picker', () => {
  after(() => localizer.choose('en'));

  it('names each language in its own words and changes the page’s', async () => {
    const picker = await fixture<LanguagePicker>(html`<ad-language-picker></ad-language-picker>`);
    const select = find<HTMLSelectElement>(picker, 'select');
    expect([...select.options].map((option) => option.text)).to.deep.equal(['English', '한국어', 'Dansk', 'Polski', 'Français']);
    expect(select.labels[0]?.textContent).to.equal('Language');
    await accessibleInBothThemes(picker);
    select.value = 'da';
    select.dispatchEvent(new Event('change'));
    await until(() => document.documentElement.lang === 'da');
    await until(() => select.labels[0]?.textContent === 'Sprog');
  });
});

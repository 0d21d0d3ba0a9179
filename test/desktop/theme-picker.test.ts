import { expect, fixture, html } from '@open-wc/testing';
import '../../src/desktop/theme-picker.ts';
import type { ThemePicker } from '../../src/desktop/theme-picker.ts';
import { currentTheme } from '../../src/desktop/theme.ts';
import { accessibleInBothThemes, find, findAll, until } from './element-support.ts';

describe('ad-theme-picker', () => {
  after(() => {
    delete document.documentElement.dataset['theme'];
    localStorage.removeItem('ad-theme');
  });

  it('shows the theme and changes it at once', async () => {
    const picker = await fixture<ThemePicker>(html`<ad-theme-picker></ad-theme-picker>`);
    expect(find(picker, 'legend').textContent).to.equal('Theme');
    const choices = findAll<HTMLInputElement>(picker, 'input');
    expect(choices.map((input) => [input.labels?.[0]?.textContent, input.checked])).to.deep.equal([['System', true], ['Light', false], ['Dark', false]]);
    await accessibleInBothThemes(picker);
    await until(() => choices[0]!.checked, 'it follows whoever changes the theme');
    choices[2]!.click();
    await until(() => currentTheme() === 'dark');
    expect(getComputedStyle(document.documentElement).colorScheme).to.equal('dark');
  });
});

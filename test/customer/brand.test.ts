import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { brandStyles, contrast } from '../../src/customer/brand.ts';

/** The colours of a token, light and dark. */
function token(css: string, name: string): { light: Rgb; dark: Rgb } {
  const [, light = '', dark = ''] = new RegExp(`--ad-color-${name}: light-dark\\(rgb\\(([^)]*)\\), rgb\\(([^)]*)\\)\\)`).exec(css) ?? [];
  const rgb = (text: string): Rgb => text.split(' ').map(Number) as unknown as Rgb;
  return { light: rgb(light), dark: rgb(dark) };
}
type Rgb = Parameters<typeof contrast>[0];
const SURFACE: { light: Rgb; dark: Rgb } = { light: [255, 255, 255], dark: [23, 26, 33] };

describe('the site\'s colour', () => {
  it('can be read in both themes, whatever it is', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(fc.property(channel, channel, channel, (red, green, blue) => {
      const css = brandStyles(`rgb(${red} ${green} ${blue})`)?.cssText ?? '';
      for (const theme of ['light', 'dark'] as const) {
        const of = (name: string): Rgb => token(css, name)[theme];
        const pairs = [['accent', SURFACE[theme]], ['accent-text', of('accent-soft')], ['on-accent', of('accent')], ['on-accent', of('accent-hover')]] as const;
        for (const [name, ground] of pairs) expect(contrast(of(name), ground), `${name}, ${theme}`).to.be.at.least(4.5);
      }
    }), { numRuns: 300 });
  });

  it('stays as it is where it can be read', () => {
    expect(token(brandStyles('#2f5d46')?.cssText ?? '', 'accent').light).to.deep.equal([47, 93, 70]);
  });

  it('is ours when it is no colour, or one that one can look through', () => {
    for (const words of ['', 'red;} body{display:none', 'url(x)', 'transparent', 'rgb(1 2 3 / 50%)', 'currentcolor-ish']) {
      expect(brandStyles(words)).to.equal(null);
    }
  });
});

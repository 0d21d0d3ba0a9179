import { expect, fixture, html } from '@open-wc/testing';
import { adoptTokens } from '../../src/ui/tokens.css.ts';

/** Words on a ground: WCAG 2.2 asks for 4.5 : 1. */
const WORDS: readonly [string, readonly string[]][] = [
  ['text', ['canvas', 'surface', 'surface-2', 'surface-3', 'accent-soft']],
  ['text-quiet', ['canvas', 'surface', 'surface-2', 'surface-3', 'danger-soft', 'accent-soft']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-danger', ['danger', 'danger-hover']],
  ['accent-text', ['canvas', 'surface', 'surface-2', 'accent-soft']],
  ['danger-text', ['canvas', 'surface', 'danger-soft']],
  ['success-text', ['surface', 'success-soft']],
  ['warning-text', ['surface', 'warning-soft']],
];
/** Borders of controls, marks and the focus ring: 3 : 1. */
const SHAPES: readonly [string, readonly string[]][] = [
  ['border-strong', ['surface', 'canvas']],
  ['focus', ['surface', 'canvas', 'surface-2']],
  ['accent', ['surface', 'canvas']],
  ['success', ['surface']],
  ['warning', ['surface']],
  ['danger', ['surface']],
];

const rgb = (probe: HTMLElement, token: string): number[] => {
  probe.style.color = `var(--ad-color-${token})`;
  const numbers = getComputedStyle(probe).color.match(/[\d.]+/g)?.map(Number) ?? [];
  return numbers.slice(0, 3);
};

const luminance = (channels: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = channels.map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: readonly number[], b: readonly number[]): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('tokens', () => {
  before(() => adoptTokens());
  afterEach(() => { delete document.documentElement.dataset['theme']; });

  for (const theme of ['light', 'dark']) {
    it(`give words and shapes enough contrast when it is ${theme}`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const probe = await fixture<HTMLElement>(html`<span></span>`);
      const weak = ([[WORDS, 4.5], [SHAPES, 3]] as const).flatMap(([pairs, least]) => pairs.flatMap(([front, grounds]) => grounds
        .map((ground) => ({ pair: `${front} on ${ground}`, ratio: contrast(rgb(probe, front), rgb(probe, ground)) }))
        .filter(({ ratio }) => ratio < least)));
      expect(weak).to.deep.equal([]);
    });
  }

  it('follow the choice of a theme', async () => {
    const probe = await fixture<HTMLElement>(html`<span></span>`);
    document.documentElement.dataset['theme'] = 'light';
    const light = rgb(probe, 'canvas').join();
    document.documentElement.dataset['theme'] = 'dark';
    expect(rgb(probe, 'canvas').join()).to.not.equal(light);
  });

  it('reach into a shadow root of their own, for pages that only embed us', async () => {
    const host = await fixture<HTMLElement>(html`<div data-tokens></div>`);
    const root = host.attachShadow({ mode: 'open' });
    adoptTokens(root);
    adoptTokens(root);
    expect(root.adoptedStyleSheets).to.have.length(1);
    expect(getComputedStyle(host).getPropertyValue('--ad-space-4')).to.equal('16px');
  });
});

import { css, unsafeCSS, type CSSResult } from 'lit';
import { adopt } from '../ui/adopt.ts';

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** What the accent stands on: the surfaces of the tokens, light and dark. */
const SURFACES = { light: WHITE, dark: [23, 26, 33] as Rgb };
/** What text needs (WCAG 2.2, 1.4.3), with a little room for rounding. */
const READABLE = 4.6;

/**
 * The site's own colour in place of ours, as far as people can still read: darker on light surfaces,
 * lighter on dark ones. Null when it is no colour.
 */
export function brandStyles(color: string): CSSResult | null {
  const rgb = parse(color);
  if (!rgb) return null;
  const light = scheme(rgb, SURFACES.light, darker);
  const dark = scheme(rgb, SURFACES.dark, lighter);
  const both = (name: keyof typeof light): CSSResult => unsafeCSS(`light-dark(${light[name]}, ${dark[name]})`);
  return css`
    :root {
      --ad-color-accent: ${both('accent')};
      --ad-color-accent-hover: ${both('hover')};
      --ad-color-on-accent: ${both('ink')};
      --ad-color-accent-soft: ${both('soft')};
      --ad-color-accent-text: ${both('text')};
      --ad-color-focus: ${both('text')};
    }`;
}

/** Gives the page the site's colour. */
export function adoptBrand(color: string): void {
  const styles = brandStyles(color);
  if (styles) adopt(document, [styles]);
}

/** Any CSS colour as the browser paints it. */
function parse(color: string): Rgb | null {
  const canvas = CSS.supports('color', color) ? document.createElement('canvas').getContext('2d') : null;
  if (!canvas) return null;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha < 255 ? null : [red, green, blue];
}

/** Moves a colour by a share of the way to an end. */
type Shift = (color: Rgb, share: number) => Rgb;

const darker: Shift = (color, share) => mix(color, BLACK, share);

/** First to the same colour in full light, then to white: straight to white it would turn grey. */
const lighter: Shift = (color, share) => {
  const brightest = Math.max(...color);
  const vivid: Rgb = brightest ? color.map((value) => Math.round(value * 255 / brightest)) as unknown as Rgb : WHITE;
  return share < 0.5 ? mix(color, vivid, share * 2) : mix(vivid, WHITE, share * 2 - 1);
};

function scheme(color: Rgb, surface: Rgb, away: Shift): Record<'accent' | 'hover' | 'ink' | 'soft' | 'text', string> {
  const accent = readable(color, surface, away);
  const soft = mix(surface, color, 0.12);
  const ink = contrast(accent, WHITE) >= READABLE ? WHITE : BLACK;
  const colors = { accent, soft, ink, hover: away(accent, 0.15), text: readable(accent, soft, away) };
  return Object.fromEntries(Object.entries(colors).map(([name, rgb]) => [name, `rgb(${rgb.join(' ')})`])) as ReturnType<typeof scheme>;
}

/** The colour, moved away from the ground until it can be read there. */
function readable(color: Rgb, ground: Rgb, away: Shift): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const moved = away(color, share);
    if (contrast(moved, ground) >= READABLE) return moved;
  }
  return away(color, 1);
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((value, i) => Math.round(value + ((to[i] ?? 0) - value) * share)) as unknown as Rgb;

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast of two colours. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

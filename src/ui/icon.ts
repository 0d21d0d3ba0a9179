import { css, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ICONS, type IconName } from './icons.ts';

const SVG = 'http://www.w3.org/2000/svg';

const draw = (name: IconName): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
};

/** A decorative drawing in the text's colour; whatever it means is said in words beside it. */
@customElement('ad-icon')
export class Icon extends LitElement {
  static override styles = css`
    :host { display: inline-block; flex: none; width: var(--ad-icon-size, 18px); height: var(--ad-icon-size, 18px); }
    svg { display: block; width: 100%; height: 100%; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  `;

  /** Which drawing, see `icons.ts`. */
  @property() name: IconName = 'circle';

  protected override render(): SVGSVGElement | null {
    return Object.hasOwn(ICONS, this.name) ? draw(this.name) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-icon': Icon;
  }
}

import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** CSS properties by their names, custom ones too; undefined takes one away. */
export type CssProperties = Readonly<Record<string, string | undefined>>;

class CssStyle extends Directive {
  #before: CssProperties = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssStyle belongs on an element');
  }

  override render(_properties: CssProperties): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [CssProperties]): typeof noChange {
    const { style } = element as HTMLElement;
    for (const name of Object.keys(this.#before)) if (properties[name] === undefined) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) {
      if (value !== undefined && value !== this.#before[name]) style.setProperty(name, value);
    }
    this.#before = properties;
    return noChange;
  }
}

/**
 * Sets CSS properties on an element: `<div ${cssStyle({ 'animation-duration': '5s' })}>`. Lit's own styleMap
 * begins with a style attribute, which a strict content security policy (`style-src 'self'`) refuses.
 */
export const cssStyle = directive(CssStyle);

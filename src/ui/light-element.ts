import { LitElement, type CSSResult } from 'lit';
import { adopt } from './adopt.ts';

/**
 * An element that renders into the light tree, so that its native form fields stand in the same
 * tree as their `<form>`: the browser submits, validates and autofills them as usual. Its styles go
 * to the root that it stands in; their selectors begin with the element's own tag.
 */
export abstract class LightElement extends LitElement {
  static lightStyles: readonly CSSResult[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this.getRootNode(), (this.constructor as typeof LightElement).lightStyles);
  }
}

let last = 0;

/** An id that no other element of the page has, for `for` and `aria-…by`. */
export const uniqueId = (prefix: string): string => `${prefix}-${(last += 1)}`;

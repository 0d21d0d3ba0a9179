import { LitElement, type CSSResult } from 'lit';
import { adopt } from './adopt.ts';

/**
 * An element that renders into the light tree, so that its native form fields stand in the same
 * tree as their `<form>`: the browser submits, validates and autofills them as usual. Its styles go
 * to the root that it stands in; their selectors begin with the element's own tag.
 */
export abstract class LightElement extends LitElement {
  static lightStyles: readonly CSSResult[] = [];

  /** What takes the focus that is given to the element. */
  protected get focusTarget(): HTMLElement | null {
    return this.querySelector('input');
  }

  override focus(options?: FocusOptions): void {
    focusWhenRendered(this, () => this.focusTarget, options);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this.getRootNode(), (this.constructor as typeof LightElement).lightStyles);
  }
}

/** Gives the focus on to a part of an element, also when the element has not rendered yet. */
export const focusWhenRendered = (element: LitElement, target: () => HTMLElement | null, options?: FocusOptions): void => {
  if (element.hasUpdated) target()?.focus(options);
  else void element.updateComplete.then(() => target()?.focus(options));
};

let last = 0;

/** An id that no other element of the page has, for `for` and `aria-…by`. */
export const uniqueId = (prefix: string): string => `${prefix}-${(last += 1)}`;

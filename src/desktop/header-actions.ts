import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Localized } from '../ui/localizer.ts';
import { fitting } from './fit.ts';
import { t } from './texts/index.ts';

const MORE_WIDTH = 36;

/**
 * A row of actions at the end of a bar. Those for which the bar has no room go behind **More (⋮)**, and come back when
 * it has (WX-063 – WX-065); those in the slot `fixed` always stand at its end.
 *
 * @slot - actions, the first ones staying longest
 * @slot fixed
 */
@customElement('ad-header-actions')
export class HeaderActions extends LitElement {
  static override styles = css`
    [hidden] { display: none; }
    :host { display: flex; flex: none; align-items: center; justify-content: end; gap: var(--ad-space-1); }
  `;

  @state() private crowded = false;

  readonly localized = new Localized(this);
  readonly #sizes = new ResizeObserver(() => this.#arrange());
  readonly #children = new MutationObserver(() => this.#observe());
  /** How wide each was when it stood in the row: in the list it has another width. */
  readonly #widths = new WeakMap<Element, number>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
    this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#children.disconnect();
  }

  protected override render(): TemplateResult {
    return html`
      <slot></slot>
      <ad-drop-down icon="ellipsis-vertical" .label=${t('desk.more')} ?hidden=${!this.crowded}><slot name="more"></slot></ad-drop-down>
      <slot name="fixed"></slot>`;
  }

  #observe(): void {
    this.#sizes.disconnect();
    const { parentElement: bar } = this;
    if (!bar) return;
    for (const element of [bar, ...bar.children, ...this.children]) if (element !== this) this.#sizes.observe(element);
  }

  #arrange(): void {
    const actions = [...this.children].filter(({ slot }) => slot !== 'fixed');
    for (const each of actions) if (each.slot !== 'more') this.#widths.set(each, widthOf(each));
    const fixed = [...this.children].filter(({ slot }) => slot === 'fixed').reduce((sum, each) => sum + widthOf(each), 0);
    const widths = actions.map((each) => this.#widths.get(each) ?? 0);
    const shown = fitting(widths, this.#room() - fixed, MORE_WIDTH);
    actions.forEach((each, place) => {
      const slot = shown.has(place) ? '' : 'more';
      if (each.slot !== slot) each.slot = slot;
    });
    this.crowded = shown.size < actions.length;
  }

  /** What the bar leaves to this row. */
  #room(): number {
    const bar = this.parentElement;
    if (!bar) return 0;
    const style = getComputedStyle(bar);
    const { bottom } = this.getBoundingClientRect();
    const others = [...bar.children].filter((each) => each instanceof HTMLElement && each !== this && each.checkVisibility()
      // In a line of its own it takes nothing away.
      && each.getBoundingClientRect().top < bottom) as HTMLElement[];
    const taken = others.reduce((sum, each) => sum + leastWidthOf(each) + pixels(style.columnGap), 0);
    return bar.clientWidth - pixels(style.paddingLeft) - pixels(style.paddingRight) - taken;
  }
}

const pixels = (length: string): number => Number.parseFloat(length) || 0;

/** With the gap to its neighbour. */
const widthOf = (element: Element): number => {
  const { width } = element.getBoundingClientRect();
  return width === 0 ? 0 : width + 4;
};

/** What grows into the room that is left can do with less. */
const leastWidthOf = (element: HTMLElement): number => {
  if (getComputedStyle(element).flexGrow === '0') return element.getBoundingClientRect().width;
  element.style.flex = '0 0 min-content';
  const { width } = element.getBoundingClientRect();
  element.style.removeProperty('flex');
  return width;
};

declare global {
  interface HTMLElementTagNameMap {
    'ad-header-actions': HeaderActions;
  }
}

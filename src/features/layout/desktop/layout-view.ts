import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Subscription } from 'rxjs';
import type { LayoutNode, LayoutPage } from '../../../domain/layout/desktop-layout.ts';
import { Localized } from '../../../ui/localizer.ts';
import type { Bound } from './bound.ts';
import { columnsAt, flexibleElement, gridElement, spread } from './layout-grid.ts';
import type { LayoutHost, LayoutPlace } from './layout-host.ts';
import { hasSubstance } from './layout-substance.ts';
import { bindNode } from './layout-tree.ts';
import { textNow } from './layout-values.ts';
import { layoutViewStyles } from './layout-view.css.ts';
import { own } from './own.ts';
import { t } from './texts/index.ts';

/** Units of a widget without a size. */
const USUAL = { width: 4, height: 6 };

/**
 * A page of the layout, or some of its nodes, with everything in them. They stand in a shadow root: the desktop's
 * styles do not reach the widgets, and theirs not the desktop.
 */
@customElement('ad-layout-view')
export class LayoutView extends LitElement {
  static override styles = layoutViewStyles;

  @property({ attribute: false }) host!: LayoutHost;
  @property({ attribute: false }) page: LayoutPage | null = null;
  /** What is shown in place of a page. */
  @property({ attribute: false }) nodes: readonly LayoutNode[] = [];
  @property({ reflect: true }) place: LayoutPlace = 'page';

  readonly localized = new Localized(this);
  #bounds: Bound[] = [];
  #head: HTMLElement | null = null;
  #subHead: HTMLElement | null = null;
  #body: HTMLElement | null = null;
  #following: Subscription | null = null;
  readonly #size = new ResizeObserver(() => this.#spread());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#following?.unsubscribe();
    this.#following = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') || changed.has('nodes') || changed.has('host')) this.#build();
    this.#follow();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.place === 'page' && this.page ? this.#renderHead(this.page) : nothing}
      <div class="body">${this.#body ?? (this.place === 'page' ? html`<p class="nothing">${t('layout.empty-page')}</p>` : nothing)}</div>`;
  }

  /** Elements where the layout has some, else its words. */
  #renderHead({ header, subHeader }: LayoutPage): TemplateResult | typeof nothing {
    const store = this.host.store$.value;
    const heading = this.#head ?? (header ? html`<h1 class="heading">${textNow(header, store)}</h1>` : null);
    const below = this.#subHead ?? (subHeader ? html`<p class="sub-heading">${textNow(subHeader, store)}</p>` : null);
    return heading || below ? html`<div class="head">${heading}${below}</div>` : nothing;
  }

  #follow(): void {
    if (this.#following || !this.isConnected || !this.host) return;
    this.#following = this.host.store$.subscribe((store) => {
      for (const bound of this.#bounds) bound.update(store);
    });
  }

  #build(): void {
    this.#bounds = [];
    const { page } = this;
    this.#head = this.#bind(page?.headerNode ?? null);
    this.#subHead = this.#bind(page?.subHeaderNode ?? null);
    this.#body = page ? this.#pageBody(page) : this.#list();
    if (this.#bounds.length === 0) this.#body = null;
    this.#spread();
  }

  #pageBody(page: LayoutPage): HTMLElement {
    if (!page.flexible) return gridElement(page, (name) => this.#bind(own(page.widgets, name) ?? null));
    return flexibleElement(Object.values(page.widgets).flatMap((node) => {
      const element = this.#bind(node);
      return element ? [{ element, width: node.width ?? USUAL.width, height: node.height ?? USUAL.height }] : [];
    }));
  }

  #list(): HTMLElement {
    const list = Object.assign(document.createElement('div'), { className: 'list' });
    list.append(...this.nodes.flatMap((node) => this.#bind(node) ?? []));
    return list;
  }

  /** What stays empty takes no place from the others. */
  #bind(node: LayoutNode | null): HTMLElement | null {
    if (!node || (this.place !== 'hidden' && !this.#mayShow(node))) return null;
    const bound = bindNode(node, this.host, this.place);
    if (bound) this.#bounds.push(bound);
    return bound?.element ?? null;
  }

  /** Another's element may still be brought by some script. */
  #mayShow(node: LayoutNode): boolean {
    return hasSubstance(node) || (this.place === 'page' && node.comp.includes('-') && !node.comp.startsWith('md-'));
  }

  #spread(): void {
    // What scrolls and has nothing to go to is scrolled by the keys when it has the focus.
    if (this.place === 'page' && this.scrollHeight > this.clientHeight) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
    if (this.#body?.className === 'flexible') spread(this.#body, columnsAt(this.clientWidth));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-layout-view': LayoutView;
  }
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { LightElement } from '../ui/light-element.ts';
import { announce } from '../ui/live-region.ts';
import { Localized } from '../ui/localizer.ts';
import './drop-down.ts';
import { fitting } from './fit.ts';
import type { AuxiliaryTab } from './frame.ts';
import { dragTab } from './tab-drag.ts';
import { TabChosen, TabMoved, TabOrderReset } from './tab-events.ts';
import { tabStripStyles } from './tab-strip.css.ts';
import { t } from './texts/index.ts';

const MORE_WIDTH = 76;

/**
 * Tabs in a row. Those for which there is no room stand behind **More** (WX-073), and each can be put elsewhere.
 *
 * @fires tab-chosen
 * @fires tab-moved
 * @fires tab-order-reset
 */
@customElement('ad-tab-strip')
export class TabStrip extends LightElement {
  static override lightStyles = [controlStyles, tabStripStyles];

  /** In the order in which they stand. */
  @property({ attribute: false }) tabs: readonly AuxiliaryTab[] = [];
  @property({ attribute: false }) chosen: string | null = null;
  @property({ type: Boolean, reflect: true }) orderable = false;

  @state() private crowdedOut: ReadonlySet<string> = new Set();

  readonly localized = new Localized(this);
  readonly #sizes = new ResizeObserver(() => this.#arrange());
  /** By name too: another language has other widths. */
  readonly #widths = new Map<string, number>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override get focusTarget(): HTMLElement | null {
    return this.querySelector('[role=tab][aria-selected=true]');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What is not known by its width is measured in the row.
    if (changed.has('tabs')) this.crowdedOut = new Set([...this.crowdedOut].filter((id) => this.tabs.some((tab) => tab.id === id && this.#widths.has(tab.label()))));
  }

  protected override updated(): void {
    this.#arrange();
  }

  protected override render(): TemplateResult {
    const behind = this.tabs.filter(({ id }) => this.crowdedOut.has(id));
    return html`
      <div role="tablist" aria-label=${t('desk.auxiliary')} @keydown=${this.#press}>
        ${repeat(this.tabs, ({ id }) => id, (tab) => this.#renderTab(tab))}
      </div>
      ${behind.length === 0 ? nothing : html`
        <ad-drop-down class="more" icon="chevron-down" named closing .label=${t('desk.more')}>
          <ul>${repeat(behind, ({ id }) => id, (tab) => html`
            <li><button class="button wide" type="button" title=${tab.label()} @click=${() => this.#choose(tab.id)}><ad-icon name=${tab.icon}></ad-icon><span>${tab.label()}</span></button></li>`)}</ul>
        </ad-drop-down>`}
      ${this.orderable && this.tabs.length > 1 ? this.#renderOptions() : nothing}`;
  }

  #renderTab({ id, label, icon }: AuxiliaryTab): TemplateResult {
    const selected = id === this.chosen;
    return html`
      <button role="tab" type="button" id=${`tab-${id}`} data-tab=${id} title=${label()} aria-selected=${selected} tabindex=${selected ? 0 : -1}
        aria-controls=${selected ? `tab-panel-${id}` : nothing} ?hidden=${this.crowdedOut.has(id)}
        @click=${() => this.#choose(id)} @pointerdown=${this.#grab} @contextmenu=${(event: Event) => this.#openOptions(event, id)}>
        <ad-icon name=${icon}></ad-icon><span>${label()}</span>
      </button>`;
  }

  #renderOptions(): TemplateResult {
    const at = this.tabs.findIndex(({ id }) => id === this.chosen);
    const item = (label: string, possible: boolean, act: () => void): TemplateResult => html`
      <li><button class="button wide" type="button" ?disabled=${!possible} @click=${act}>${label}</button></li>`;
    return html`
      <ad-drop-down class="options" icon="ellipsis-vertical" closing .label=${t('desk.tab-order')}>
        <ul>
          ${item(t('desk.tab-back'), at > 0, () => this.#move(at, -1))}
          ${item(t('desk.tab-on'), at < this.tabs.length - 1, () => this.#move(at, 1))}
          ${item(t('desk.tab-reset'), true, () => this.dispatchEvent(new TabOrderReset()))}
        </ul>
      </ad-drop-down>`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new TabChosen(id));
  }

  #move(at: number, by: number): void {
    const [tab, target] = [this.tabs[at], this.tabs[at + by]];
    if (!tab || !target) return;
    this.dispatchEvent(new TabMoved(tab.id, target.id));
    announce(t('desk.tab-moved', { name: tab.label(), at: at + by + 1, count: this.tabs.length }));
  }

  #press(event: KeyboardEvent): void {
    const shown = this.tabs.filter(({ id }) => !this.crowdedOut.has(id));
    const at = shown.findIndex(({ id }) => id === this.chosen);
    const back = getComputedStyle(this).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const on = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [back]: at - 1, [on]: at + 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown.at(to % shown.length);
    if (!next) return;
    event.preventDefault();
    this.#choose(next.id);
    this.querySelector<HTMLElement>(`#tab-${CSS.escape(next.id)}`)?.focus();
  }

  #grab(event: PointerEvent): void {
    if (this.orderable && event.button === 0) dragTab(this, event.currentTarget as HTMLElement, event);
  }

  #openOptions(event: Event, id: string): void {
    if (!this.orderable || this.tabs.length < 2) return;
    event.preventDefault();
    this.#choose(id);
    this.querySelector<HTMLElementTagNameMap['ad-drop-down']>('.options')?.show();
  }

  #arrange(): void {
    const { tabs, crowdedOut } = this;
    const elements = [...this.querySelectorAll<HTMLElement>('[role=tab]')];
    tabs.forEach((tab, place) => {
      const width = elements[place]?.offsetWidth ?? 0;
      if (width > 0) this.#widths.set(tab.label(), width);
    });
    const room = this.clientWidth - (this.querySelector<HTMLElement>('.options')?.offsetWidth ?? 0);
    const shown = fitting(tabs.map((tab) => this.#widths.get(tab.label()) ?? 0), room, MORE_WIDTH, tabs.findIndex(({ id }) => id === this.chosen));
    const next = new Set(tabs.filter((_, place) => !shown.has(place)).map(({ id }) => id));
    if (next.size !== crowdedOut.size || [...next].some((id) => !crowdedOut.has(id))) this.crowdedOut = next;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-tab-strip': TabStrip;
  }
}

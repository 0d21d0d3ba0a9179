import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { uniqueId } from '../../../../ui/light-element.ts';
import './md-tab.ts';

const styles = css`
  :host { display: flex; flex-direction: column; min-width: 0; min-height: 0; height: 100%; color: var(--ad-color-text); }
  .tabs { display: flex; flex: none; overflow-x: auto; border-block-end: 1px solid var(--ad-color-border); scrollbar-width: thin; }
  .panels { display: flex; flex-direction: column; flex: 1; min-height: 0; }
`;

/** Which tab was chosen last, by `tabs-id`, for those that ask for it with `persist-selection`. */
const chosen = new Map<string, number>();

/**
 * Tabs in the form that published layouts have: `<md-tab slot="tab">` and `<md-tab-panel slot="panel">`, in pairs by
 * their order. The arrow keys, Home and End choose.
 *
 * @slot tab
 * @slot panel
 * @fires selected-changed
 */
@customElement('md-tabs')
export class MdTabs extends LitElement {
  static override styles = styles;

  /** Which pair is shown, from 0. */
  @property({ type: Number }) selected = 0;
  @property({ type: Boolean, attribute: 'persist-selection' }) persistSelection = false;
  @property({ attribute: 'tabs-id' }) tabsId = '';
  /** What the tabs are called together. */
  @property() label = '';

  @query('slot[name=tab]') private readonly tabSlot!: HTMLSlotElement | null;
  @query('slot[name=panel]') private readonly panelSlot!: HTMLSlotElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated && this.persistSelection) this.selected = chosen.get(this.tabsId) ?? this.selected;
    if (changed.has('selected') && this.persistSelection) chosen.set(this.tabsId, this.selected);
  }

  protected override updated(): void {
    this.#pair();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="tabs" role="tablist" aria-label=${this.label || this.getAttribute('aria-label') || ''} @click=${this.#click} @keydown=${this.#press}>
        <slot name="tab" @slotchange=${this.#pair}></slot>
      </div>
      <div class="panels"><slot name="panel" @slotchange=${this.#pair}></slot></div>`;
  }

  get #tabs(): HTMLElement[] {
    return (this.tabSlot?.assignedElements() ?? []) as HTMLElement[];
  }

  #pair(): void {
    const tabs = this.#tabs;
    const panels = (this.panelSlot?.assignedElements() ?? []) as HTMLElement[];
    const selected = tabs[this.selected] ? this.selected : 0;
    tabs.forEach((tab, at) => {
      tab.id ||= uniqueId('md-tab');
      const panel = panels[at];
      if (panel) {
        panel.id ||= uniqueId('md-tab-panel');
        tab.setAttribute('aria-controls', panel.id);
      }
      tab.role = 'tab';
      tab.ariaSelected = String(at === selected);
      tab.tabIndex = at === selected ? 0 : -1;
      if (tab.hasAttribute('disabled')) tab.ariaDisabled = 'true';
    });
    panels.forEach((panel, at) => {
      panel.role = 'tabpanel';
      panel.tabIndex = 0;
      panel.hidden = at !== selected;
      if (tabs[at]) panel.setAttribute('aria-labelledby', tabs[at].id);
    });
  }

  #click(event: Event): void {
    const at = this.#tabs.findIndex((tab) => event.composedPath().includes(tab));
    if (at >= 0) this.#choose(at);
  }

  #press(event: KeyboardEvent): void {
    const tabs = this.#tabs;
    const at = tabs.findIndex((tab) => tab === event.target);
    if (at < 0) return;
    const onwards = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const usable = tabs.filter((tab) => !tab.hasAttribute('disabled'));
    const here = usable.indexOf(tabs[at]!);
    const next = { ArrowRight: here + onwards, ArrowLeft: here - onwards, Home: 0, End: -1 }[event.key];
    const tab = next === undefined ? undefined : usable.at(next % usable.length);
    if (!tab) return;
    event.preventDefault();
    this.#choose(tabs.indexOf(tab));
    tab.focus();
  }

  #choose(at: number): void {
    if (at === this.selected || this.#tabs[at]?.hasAttribute('disabled')) return;
    this.selected = at;
    this.dispatchEvent(new CustomEvent('selected-changed', { detail: { value: at }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'md-tabs': MdTabs;
  }
}

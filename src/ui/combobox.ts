import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { keepAt } from './anchor.ts';
import { comboboxKey } from './combobox-keys.ts';
import { filterOptions, type ComboboxOption } from './combobox-options.ts';
import { renderOptions } from './combobox-list.ts';
import { comboboxStyles } from './combobox.css.ts';
import { controlStyles } from './control-styles.css.ts';
import './icon.ts';
import { focusWhenRendered } from './light-element.ts';
import { Localized } from './localizer.ts';
import { t } from './texts/index.ts';

/** Another option was chosen; `value` is its value. */
export class ComboboxChange extends Event {
  readonly value: string;

  constructor(value: string) {
    super('combobox-change', { bubbles: true, composed: true });
    this.value = value;
  }
}

/**
 * One choice out of many, found by typing: the editable combobox with list autocomplete of the ARIA
 * Authoring Practices. What was typed and is no option falls back to the last choice.
 *
 * @fires combobox-change
 */
@customElement('ad-combobox')
export class Combobox extends LitElement {
  static override styles = [controlStyles, comboboxStyles];

  @property() label = '';
  @property({ attribute: false }) options: readonly ComboboxOption[] = [];
  /** The chosen option's value; empty when none is. */
  @property() value = '';
  @property() placeholder = '';
  @property({ type: Boolean }) disabled = false;
  @property() error = '';
  /** Says what may be searched for. */
  @property({ attribute: 'search-hint' }) searchHint = '';
  /** The label is for screen readers only. */
  @property({ type: Boolean, reflect: true, attribute: 'hide-label' }) hideLabel = false;

  @state() private open = false;
  /** What was typed since the list opened; null shows everything. */
  @state() private typed: string | null = null;
  @state() private active = -1;
  @query('input') private readonly input!: HTMLInputElement;
  @query('.list') private readonly list!: HTMLElement;

  readonly localized = new Localized(this);
  #endPlacing: (() => void) | undefined;

  override focus(options?: FocusOptions): void {
    focusWhenRendered(this, () => this.input, options);
  }

  /** Takes the focus and shows its list. */
  expand(): void {
    this.input.focus();
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open !== this.list.matches(':popover-open')) this.list.togglePopover(this.open);
    if (!this.open) return;
    this.#endPlacing?.();
    this.#endPlacing = keepAt(this.list, this.input, { matchWidth: true });
    this.renderRoot.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const chosen = this.#chosen;
    const described = [this.searchHint && 'search-hint', this.error && 'error'].filter(Boolean).join(' ');
    return html`
      <label class="label" for="input">${this.label}</label>
      <div class="box ${chosen?.icon ? 'with-icon' : ''}">
        ${chosen?.icon ? html`<ad-icon class="lead ${chosen.tone ?? ''}" name=${chosen.icon}></ad-icon>` : nothing}
        <input id="input" class="field" role="combobox" type="text" autocomplete="off" spellcheck="false"
          aria-autocomplete="list" aria-expanded=${this.open} aria-controls="list"
          aria-activedescendant=${this.open && this.active >= 0 ? `option-${this.active}` : nothing}
          aria-describedby=${described || nothing} aria-invalid=${this.error ? 'true' : nothing}
          placeholder=${this.placeholder || nothing} ?disabled=${this.disabled}
          .value=${live(this.typed ?? this.#text)}
          @input=${this.#type} @keydown=${this.#press} @click=${this.#show} @blur=${this.#leave}>
        <button class="icon-button toggle" type="button" tabindex="-1" aria-hidden="true" ?disabled=${this.disabled}
          @mousedown=${this.#keepFocus} @click=${this.#toggle}><ad-icon name="chevron-down"></ad-icon></button>
      </div>
      ${this.searchHint ? html`<span class="hint" id="search-hint">${this.searchHint}</span>` : nothing}
      ${this.error ? html`<span class="error" id="error" role="alert">${this.error}</span>` : nothing}
      <div class="list" popover="manual" @mousedown=${this.#keepFocus} @click=${this.#pick}>
        <div class="scroll" id="list" role="listbox" aria-label=${t('ui.option-list')}>
          ${this.open ? renderOptions(this.#found, this.active, this.value) : nothing}
        </div>
        ${this.open && this.#found.length === 0 ? html`<div class="none">${t('ui.no-options')}</div>` : nothing}
      </div>
      <div class="visually-hidden" role="status">${this.open ? this.#count : ''}</div>`;
  }

  get #chosen(): ComboboxOption | undefined {
    return this.options.find((option) => option.value === this.value);
  }

  get #text(): string {
    return this.#chosen?.text ?? this.#chosen?.label ?? '';
  }

  get #found(): readonly ComboboxOption[] {
    return filterOptions(this.options, this.typed ?? '');
  }

  get #count(): string {
    const count = this.#found.length;
    return count === 0 ? t('ui.no-options') : t('ui.options', { count });
  }

  #show(): void {
    if (this.disabled || this.open) return;
    this.open = true;
    this.active = this.#found.findIndex((option) => option.value === this.value);
    this.input.select();
  }

  #close(): void {
    this.open = false;
    this.typed = null;
    this.active = -1;
    this.#endPlacing?.();
  }

  #type(): void {
    this.typed = this.input.value;
    this.open = true;
    this.active = this.typed !== '' && this.#found.length > 0 ? 0 : -1;
  }

  #press(event: KeyboardEvent): void {
    const deed = comboboxKey(event, { open: this.open, active: this.active, count: this.#found.length });
    if (!deed) return;
    // A closed list leaves Escape to the dialog around it; an open one takes it.
    event.preventDefault();
    event.stopPropagation();
    if (deed.kind === 'open') this.#show();
    else if (deed.kind === 'close') this.#close();
    else if (deed.kind === 'choose') this.#choose(this.#found[this.active]);
    if (deed.kind === 'open' || deed.kind === 'move') this.active = deed.active ?? this.active;
  }

  #leave(): void {
    if (this.typed) this.#choose(this.#found[this.active]);
    else this.#close();
  }

  #toggle(): void {
    this.input.focus();
    if (this.open) this.#close();
    else this.#show();
  }

  #pick(event: MouseEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    if (row) this.#choose(this.#found[Number(row.dataset['index'])]);
  }

  #keepFocus(event: MouseEvent): void {
    event.preventDefault();
  }

  #choose(option: ComboboxOption | undefined): void {
    this.#close();
    if (!option || option.value === this.value) return;
    this.value = option.value;
    this.dispatchEvent(new ComboboxChange(option.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-combobox': Combobox;
  }
  interface HTMLElementEventMap {
    'combobox-change': ComboboxChange;
  }
}

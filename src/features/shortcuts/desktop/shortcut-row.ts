import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { announce } from '../../../ui/live-region.ts';
import { Localized } from '../../../ui/localizer.ts';
import { drawnKeys, drawnKeysStyles, type KeyNaming } from './drawn-keys.ts';
import { keysText } from './key-names.ts';
import { keysOf, modifiersOf, unfit } from './keys.ts';
import { ShortcutChosen } from './shortcut-events.ts';
import { rowStyles } from './shortcut-row.css.ts';
import type { ShortcutRow } from './shortcut-list-view.ts';
import { t } from './texts/index.ts';

/** Keys that were pressed, and what is the matter with them. */
type Trouble = { kind: 'plain' | 'reserved'; keys: string } | { kind: 'taken'; keys: string; by: { id: string; label: string } };

/**
 * One action with its keys, and the way to others: new ones are pressed, not typed.
 *
 * @fires shortcut-chosen
 */
@customElement('ad-shortcut-row')
export class ShortcutRowElement extends LitElement {
  static override styles = [controlStyles, drawnKeysStyles, rowStyles];

  @property({ attribute: false }) row!: ShortcutRow;
  @property({ attribute: false }) naming: KeyNaming = { layout: null, platform: 'other' };
  /** Who has these keys now. */
  @property({ attribute: false }) owner: (keys: string) => { id: string; label: string } | null = () => null;

  @state() private editing = false;
  /** The modifiers that are down. */
  @state() private held: readonly string[] = [];
  @state() private trouble: Trouble | null = null;
  @query('.capture') private readonly capture!: HTMLElement | null;
  @query('.change') private readonly change!: HTMLElement | null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    const { label, takenBy } = this.row;
    return html`
      <div class="row">
        <span class="name" id="name">${label}</span>
        ${this.editing ? this.#renderEditor() : this.#renderKeys()}
        ${takenBy === null || this.editing ? nothing : html`<p class="warning">${t('shortcuts.taken', { action: takenBy })}</p>`}
        ${this.editing && this.trouble ? this.#renderTrouble(this.trouble) : nothing}
      </div>`;
  }

  #renderKeys(): TemplateResult {
    const { label, keys, changed, takenBy } = this.row;
    const change = t('shortcuts.change', { action: label });
    const reset = t('shortcuts.reset-one', { action: label });
    return html`
      <span class="deeds">
        <span class=${takenBy === null ? 'now' : 'now taken'}>${keys === null ? html`<span class="none">${t('shortcuts.none')}</span>` : drawnKeys(keys, this.naming)}</span>
        ${changed ? html`<button class="icon-button reset" type="button" aria-label=${reset} title=${reset} @click=${this.#reset}><ad-icon name="rotate-ccw"></ad-icon></button>` : html`<span class="gap"></span>`}
        <button class="icon-button change" type="button" aria-label=${change} title=${change} @click=${this.#edit}><ad-icon name="pencil"></ad-icon></button>
      </span>`;
  }

  #renderEditor(): TemplateResult {
    const held = this.held.length > 0 ? `${keysText(this.held.join('+'), this.naming.layout, this.naming.platform)} + …` : t('shortcuts.press');
    return html`
      <div class="editor">
        <button class="field capture" type="button" aria-label=${t('shortcuts.new-keys', { action: this.row.label })} aria-describedby="how"
          @keydown=${this.#press} @keyup=${this.#release} @blur=${this.#letGo}>${held}</button>
        <span class="visually-hidden" id="how">${t('shortcuts.how')}</span>
        ${this.row.keys === null ? nothing : html`<button class="button small remove" type="button" @click=${() => this.#take(null)}>${t('shortcuts.remove')}</button>`}
        <button class="button small cancel" type="button" @click=${this.#leave}>${t('shortcuts.cancel')}</button>
      </div>`;
  }

  #renderTrouble(trouble: Trouble): TemplateResult {
    const keys = keysText(trouble.keys, this.naming.layout, this.naming.platform);
    if (trouble.kind !== 'taken') return html`<p class="notice warning message" role="alert">${trouble.kind === 'plain' ? t('shortcuts.plain', { keys }) : t('shortcuts.reserved', { keys })}</p>`;
    return html`
      <div class="notice warning message" role="alert">
        <p>${t('shortcuts.conflict', { keys, action: trouble.by.label })}</p>
        <button class="button small take-over" type="button" @click=${() => this.#take(trouble.keys, trouble.by.id)}>${t('shortcuts.take-over')}</button>
      </div>`;
  }

  async #edit(): Promise<void> {
    this.editing = true;
    this.trouble = null;
    await this.updateComplete;
    this.capture?.focus();
  }

  readonly #leave = async (): Promise<void> => {
    this.editing = false;
    this.held = [];
    await this.updateComplete;
    this.change?.focus();
  };

  #press(event: KeyboardEvent): void {
    // Tab leads on to the other buttons.
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return void this.#leave();
    this.held = modifiersOf(event);
    const keys = keysOf(event);
    if (keys === null || event.repeat) return;
    this.held = [];
    const kind = unfit(keys);
    const by = kind === null ? this.owner(keys) : null;
    if (kind) this.trouble = { kind, keys };
    else if (by && by.id !== this.row.id) this.trouble = { kind: 'taken', keys, by };
    else this.#take(keys);
  }

  #release(event: KeyboardEvent): void {
    this.held = modifiersOf(event);
  }

  #letGo(): void {
    this.held = [];
  }

  #take(keys: string | null, from: string | null = null): void {
    const { id, label } = this.row;
    this.dispatchEvent(new ShortcutChosen(id, keys, from));
    announce(keys === null ? t('shortcuts.removed', { action: label })
      : t('shortcuts.set', { action: label, keys: keysText(keys, this.naming.layout, this.naming.platform) }));
    void this.#leave();
  }

  #reset(): void {
    this.dispatchEvent(new ShortcutChosen(this.row.id, undefined));
    announce(t('shortcuts.usual', { action: this.row.label }));
    this.change?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-shortcut-row': ShortcutRowElement;
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Observable } from 'rxjs';
import { Watch } from '../../../desktop/watch.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import type { Command } from './command-desk.ts';
import { paletteStyles } from './command-palette.css.ts';
import { searchCommands } from './command-search.ts';
import { drawnKeys, drawnKeysStyles, type KeyNaming } from './drawn-keys.ts';
import { groupName } from './group-names.ts';
import { CommandChosen } from './shortcut-events.ts';
import { t } from './texts/index.ts';

const PAGE = 8;

/**
 * Everything that can be done, found by typing: an editable combobox of the ARIA Authoring Practices whose list
 * always stands below it. What cannot be done now is there too, last, and says why.
 *
 * @fires command-chosen - the palette is closed by then and has given the focus back
 */
@customElement('ad-command-palette')
export class CommandPalette extends LitElement {
  static override styles = [controlStyles, dialogStyles, drawnKeysStyles, paletteStyles];

  @property({ attribute: false }) commands$: Observable<readonly Command[]> | null = null;
  @property({ attribute: false }) naming: KeyNaming = { layout: null, platform: 'other' };

  @state() private open = false;
  @state() private typed = '';
  @state() private active = 0;
  @query('input') private readonly input!: HTMLInputElement | null;

  readonly localized = new Localized(this);
  readonly #commands = new Watch<readonly Command[]>(this);

  /** Opens it, empty; a second time it goes. */
  toggle(): void {
    this.open = !this.open;
    this.typed = '';
    this.active = 0;
  }

  protected override willUpdate(): void {
    // Nobody needs to know what is possible while it is closed.
    this.#commands.follow(this.open ? this.commands$ : null);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active') || changed.has('typed')) this.renderRoot.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    return dialog({
      heading: t('shortcuts.palette'), open: this.open, dismiss: this.#close,
      body: this.open ? this.#renderBody(this.#found) : nothing,
    });
  }

  #renderBody(found: readonly Command[]): TemplateResult {
    return html`
      <div class="search" @keydown=${this.#press}>
        <ad-icon name="search"></ad-icon>
        <input class="field" type="text" role="combobox" aria-label=${t('shortcuts.palette-search')} placeholder=${t('shortcuts.palette-search')}
          autocomplete="off" spellcheck="false" autofocus aria-autocomplete="list" aria-expanded="true" aria-controls="found"
          aria-activedescendant=${found.length > 0 ? `option-${this.#at}` : nothing} .value=${live(this.typed)} @input=${this.#type}>
      </div>
      <div class="found" id="found" role="listbox" aria-label=${t('shortcuts.commands')} @mousedown=${this.#keepFocus} @click=${this.#pick}>
        ${found.map((command, at) => this.#renderCommand(command, at))}
      </div>
      ${found.length === 0 ? html`<p class="none">${t('shortcuts.nothing-found')}</p>` : nothing}
      <div class="visually-hidden" role="status">${this.typed === '' ? '' : t('shortcuts.found', { count: found.length })}</div>`;
  }

  #renderCommand({ label, group, keys, obstacle }: Command, at: number): TemplateResult {
    const active = at === this.#at;
    return html`
      <div class="option ${active ? 'active' : ''}" id="option-${at}" role="option" data-at=${at} aria-selected=${active}
        aria-disabled=${obstacle === null ? nothing : 'true'} aria-labelledby="name-${at}" aria-describedby="group-${at} keys-${at} why-${at}">
        <span class="name" id="name-${at}"><bdi>${label}</bdi></span>
        <span class="hint" id="group-${at}">${groupName(group)}</span>
        <span id="keys-${at}" ?hidden=${keys === null}>${keys === null ? nothing : drawnKeys(keys, this.naming)}</span>
        ${obstacle === null ? nothing : html`<span class="why" id="why-${at}">${obstacle}</span>`}
      </div>`;
  }

  get #found(): readonly Command[] {
    return searchCommands(this.#commands.value ?? [], this.typed, groupName);
  }

  /** Commands come and go while it is open. */
  get #at(): number {
    return Math.min(this.active, this.#found.length - 1);
  }

  #type(event: InputEvent): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.active = 0;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) this.#close();
    else if (event.key === 'Enter') void this.#choose(this.#found[this.#at]);
    else if (!this.#move(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(key: string): boolean {
    const last = this.#found.length - 1;
    const to = { ArrowDown: this.#at >= last ? 0 : this.#at + 1, ArrowUp: this.#at <= 0 ? last : this.#at - 1, PageDown: Math.min(last, this.#at + PAGE), PageUp: Math.max(0, this.#at - PAGE) }[key];
    if (to === undefined) return false;
    this.active = Math.max(0, to);
    return true;
  }

  #pick(event: MouseEvent): void {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    if (option) void this.#choose(this.#found[Number(option.dataset['at'])]);
  }

  #keepFocus(event: MouseEvent): void {
    event.preventDefault();
  }

  /** What is not possible stays in sight with its reason. */
  async #choose(command: Command | undefined): Promise<void> {
    if (!command || command.obstacle !== null) return this.input?.focus();
    this.#close();
    // The deed may lead the focus somewhere: only when the dialog has given it back.
    await this.updateComplete;
    this.dispatchEvent(new CommandChosen(command.id));
  }

  readonly #close = (): void => {
    this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-command-palette': CommandPalette;
  }
}

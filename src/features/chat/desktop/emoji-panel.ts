import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import { emojiData, type EmojiData } from './emoji-data.ts';
import { emojiPanelStyles } from './emoji-panel.css.ts';
import { emojiGroups, gridStep, searchEmojis, type Emoji, type EmojiGroup } from './emoji-view.ts';
import { t } from './texts/index.ts';

/** An emoji was chosen. */
export class EmojiPicked extends Event {
  readonly emoji: string;

  constructor(emoji: string) {
    super('emoji-picked', { bubbles: true, composed: true });
    this.emoji = emoji;
  }
}

const COLUMNS = 8;

/**
 * Emojis by group and by search, in the reader's language; one key stop per part, arrow keys inside.
 *
 * @fires emoji-picked
 */
@customElement('ad-emoji-panel')
export class EmojiPanel extends LitElement {
  static override styles = [controlStyles, emojiPanelStyles];

  @state() private data: EmojiData | null = null;
  @state() private failed = false;
  @state() private words = '';
  @state() private groupId = 0;
  @state() private active = 0;
  @query('input') private readonly search!: HTMLInputElement;

  readonly localized = new Localized(this);
  #locale = '';
  #groups: readonly EmojiGroup[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.search.focus());
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.#locale === localizer.locale) return;
    this.#locale = localizer.locale;
    void this.#load();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="panel" role="group" aria-label=${t('chat.emoji')}>
        <input class="field" type="search" aria-label=${t('chat.emoji-search')} placeholder=${t('chat.emoji-search')}
          autocomplete="off" @input=${this.#type} @keydown=${this.#enterGrid}>
        ${this.words === '' ? this.#renderGroups() : nothing}
        ${this.failed ? html`<p class="none" role="alert">${t('chat.emoji-failed')}</p>` : this.#renderGrid(this.#shown)}
        <div class="visually-hidden" role="status">${this.words === '' ? '' : t('chat.emoji-found', { count: this.#shown.length })}</div>
      </div>`;
  }

  get #shown(): readonly Emoji[] {
    if (this.words !== '') return searchEmojis(this.data?.records ?? [], this.words, localizer.locale);
    return this.#groups.find((group) => group.id === this.groupId)?.emojis ?? [];
  }

  #renderGroups(): TemplateResult {
    return html`
      <div class="groups" role="tablist" aria-label=${t('chat.emoji-groups')} @keydown=${this.#moveGroup}>
        ${this.#groups.map(({ id, icon }) => html`
          <button class="group" type="button" role="tab" aria-selected=${id === this.groupId} tabindex=${id === this.groupId ? 0 : -1}
            aria-label=${this.#groupName(id)} title=${this.#groupName(id)} @click=${() => this.#show(id)}>${icon}</button>`)}
      </div>`;
  }

  #renderGrid(emojis: readonly Emoji[]): TemplateResult {
    if (this.data && emojis.length === 0) return html`<p class="none">${t('chat.emoji-none')}</p>`;
    const rows = Array.from({ length: Math.ceil(emojis.length / COLUMNS) }, (_, row) => emojis.slice(row * COLUMNS, (row + 1) * COLUMNS));
    return html`
      <div class="grid" role="grid" aria-label=${this.words === '' ? this.#groupName(this.groupId) : t('chat.emoji')} @keydown=${this.#move} @click=${this.#pick}>
        ${rows.map((row, y) => html`<div role="row">${row.map(({ unicode, label }, x) => html`
          <button class="cell" type="button" role="gridcell" data-index=${y * COLUMNS + x} tabindex=${y * COLUMNS + x === this.active ? 0 : -1}
            aria-label=${label} title=${label}>${unicode}</button>`)}</div>`)}
      </div>`;
  }

  #groupName(id: number): string {
    return this.data?.groups.get(id) ?? t('chat.emoji');
  }

  async #load(): Promise<void> {
    try {
      this.data = await emojiData(localizer.locale);
      this.#groups = emojiGroups(this.data.records);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  #type(): void {
    this.words = this.search.value.trim();
    this.active = 0;
  }

  #show(id: number): void {
    this.groupId = id;
    this.active = 0;
  }

  #enterGrid(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      const first = this.words === '' ? undefined : this.#shown[0];
      if (first) this.dispatchEvent(new EmojiPicked(first.unicode));
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.#focusCell(this.active);
    }
  }

  #moveGroup(event: KeyboardEvent): void {
    const index = this.#groups.findIndex((group) => group.id === this.groupId);
    const next = this.#groups[gridStep(event.key, index, this.#groups.length, this.#groups.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    this.#show(next.id);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
  }

  #move(event: KeyboardEvent): void {
    const next = gridStep(event.key, this.active, this.#shown.length, COLUMNS);
    if (next === null) return;
    event.preventDefault();
    this.active = next;
    this.#focusCell(next);
  }

  #focusCell(index: number): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-index='${index}']`)?.focus();
  }

  #pick(event: Event): void {
    const cell = (event.target as Element).closest<HTMLElement>('[data-index]');
    const emoji = this.#shown[Number(cell?.dataset['index'] ?? -1)];
    if (emoji) this.dispatchEvent(new EmojiPicked(emoji.unicode));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-emoji-panel': EmojiPanel;
  }
  interface HTMLElementEventMap {
    'emoji-picked': EmojiPicked;
  }
}

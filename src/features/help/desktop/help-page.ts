import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { HelpArticle } from '../../../domain/help-articles.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/text-field.ts';
import type { TextField } from '../../../ui/text-field.ts';
import { articles } from './articles/articles.ts';
import './help-feedback.ts';
import { helpPageStyles } from './help-page.css.ts';
import { articlesFor, type ArticleText, type Block, blocksOf, type Line } from './help-view.ts';
import { t } from './texts/index.ts';

/** The in-app help: its articles, searchable, and one of them to read (WX-286). Where there is little room, one after the other. */
@customElement('ad-guide')
export class HelpPage extends LitElement {
  static override styles = [controlStyles, helpPageStyles];

  @state() private query = '';
  /** Which one is read; null: the first one, where there is room. */
  @state() private chosen: HelpArticle | null = null;
  @query('h2') private readonly heading!: HTMLElement | null;
  @query('h1') private readonly pageHeading!: HTMLElement | null;

  readonly localized = new Localized(this);

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('chosen') || changed.get('chosen') === undefined) return;
    (this.chosen === null ? this.pageHeading : this.heading)?.focus();
  }

  protected override render(): TemplateResult {
    const all = articles();
    const found = articlesFor(all, this.query);
    const shown = all.find(({ id }) => id === this.chosen) ?? found[0] ?? all[0];
    return html`
      <div class="layout ${this.chosen === null ? '' : 'reading'}">
        <nav class="contents" aria-label=${t('guide.articles')}>
          <h1 tabindex="-1">${t('guide.title')}</h1>
          <ad-text-field type="search" autocomplete="off" .label=${t('guide.search')} .value=${this.query} @input=${this.#search}></ad-text-field>
          <p class=${found.length === 0 ? 'hint' : 'visually-hidden'} role="status">${this.query.trim() === '' ? '' : found.length === 0 ? t('guide.nothing') : t('guide.found', { count: found.length })}</p>
          <ul class="articles">${found.map((each) => html`
            <li><button class="article" type="button" aria-current=${each.id === shown?.id} @click=${() => this.#choose(each.id)}>${each.title}</button></li>`)}</ul>
        </nav>
        <div class="reader">${shown ? this.#renderArticle(shown) : ''}</div>
      </div>`;
  }

  #renderArticle({ id, title, text }: ArticleText): TemplateResult {
    return html`
      <article aria-labelledby="heading">
        <button class="button small back" type="button" @click=${() => this.#choose(null)}><ad-icon name="arrow-left"></ad-icon>${t('guide.all')}</button>
        <h2 id="heading" tabindex="-1">${title}</h2>
        <div class="text">${blocksOf(text).map((block) => this.#renderBlock(block))}</div>
        <ad-help-feedback .article=${id}></ad-help-feedback>
      </article>`;
  }

  #renderBlock({ kind, lines }: Block): TemplateResult {
    const points = lines.map((line) => html`<li>${this.#renderLine(line)}</li>`);
    if (kind === 'steps') return html`<ol>${points}</ol>`;
    return kind === 'points' ? html`<ul>${points}</ul>` : html`<p>${lines.map((line) => this.#renderLine(line))}</p>`;
  }

  #renderLine(line: Line): unknown {
    return line.map(({ text, name }) => (name ? html`<strong>${text}</strong>` : text));
  }

  #choose(article: HelpArticle | null): void {
    this.chosen = article;
  }

  #search(event: Event): void {
    this.query = (event.currentTarget as TextField).value;
    this.chosen = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-guide': HelpPage;
  }
}

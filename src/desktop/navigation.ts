import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import type { DeskPage } from './frame.ts';
import { navigationStyles } from './navigation.css.ts';
import { PageAsked } from './page-asked.ts';
import { t } from './texts/index.ts';

interface Entry {
  pageId: string | null;
  label: string;
  icon: DeskPage['icon'];
}

/**
 * The navigation bar: home and the pages.
 *
 * @fires page-asked
 */
@customElement('ad-navigation')
export class Navigation extends LightElement {
  static override lightStyles = [controlStyles, navigationStyles];

  @property({ attribute: false }) pages: readonly DeskPage[] = [];
  /** The page that is shown; null: home. */
  @property({ attribute: false }) current: string | null = null;

  readonly localized = new Localized(this);

  protected override get focusTarget(): HTMLElement | null {
    return this.querySelector('a');
  }

  protected override render(): TemplateResult {
    const entries = (align: DeskPage['align']): Entry[] => this.pages.filter((page) => page.align === align)
      .sort((a, b) => a.order - b.order).map(({ id, label, icon }) => ({ pageId: id, label: label(), icon }));
    const bottom = entries('bottom');
    return html`
      <ul>${this.#renderEntries([{ pageId: null, label: t('desk.home'), icon: 'house' }, ...entries('top')])}</ul>
      ${bottom.length > 0 ? html`<ul>${this.#renderEntries(bottom)}</ul>` : nothing}`;
  }

  #renderEntries(entries: readonly Entry[]): unknown {
    return repeat(entries, ({ pageId }) => pageId, ({ pageId, label, icon }) => html`
      <li><a href=${`/${pageId ?? ''}`} title=${label} aria-current=${pageId === this.current ? 'page' : nothing}
        @click=${(event: MouseEvent) => this.#go(event, pageId)}>
        ${typeof icon === 'string' ? html`<ad-icon name=${icon}></ad-icon>` : html`<img src=${icon.src} alt="">`}<span>${label}</span>
      </a></li>`);
  }

  /** Another tab or window, if that is asked for, is the browser's business. */
  #go(event: MouseEvent, pageId: string | null): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.dispatchEvent(new PageAsked(pageId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-navigation': Navigation;
  }
}

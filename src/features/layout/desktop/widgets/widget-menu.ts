import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keepAt } from '../../../../ui/anchor.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import '../../../../ui/icon.ts';
import { Localized } from '../../../../ui/localizer.ts';
import { t } from '../texts/index.ts';
import { WidgetAgain, WidgetOff } from './widget-events.ts';

const styles = css`
  :host { display: inline-block; }
  .menu {
    display: none; margin: 0; padding: var(--ad-space-1); border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius);
    background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-2);
  }
  .menu:popover-open { display: grid; }
  .menu .button { justify-content: flex-start; border-color: transparent; }
`;

/**
 * What can be done with a widget.
 *
 * @fires widget-again
 * @fires widget-off
 */
@customElement('ad-widget-menu')
export class WidgetMenu extends LitElement {
  static override styles = [controlStyles, styles];

  @property() name = '';

  @state() private open = false;
  @query('.menu') private readonly menu!: HTMLElement;
  @query('.trigger') private readonly trigger!: HTMLElement;

  readonly localized = new Localized(this);
  #endPlacing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPlacing?.();
  }

  protected override render(): TemplateResult {
    const label = t('layout.options', { name: this.name });
    return html`
      <button class="icon-button trigger" type="button" popovertarget="menu" aria-haspopup="menu" aria-expanded=${this.open} aria-label=${label} title=${label}>
        <ad-icon name="ellipsis"></ad-icon>
      </button>
      <div class="menu" id="menu" popover role="menu" aria-label=${label} @toggle=${this.#toggled} @keydown=${this.#press}>
        <button class="button small" type="button" role="menuitem" tabindex="-1" @click=${() => this.#choose(new WidgetAgain())}>
          <ad-icon name="refresh-cw"></ad-icon>${t('layout.reload-widget')}</button>
        <button class="button small" type="button" role="menuitem" tabindex="-1" @click=${() => this.#choose(new WidgetOff())}>
          <ad-icon name="power"></ad-icon>${t('layout.switch-off')}</button>
      </div>`;
  }

  get #items(): HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  #toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    this.#endPlacing?.();
    if (!this.open) return;
    this.#endPlacing = keepAt(this.menu, this.trigger, { align: 'end' });
    this.#items[0]?.focus();
  }

  #press(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') this.menu.hidePopover();
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  }

  #choose(event: Event): void {
    this.menu.hidePopover();
    this.dispatchEvent(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-widget-menu': WidgetMenu;
  }
}

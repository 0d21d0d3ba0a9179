import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Observable } from 'rxjs';
import { Watch } from '../../../desktop/watch.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import { announce } from '../../../ui/live-region.ts';
import { Localized } from '../../../ui/localizer.ts';
import type { KeyNaming } from './drawn-keys.ts';
import { groupName } from './group-names.ts';
import { keysText } from './key-names.ts';
import { actionOf, type Shortcut } from './keymap.ts';
import { ShortcutsReset } from './shortcut-events.ts';
import { shortcutGroups, type ShortcutGroup } from './shortcut-list-view.ts';
import './shortcut-row.ts';
import { t } from './texts/index.ts';

/**
 * **Help > Keyboard Shortcuts**: every shortcut, to be looked up and to be changed (WX-174).
 *
 * @fires shortcuts-reset
 */
@customElement('ad-shortcut-list')
export class ShortcutList extends LitElement {
  static override styles = [controlStyles, dialogStyles, css`
    :host { --ad-dialog-width: 720px; }
    .dialog { height: 800px; }
    .top { position: sticky; inset-block-start: calc(-1 * var(--ad-space-2)); z-index: 1; padding: var(--ad-space-2) 0; background: var(--ad-color-surface); }
    .top .hint { margin-block-end: var(--ad-space-2); }
    h3 { padding: var(--ad-space-4) 0 var(--ad-space-1); font-size: var(--ad-text-2); font-weight: 600; color: var(--ad-color-text-quiet); }
    ul { margin: 0; padding: 0; list-style: none; }
    .none { padding: var(--ad-space-5); text-align: center; color: var(--ad-color-text-quiet); }
  `];

  @property({ attribute: false }) shortcuts$: Observable<readonly Shortcut[]> | null = null;
  @property({ attribute: false }) naming: KeyNaming = { layout: null, platform: 'other' };

  @state() private open = false;
  @state() private typed = '';

  readonly localized = new Localized(this);
  readonly #shortcuts = new Watch<readonly Shortcut[]>(this);

  show(): void {
    this.typed = '';
    this.open = true;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#shortcuts.follow(this.open ? this.shortcuts$ : null);
  }

  protected override render(): TemplateResult {
    const shortcuts = this.#shortcuts.value ?? [];
    return dialog({
      heading: t('shortcuts.heading'), open: this.open, dismiss: this.#close,
      body: this.open ? this.#renderBody(shortcutGroups(shortcuts, this.typed, this.#keysText)) : nothing,
      footer: html`
        <button class="button reset-all" type="button" ?disabled=${!shortcuts.some(({ changed }) => changed)} @click=${this.#reset}>${t('shortcuts.reset-all')}</button>
        <button class="button primary" type="button" @click=${this.#close}>${t('shortcuts.done')}</button>`,
    });
  }

  #renderBody(groups: readonly ShortcutGroup[]): TemplateResult {
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    return html`
      <div class="top">
        <p class="hint">${t('shortcuts.hint')}</p>
        <input class="field" type="search" aria-label=${t('shortcuts.search')} placeholder=${t('shortcuts.search')} autocomplete="off" spellcheck="false" autofocus
          .value=${this.typed} @input=${this.#type}>
        <div class="visually-hidden" role="status">${this.typed === '' ? '' : t('shortcuts.found', { count })}</div>
      </div>
      ${repeat(groups, ({ group }) => group, (group) => this.#renderGroup(group))}
      ${count === 0 ? html`<p class="none">${t('shortcuts.nothing-found')}</p>` : nothing}`;
  }

  #renderGroup({ group, rows }: ShortcutGroup): TemplateResult {
    return html`
      <h3 id="group-${group}">${groupName(group)}</h3>
      <ul aria-labelledby="group-${group}">${repeat(rows, ({ id }) => id, (row) => html`
        <li><ad-shortcut-row .row=${row} .naming=${this.naming} .owner=${this.#owner}></ad-shortcut-row></li>`)}</ul>`;
  }

  readonly #owner = (keys: string): { id: string; label: string } | null => {
    const action = actionOf(this.#shortcuts.value ?? [], keys);
    return action && { id: action.id, label: action.label() };
  };

  readonly #keysText = (keys: string): string => keysText(keys, this.naming.layout, this.naming.platform);

  #type(event: InputEvent): void {
    this.typed = (event.target as HTMLInputElement).value;
  }

  #reset(): void {
    this.dispatchEvent(new ShortcutsReset());
    announce(t('shortcuts.all-usual'));
  }

  readonly #close = (): void => {
    this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-shortcut-list': ShortcutList;
  }
}

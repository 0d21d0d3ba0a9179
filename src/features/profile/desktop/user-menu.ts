import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Watch } from '../../../desktop/watch.ts';
import { keepAt } from '../../../ui/anchor.ts';
import '../../../ui/avatar.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { Localized } from '../../../ui/localizer.ts';
import type { ProfilePanel } from './menu/profile-panel.ts';
import { ownPicture$ } from './own-picture.ts';
import type { ProfileView } from './profile-view.ts';
import { t } from './texts/index.ts';
import { userMenuStyles } from './user-menu.css.ts';

/**
 * The user menu in the header's corner: the agent's picture or initials, and what opens below (WX-163). Its content
 * comes when the desk stands: until then the menu is as empty as it is short.
 */
@customElement('ad-user-menu')
export class UserMenu extends LitElement {
  static override styles = [controlStyles, userMenuStyles];

  @property({ attribute: false }) view!: ProfileView;
  /** Why what needs the moment is not possible now, in words; empty when the line is there. */
  @property() offline = '';

  @state() private open = false;
  @query('.menu') private readonly menu!: HTMLElement;
  @query('.trigger') private readonly trigger!: HTMLElement;
  @query('ad-profile-panel') private readonly panel!: ProfilePanel | null;

  readonly localized = new Localized(this);
  readonly #picture = new Watch<string>(this);
  #endPlacing: (() => void) | undefined;

  constructor() {
    super();
    this.#picture.follow(ownPicture$);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPlacing?.();
  }

  /** Opens it; with `part` the focus starts there. */
  async show(part?: 'team'): Promise<void> {
    this.menu.showPopover();
    await this.updateComplete;
    if (part) await this.panel?.focusOn(part);
  }

  protected override render(): TemplateResult {
    const { view, open } = this;
    return html`
      <button class="trigger" type="button" popovertarget="menu" aria-expanded=${open} aria-haspopup="dialog"
        aria-label=${t('profile.menu', { name: view.name })}><ad-avatar .name=${view.name} .picture=${this.#picture.value ?? ''}></ad-avatar></button>
      <div class="menu" id="menu" popover role="dialog" aria-label=${t('profile.title')} tabindex="-1" @toggle=${this.#toggled} @menu-done=${this.#close}>
        <ad-profile-panel .view=${view} .offline=${this.offline} .open=${open}></ad-profile-panel>
      </div>`;
  }

  #toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    this.#endPlacing?.();
    if (!this.open) return this.#catchFocus();
    this.#endPlacing = keepAt(this.menu, this.trigger, { align: 'end' });
    if (!this.menu.matches(':focus-within')) this.menu.focus();
  }

  /** What was chosen goes on elsewhere, and gives the focus back to the button. */
  #close(): void {
    this.trigger.focus();
    this.menu.hidePopover();
  }

  /** Browsers lose a focus that was deeper in the menu than its own elements. */
  #catchFocus(): void {
    if (document.activeElement === document.body || this.menu.matches(':focus-within')) this.trigger.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-user-menu': UserMenu;
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Asking } from '../../../desktop/asking.ts';
import { ErrorReportAsked } from '../../../desktop/error-report-asked.ts';
import { keepAt } from '../../../ui/anchor.ts';
import '../../../ui/avatar.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import './channel-capacity.ts';
import { obstacleWords, stationWords } from './profile-words.ts';
import type { ProfileView } from './profile-view.ts';
import { t } from './texts/index.ts';
import { userMenuStyles } from './user-menu.css.ts';

/** The agent wants to sign out; a confirmation follows. */
export class SignOutAsked extends Event {
  constructor() {
    super('sign-out-asked', { bubbles: true, composed: true });
  }
}

/**
 * The user menu: who is signed in and where, channel capacity, the page's look, help, and the way out.
 *
 * @fires sign-out-asked
 * @fires error-report-asked
 * @slot preferences - how the page looks and which language it speaks
 */
@customElement('ad-user-menu')
export class UserMenu extends LitElement {
  static override styles = [controlStyles, userMenuStyles];

  @property({ attribute: false }) view!: ProfileView;
  /** Why nobody can sign out from here now, in words; empty when the line is there. */
  @property() offline = '';

  @state() private open = false;
  @query('.menu') private readonly menu!: HTMLElement;
  @query('.trigger') private readonly trigger!: HTMLElement;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);
  #endPlacing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPlacing?.();
  }

  protected override render(): TemplateResult {
    const { view } = this;
    return html`
      <button class="trigger" type="button" popovertarget="menu" aria-expanded=${this.open} aria-haspopup="dialog"
        aria-label=${t('profile.menu', { name: view.name })}><ad-avatar .name=${view.name}></ad-avatar></button>
      <div class="menu" id="menu" popover role="dialog" aria-label=${t('profile.title')} tabindex="-1" @toggle=${this.#toggled}>
        <div class="who">
          <ad-avatar .name=${view.name}></ad-avatar>
          <div class="words"><p class="name">${view.name}</p><p class="hint">${view.email}</p></div>
        </div>
        <dl>
          ${view.teamName === null ? nothing : html`<div><dt>${t('profile.team')}</dt><dd>${view.teamName}</dd></div>`}
          ${view.station === null ? nothing : html`
            <div><dt>${stationWords(view.station.kind)}</dt><dd><bdi>${view.station.number}</bdi></dd></div>`}
        </dl>
        <ad-channel-capacity .routingType=${view.routingType} .capacity=${view.capacity}></ad-channel-capacity>
        <slot name="preferences"></slot>
        ${this.#renderHelp()}
        ${this.#renderWayOut()}
      </div>`;
  }

  #renderHelp(): TemplateResult {
    return html`
      <section class="help" aria-labelledby="help">
        <h2 id="help">${t('profile.help')}</h2>
        <p class="hint" id="report-hint">${t('profile.error-report-hint')}</p>
        <button class="button wide" type="button" aria-describedby="report-hint" ?disabled=${this.#asking.busy} @click=${() => this.#asking.raise(new ErrorReportAsked())}>
          <ad-icon name="download"></ad-icon>${t('profile.error-report')}
        </button>
      </section>`;
  }

  #renderWayOut(): TemplateResult {
    const why = this.#obstacle;
    return html`
      <div class="out">
        ${why ? html`<p class="hint" id="obstacle">${why}</p>` : nothing}
        <button class="button wide" type="button" aria-disabled=${why ? 'true' : 'false'}
          aria-describedby=${why ? 'obstacle' : nothing} @click=${this.#signOut}>
          <ad-icon name="log-out"></ad-icon>${t('profile.sign-out')}
        </button>
      </div>`;
  }

  /** What stands in the way of signing out, in words. */
  get #obstacle(): string {
    if (this.offline) return this.offline;
    return this.view.obstacle ? obstacleWords(this.view.obstacle) : '';
  }

  #toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    this.#endPlacing?.();
    if (!this.open) return;
    this.#endPlacing = keepAt(this.menu, this.trigger, { align: 'end' });
    this.menu.focus();
  }

  /** Stays reachable when it is not possible, so that the reason is read. */
  #signOut(): void {
    if (this.#obstacle) return;
    this.menu.hidePopover();
    this.dispatchEvent(new SignOutAsked());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-user-menu': UserMenu;
  }
  interface HTMLElementEventMap {
    'sign-out-asked': SignOutAsked;
  }
}

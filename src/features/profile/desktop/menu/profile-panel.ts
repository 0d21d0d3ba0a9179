import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Asking } from '../../../../desktop/asking.ts';
import { ErrorReportAsked } from '../../../../desktop/error-report-asked.ts';
import { HelpAsked } from '../../../../desktop/help-asked.ts';
import { NotificationSettingsAsked } from '../../../../desktop/notification-settings-asked.ts';
import { ShortcutsAsked } from '../../../../desktop/shortcuts-asked.ts';
import { ThemeWatch } from '../../../../desktop/theme-watch.ts';
import { chooseTheme } from '../../../../desktop/theme.ts';
import { Watch } from '../../../../desktop/watch.ts';
import '../../../../ui/avatar.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import '../../../../ui/icon.ts';
import type { IconName } from '../../../../ui/icons.ts';
import { Localized } from '../../../../ui/localizer.ts';
import { ownPicture$ } from '../own-picture.ts';
import type { ProfileView } from '../profile-view.ts';
import './channel-capacity.ts';
import { MenuDone } from './menu-done.ts';
import { LayoutResetWanted, ProfileSettingsAsked, SignOutAsked } from './menu-events.ts';
import { profilePanelStyles } from './profile-panel.css.ts';
import { obstacleWords, stationWords } from './profile-words.ts';
import './team-section.ts';
import type { TeamSection } from './team-section.ts';
import { t } from './texts/index.ts';

/**
 * What is in the user menu: who is signed in, for which team and where, channel capacity, settings, help, and the way out.
 *
 * @fires menu-done - something was chosen; not composed
 * @fires profile-settings-asked
 * @fires team-change-asked
 * @fires notification-settings-asked
 * @fires layout-reset-wanted
 * @fires shortcuts-asked
 * @fires help-asked
 * @fires error-report-asked
 * @fires sign-out-asked
 */
@customElement('ad-profile-panel')
export class ProfilePanel extends LitElement {
  static override styles = [controlStyles, profilePanelStyles];

  @property({ attribute: false }) view!: ProfileView;
  /** Why the server cannot be asked now, in words; empty when the line is there. */
  @property() offline = '';
  /** The menu around it is. */
  @property({ type: Boolean }) open = false;

  @query('ad-team-section') private readonly team!: TeamSection | null;

  readonly localized = new Localized(this);
  readonly #theme = new ThemeWatch(this);
  readonly #picture = new Watch<string>(this);
  readonly #asking = new Asking(this);

  constructor() {
    super();
    this.#picture.follow(ownPicture$);
  }

  async focusOn(_part: 'team'): Promise<void> {
    await this.updateComplete;
    this.team?.focus();
  }

  protected override render(): TemplateResult {
    const { view } = this;
    return html`
      <div class="who">
        <ad-avatar .name=${view.name} .picture=${this.#picture.value ?? ''}></ad-avatar>
        <div class="words"><p class="name">${view.name}</p><p class="hint">${view.email}</p></div>
      </div>
      <section class="items">${this.#renderItem('user', t('profile.settings'), () => new ProfileSettingsAsked())}</section>
      ${this.#renderSeat()}
      ${view.routingType === null ? nothing : html`
        <section><ad-channel-capacity .routingType=${view.routingType} .capacity=${view.capacity}></ad-channel-capacity></section>`}
      ${this.#renderSettings()}
      ${this.#renderHelp()}
      ${this.#renderWayOut()}`;
  }

  /** Team and station. */
  #renderSeat(): TemplateResult | typeof nothing {
    const { view, offline, open } = this;
    if (view.station === null) return nothing;
    return html`
      <section class="seat">
        <ad-team-section .view=${view} .offline=${offline} .open=${open} @team-change-asked=${this.#done}></ad-team-section>
        <dl><div><dt>${stationWords(view.station.kind)}</dt><dd><bdi>${view.station.number}</bdi></dd></div></dl>
      </section>`;
  }

  #renderSettings(): TemplateResult {
    return html`
      <section class="items settings" aria-labelledby="settings">
        <h2 id="settings">${t('profile.user-settings')}</h2>
        ${this.#renderItem('bell', t('profile.notification-settings'), () => new NotificationSettingsAsked())}
        ${this.#renderItem('rotate-ccw', t('profile.reset-layout'), () => new LayoutResetWanted())}
        <button class="item" type="button" role="switch" aria-checked=${this.#theme.dark} @click=${this.#switchTheme}>
          <ad-icon name="moon"></ad-icon><span class="label">${t('profile.dark-mode')}</span><span class="switch"><i></i></span>
        </button>
      </section>`;
  }

  #renderHelp(): TemplateResult {
    return html`
      <section class="items help" aria-labelledby="help">
        <h2 id="help">${t('profile.help')}</h2>
        ${this.#renderItem('keyboard', t('profile.shortcuts'), () => new ShortcutsAsked())}
        ${this.#renderItem('circle-help', t('profile.open-help'), () => new HelpAsked())}
        <button class="item" type="button" aria-describedby="report-hint" ?disabled=${this.#asking.busy} @click=${() => this.#asking.raise(new ErrorReportAsked())}>
          <ad-icon name="download"></ad-icon><span class="label">${t('profile.error-report')}</span>
        </button>
        <p class="hint" id="report-hint">${t('profile.error-report-hint')}</p>
      </section>`;
  }

  #renderWayOut(): TemplateResult {
    const why = this.#obstacle;
    return html`
      <section class="items out">
        ${why ? html`<p class="hint" id="obstacle">${why}</p>` : nothing}
        <button class="item" type="button" aria-disabled=${why ? 'true' : 'false'} aria-describedby=${why ? 'obstacle' : nothing} @click=${this.#signOut}>
          <ad-icon name="log-out"></ad-icon><span class="label">${t('profile.sign-out')}</span>
        </button>
      </section>`;
  }

  #renderItem(icon: IconName, label: string, event: () => Event): TemplateResult {
    return html`
      <button class="item" type="button" @click=${() => this.#choose(event())}>
        <ad-icon name=${icon}></ad-icon><span class="label">${label}</span>
      </button>`;
  }

  /** What stands in the way of signing out, in words. */
  get #obstacle(): string {
    if (this.offline) return this.offline;
    return this.view.obstacle ? obstacleWords(this.view.obstacle) : '';
  }

  #done(): void {
    this.dispatchEvent(new MenuDone());
  }

  /** The menu first: what follows gives the focus back to where it was before. */
  #choose(event: Event): void {
    this.#done();
    this.dispatchEvent(event);
  }

  #switchTheme(): void {
    chooseTheme(this.#theme.dark ? 'light' : 'dark').catch(() => {
      // It cannot be remembered here; for this visit it holds.
    });
  }

  /** Stays reachable when it is not possible, so that the reason is read. */
  #signOut(): void {
    if (!this.#obstacle) this.#choose(new SignOutAsked());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-profile-panel': ProfilePanel;
  }
}

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { Follow } from './follow.ts';
import { installPrompt, type InstallPrompt } from './install-prompt.ts';
import { t } from './texts/index.ts';

/** Whether this window is the installed application. */
export const isInstalledWindow = (): boolean => matchMedia('(display-mode: standalone), (display-mode: window-controls-overlay), (display-mode: minimal-ui)').matches;

/** The desktop as an application: how it is installed, and how it is removed again (WX-092). */
@customElement('ad-app-help')
export class AppHelp extends LitElement {
  static override styles = [controlStyles, dialogStyles, css`
    @media (max-width: 899px) { .icon-button.trigger { display: none; } }
    h3 { font: 600 var(--ad-text-3) / 1.4 var(--ad-font); }
    ol { margin: var(--ad-space-2) 0 0; padding-inline-start: var(--ad-space-5); }
  `];

  @property({ attribute: false }) prompt: InstallPrompt = installPrompt;
  @property({ attribute: false }) installed: () => boolean = isInstalledWindow;

  @state() private open = false;

  readonly localized = new Localized(this);
  readonly following = new Follow(this, () => this.prompt);

  protected override render(): TemplateResult {
    const label = t('install.app');
    return html`
      <button class="icon-button trigger" type="button" aria-haspopup="dialog" aria-label=${label} title=${label} @click=${this.#show}>
        <ad-icon name="monitor"></ad-icon>
      </button>
      ${dialog({ heading: label, open: this.open, dismiss: this.#hide, body: this.open ? this.#body() : nothing })}`;
  }

  #body(): TemplateResult {
    return html`
      <div class="stack">
        ${this.installed() ? html`<p>${t('install.is-app')}</p>` : this.#howToInstall()}
        <section>
          <h3>${t('install.remove')}</h3>
          <ol>
            <li>${t('install.remove-menu')}</li>
            <li>${t('install.remove-uninstall')}</li>
            <li>${t('install.remove-confirm')}</li>
          </ol>
        </section>
      </div>`;
  }

  #howToInstall(): TemplateResult {
    if (!this.prompt.offered) return html`<p>${t('install.by-icon')}</p>`;
    return html`
      <p>${t('install.text')}</p>
      <div><button class="button" type="button" @click=${this.#install}><ad-icon name="download"></ad-icon>${t('install.install')}</button></div>`;
  }

  #show(): void {
    this.open = true;
  }

  readonly #hide = (): void => {
    this.open = false;
  };

  #install(): void {
    this.open = false;
    // Where the browser does not install, the dialog names its icon the next time.
    this.prompt.install().catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-app-help': AppHelp;
  }
}

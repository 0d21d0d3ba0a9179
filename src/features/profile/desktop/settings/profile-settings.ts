import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../../../../desktop/language-picker.ts';
import '../../../../desktop/theme-picker.ts';
import { Watch } from '../../../../desktop/watch.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../../ui/dialog.css.ts';
import { dialog } from '../../../../ui/dialog.ts';
import { Localized } from '../../../../ui/localizer.ts';
import '../../../../ui/text-field.ts';
import { t } from '../menu/texts/index.ts';
import { ownPicture$ } from '../own-picture.ts';
import type { ProfileView } from '../profile-view.ts';
import './password-form.ts';
import type { PasswordForm } from './password-form.ts';
import './picture-field.ts';

/**
 * **Profile Settings**: the account with which the desktop is used (WX-168): picture, name and address, how the desktop
 * looks and which language it speaks, password.
 *
 * @fires picture-chosen
 * @fires password-entered
 */
@customElement('ad-profile-settings')
export class ProfileSettings extends LitElement {
  static override styles = [controlStyles, dialogStyles, css`
    section { display: grid; gap: var(--ad-space-3); padding-top: var(--ad-space-4); border-top: 1px solid var(--ad-color-border); }
    h3 { font-size: var(--ad-text-3); font-weight: 600; }
    .look { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: var(--ad-space-3) var(--ad-space-5); }
  `];

  @property({ attribute: false }) view!: ProfileView;
  /** Why the server cannot be asked now, in words. */
  @property() offline = '';
  @property({ type: Boolean }) open = false;

  @query('ad-password-form') private readonly password!: PasswordForm | null;

  readonly localized = new Localized(this);
  readonly #picture = new Watch<string>(this);

  constructor() {
    super();
    this.#picture.follow(ownPicture$);
  }

  protected override render(): TemplateResult {
    const { view: { name, email }, offline } = this;
    return dialog({
      heading: t('profile.settings'),
      open: this.open,
      dismiss: () => this.#close(),
      body: html`
        <div class="stack">
          <ad-picture-field .name=${name} .picture=${this.#picture.value ?? ''} .offline=${offline}></ad-picture-field>
          <ad-text-field label=${t('profile.name')} .value=${name} readonly></ad-text-field>
          <ad-text-field label=${t('profile.email')} .value=${email} readonly hint=${t('profile.administrator-changes')}></ad-text-field>
          <section class="look"><ad-theme-picker></ad-theme-picker><ad-language-picker></ad-language-picker></section>
          <section aria-labelledby="password-heading">
            <h3 id="password-heading">${t('profile.password')}</h3>
            <ad-password-form .email=${email} .offline=${offline}></ad-password-form>
          </section>
        </div>`,
    });
  }

  #close(): void {
    this.open = false;
    this.password?.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-profile-settings': ProfileSettings;
  }
}

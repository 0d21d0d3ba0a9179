import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Deed } from '../../../desktop/deed.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { LightElement } from '../../../ui/light-element.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/text-field.ts';
import type { TextField } from '../../../ui/text-field.ts';
import { isCode, isNewPassword } from './sign-in-steps.ts';
import { t } from './texts/index.ts';

export class PasswordReset extends Deed {
  readonly code: string;
  readonly password: string;

  constructor(code: string, password: string) {
    super('password-reset');
    this.code = code;
    this.password = password;
  }
}

/** Another verification code is wanted. */
export class CodeRequested extends Deed {
  constructor() {
    super('code-requested');
  }
}

/**
 * The verification code of the mail and the new password.
 *
 * @fires password-reset
 * @fires code-requested
 */
@customElement('ad-reset-form')
export class ResetForm extends LightElement {
  static override lightStyles = [controlStyles];

  @property() email = '';
  @property({ type: Boolean }) busy = false;

  @state() private code = '';
  @state() private password = '';
  @state() private problems: { code: boolean; password: boolean } = { code: false, password: false };

  readonly localized = new Localized(this);

  protected override firstUpdated(): void {
    void this.#focus('code');
  }

  protected override render(): TemplateResult {
    return html`
      <form novalidate @submit=${this.#submit}>
        <p>${t('sign-in.code-sent', { email: this.email })}</p>
        <input type="text" name="email" autocomplete="username" .value=${this.email} hidden>
        <ad-text-field name="code" autocomplete="one-time-code" inputmode="numeric" required label=${t('sign-in.code')}
          .value=${this.code} error=${this.problems.code ? t('sign-in.code-invalid') : ''} @input=${this.#typeCode}></ad-text-field>
        <ad-text-field name="new-password" type="password" autocomplete="new-password" required label=${t('sign-in.new-password')}
          hint=${t('sign-in.password-rule')} .value=${this.password}
          error=${this.problems.password ? t('sign-in.password-length') : ''} @input=${this.#typePassword}></ad-text-field>
        <button class="button primary wide" type="submit" aria-disabled=${this.busy}>${t('sign-in.reset')}</button>
        <div class="spread">
          <button class="button link" type="button" @click=${this.#goBack}>${t('sign-in.back')}</button>
          <button class="button link" type="button" aria-disabled=${this.busy} @click=${this.#resend}>${t('sign-in.resend')}</button>
        </div>
      </form>`;
  }

  #typeCode(event: Event): void {
    this.code = (event.currentTarget as TextField).value;
  }

  #typePassword(event: Event): void {
    this.password = (event.currentTarget as TextField).value;
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    this.problems = { code: !isCode(this.code), password: !isNewPassword(this.password) };
    if (this.problems.code) void this.#focus('code');
    else if (this.problems.password) void this.#focus('new-password');
    else this.dispatchEvent(new PasswordReset(this.code.trim(), this.password));
  }

  #resend(): void {
    if (!this.busy) this.dispatchEvent(new CodeRequested());
  }

  #goBack(): void {
    history.back();
  }

  async #focus(name: string): Promise<void> {
    const field = this.querySelector<TextField>(`ad-text-field[name=${name}]`);
    await field?.updateComplete;
    field?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-reset-form': ResetForm;
  }
  interface HTMLElementEventMap {
    'password-reset': PasswordReset;
    'code-requested': CodeRequested;
  }
}

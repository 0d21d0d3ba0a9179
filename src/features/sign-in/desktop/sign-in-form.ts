import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Deed } from '../../../desktop/deed.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { LightElement } from '../../../ui/light-element.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/text-field.ts';
import type { TextField } from '../../../ui/text-field.ts';
import { isEmail, onMac } from './sign-in-steps.ts';
import { t } from './texts/index.ts';

/** The e-mail address is chosen; the password comes next. */
export class EmailEntered extends Event {
  readonly email: string;

  constructor(email: string) {
    super('email-entered', { bubbles: true });
    this.email = email;
  }
}

export class CredentialsEntered extends Deed {
  readonly email: string;
  readonly password: string;

  constructor(email: string, password: string) {
    super('credentials-entered');
    this.email = email;
    this.password = password;
  }
}

export class PasswordForgotten extends Deed {
  readonly email: string;

  constructor(email: string) {
    super('password-forgotten');
    this.email = email;
  }
}

/**
 * E-mail address, then password, in one form of the light tree: password managers see one ordinary
 * sign-in form whose fields are shown one after the other.
 *
 * @fires email-entered
 * @fires credentials-entered
 * @fires password-forgotten
 */
@customElement('ad-sign-in-form')
export class SignInForm extends LightElement {
  static override lightStyles = [controlStyles];

  @property() step: 'email' | 'password' = 'email';
  @property() email = '';
  @property({ type: Boolean }) busy = false;

  @state() private password = '';
  @state() private problem: 'email' | 'password' | null = null;

  readonly localized = new Localized(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('step')) this.problem = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('step')) void this.#focusStep();
  }

  protected override render(): TemplateResult {
    const first = this.step === 'email';
    return html`
      <form novalidate @submit=${this.#submit}>
        <ad-text-field name="email" type="email" autocomplete="username" inputmode="email" required label=${t('sign-in.email')}
          .value=${this.email} error=${this.problem === 'email' ? t('sign-in.email-missing') : ''}
          ?hidden=${!first} @input=${this.#typeEmail}></ad-text-field>
        <div class="spread" ?hidden=${first}>
          <span class="who"><ad-icon name="user"></ad-icon><span>${this.email}</span></span>
          <button class="button link" type="button" aria-describedby="sign-in-change-hint" @click=${this.#goBack}>${t('sign-in.change')}</button>
        </div>
        <ad-text-field name="password" type="password" autocomplete="current-password" required label=${t('sign-in.password')}
          .value=${this.password} error=${this.problem === 'password' ? t('sign-in.password-missing') : ''}
          ?hidden=${first} @input=${this.#typePassword}></ad-text-field>
        <p class="hint" id="sign-in-change-hint" ?hidden=${first}>${t('sign-in.change-hint', { keys: onMac() ? '⌘ + ←' : 'Alt + ←' })}</p>
        <button class="button primary wide" type="submit" aria-disabled=${this.busy}>${first ? t('sign-in.next') : t('sign-in.submit')}</button>
        <button class="button link" type="button" aria-disabled=${this.busy} @click=${this.#forget}>${t('sign-in.forgot')}</button>
      </form>`;
  }

  #typeEmail(event: Event): void {
    this.email = (event.currentTarget as TextField).value;
  }

  #typePassword(event: Event): void {
    this.password = (event.currentTarget as TextField).value;
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    this.#check(this.step === 'password' && this.password === '');
    if (this.problem) void this.#focusStep();
    else if (this.step === 'email') this.dispatchEvent(new EmailEntered(this.email.trim()));
    else this.dispatchEvent(new CredentialsEntered(this.email.trim(), this.password));
  }

  #forget(): void {
    if (this.busy) return;
    this.#check(false);
    if (this.problem) void this.#focusStep();
    else this.dispatchEvent(new PasswordForgotten(this.email.trim()));
  }

  #check(passwordMissing: boolean): void {
    if (!isEmail(this.email)) this.problem = 'email';
    else this.problem = passwordMissing ? 'password' : null;
  }

  #goBack(): void {
    history.back();
  }

  async #focusStep(): Promise<void> {
    const field = this.querySelector<TextField>(`ad-text-field[name=${this.step}]`);
    await field?.updateComplete;
    field?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-sign-in-form': SignInForm;
  }
  interface HTMLElementEventMap {
    'email-entered': EmailEntered;
    'credentials-entered': CredentialsEntered;
    'password-forgotten': PasswordForgotten;
  }
}

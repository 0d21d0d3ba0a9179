import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Asking } from '../../../../desktop/asking.ts';
import { explanation } from '../../../../desktop/explanation.ts';
import { CommandRefused } from '../../../../desktop/frame.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { LightElement } from '../../../../ui/light-element.ts';
import { Localized } from '../../../../ui/localizer.ts';
import '../../../../ui/text-field.ts';
import type { TextField } from '../../../../ui/text-field.ts';
import { t } from '../menu/texts/index.ts';
import { PasswordEntered } from './settings-deeds.ts';

type Field = 'current' | 'password';

/** As the server counts it. */
const LENGTH = { min: 8, max: 128 };
const isLongEnough = (password: string): boolean => password.length >= LENGTH.min && password.length <= LENGTH.max;
const isWrong = (error: unknown): boolean => error instanceof CommandRefused && error.fault.code === 'wrong-credentials';

/**
 * A new password, for whoever knows the current one.
 *
 * @fires password-entered
 */
@customElement('ad-password-form')
export class PasswordForm extends LightElement {
  static override lightStyles = [controlStyles];

  @property() email = '';
  /** Why the server cannot be asked now, in words. */
  @property() offline = '';

  @state() private problems: Partial<Record<Field, string>> = {};
  /** A refusal that is no field's. */
  @state() private refusal = '';
  @state() private changed = false;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  protected override render(): TemplateResult {
    return html`
      <form class="stack" novalidate @submit=${this.#submit}>
        <input type="text" name="email" autocomplete="username" .value=${this.email} hidden>
        <ad-text-field name="current" type="password" autocomplete="current-password" required label=${t('profile.current-password')}
          error=${this.problems.current ?? ''}></ad-text-field>
        <ad-text-field name="password" type="password" autocomplete="new-password" required label=${t('profile.new-password')}
          hint=${this.problems.password ? '' : t('profile.password-rule')} error=${this.problems.password ?? ''}></ad-text-field>
        ${this.refusal ? html`<p class="notice danger" role="alert">${this.refusal}</p>` : nothing}
        <p class=${this.changed ? 'notice success' : 'visually-hidden'} role="status">${this.changed ? t('profile.password-changed') : ''}</p>
        ${this.offline ? html`<p class="hint">${this.offline}</p>` : nothing}
        <button class="button" type="submit" aria-disabled=${this.#asking.busy || this.offline !== ''}>${t('profile.change-password')}</button>
      </form>`;
  }

  /** Nothing that was typed is kept. */
  clear(): void {
    for (const field of this.querySelectorAll('ad-text-field')) field.value = '';
    this.problems = {};
    this.refusal = '';
    this.changed = false;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#asking.busy || this.offline) return;
    const [current, password] = [this.#field('current').value, this.#field('password').value];
    this.refusal = '';
    this.changed = false;
    this.problems = {
      ...(current === '' && { current: t('profile.current-missing') }), ...(!isLongEnough(password) && { password: t('profile.password-length') }),
    };
    if (Object.keys(this.problems).length > 0) return this.#focusProblem();
    const deed = new PasswordEntered(current, password);
    await this.#asking.raise(deed);
    this.#answered(await deed.refusal);
  }

  #answered(refusal: unknown): void {
    if (refusal === null) {
      this.clear();
      this.changed = true;
    } else if (isWrong(refusal)) {
      this.problems = { current: t('profile.current-wrong') };
      this.#focusProblem();
    } else {
      this.refusal = explanation(refusal).text;
    }
  }

  #field(name: Field): TextField {
    return this.querySelector<TextField>(`ad-text-field[name=${name}]`)!;
  }

  #focusProblem(): void {
    this.#field(this.problems.current ? 'current' : 'password').focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-password-form': PasswordForm;
  }
}

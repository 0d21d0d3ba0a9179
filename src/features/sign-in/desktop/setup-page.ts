import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../../../desktop/api.ts';
import { cardPageStyles } from '../../../desktop/card-page.css.ts';
import { explanation } from '../../../desktop/explanation.ts';
import '../../../desktop/language-picker.ts';
import { PageDone, type PageModule } from '../../../desktop/page.ts';
import { t as deskText } from '../../../desktop/texts/index.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { LightElement } from '../../../ui/light-element.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/text-field.ts';
import type { TextField } from '../../../ui/text-field.ts';
import type { ToastMessage } from '../../../ui/toast.ts';
import { isEmail, isNewPassword } from './sign-in-steps.ts';
import { t } from './texts/index.ts';

/** What a new installation wants to know. */
export interface Setup {
  organisation: string;
  name: string;
  email: string;
  password: string;
}

/** Creates the contact centre and signs its administrator in. */
export type SetUp = (setup: Setup) => Promise<void>;

const onServer: SetUp = async (setup) => {
  await api('/setup', { body: setup });
  await api('/sign-in', { body: { email: setup.email, password: setup.password } });
};

const EMPTY: Setup = { organisation: '', name: '', email: '', password: '' };

/**
 * The first page of an empty installation: makes its administrator.
 *
 * @fires page-done - the administrator is signed in
 */
@customElement('ad-setup-page')
export class SetupPage extends LightElement {
  static override lightStyles = [controlStyles, cardPageStyles];

  @property({ attribute: false }) setUp: SetUp = onServer;

  @state() private entry: Setup = EMPTY;
  @state() private errors: Partial<Setup> = {};
  @state() private problem: ToastMessage | null = null;
  @state() private busy = false;

  readonly localized = new Localized(this);

  protected override updated(): void {
    document.title = `${t('setup.heading')} – ${deskText('desk.title')}`;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="card-page">
        <header class="brand"><img src="/icons/icon.svg" alt=""><span>${deskText('desk.title')}</span></header>
        <main class="card">
          <h1>${t('setup.heading')}</h1>
          <p>${t('setup.intro')}</p>
          ${this.problem ? html`<div class="notice danger" role="alert">${this.problem.text}
            ${this.problem.detail ? html`<p class="hint">${this.problem.detail}</p>` : nothing}</div>` : nothing}
          <form novalidate @submit=${this.#submit} @input=${this.#type}>
            <ad-text-field name="organisation" autocomplete="organization" required maxlength="120" label=${t('setup.organisation')}
              .value=${this.entry.organisation} error=${this.errors.organisation ?? ''}></ad-text-field>
            <ad-text-field name="name" autocomplete="name" required maxlength="120" label=${t('setup.name')}
              .value=${this.entry.name} error=${this.errors.name ?? ''}></ad-text-field>
            <ad-text-field name="email" type="email" autocomplete="username" inputmode="email" required maxlength="254" label=${t('sign-in.email')}
              .value=${this.entry.email} error=${this.errors.email ?? ''}></ad-text-field>
            <ad-text-field name="password" type="password" autocomplete="new-password" required label=${t('sign-in.password')}
              hint=${t('sign-in.password-rule')} .value=${this.entry.password} error=${this.errors.password ?? ''}></ad-text-field>
            <button class="button primary wide" type="submit" aria-disabled=${this.busy}>${t('setup.submit')}</button>
          </form>
        </main>
        <footer><ad-language-picker></ad-language-picker></footer>
      </div>`;
  }

  #type(event: Event): void {
    const field = (event.target as HTMLElement).closest('ad-text-field');
    if (field) this.entry = { ...this.entry, [field.name]: field.value };
  }

  #check(): Partial<Setup> {
    const { organisation, name, email, password } = this.entry;
    return {
      ...(organisation.trim() ? {} : { organisation: t('setup.missing') }),
      ...(name.trim() ? {} : { name: t('setup.missing') }),
      ...(isEmail(email) ? {} : { email: t('sign-in.email-missing') }),
      ...(isNewPassword(password) ? {} : { password: t('sign-in.password-length') }),
    };
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.errors = this.#check();
    const [wrong] = Object.keys(this.errors);
    if (wrong) return this.querySelector<TextField>(`ad-text-field[name=${wrong}]`)?.focus();
    this.busy = true;
    this.problem = null;
    try {
      const { organisation, name, email, password } = this.entry;
      await this.setUp({ organisation: organisation.trim(), name: name.trim(), email: email.trim(), password });
      this.dispatchEvent(new PageDone());
    } catch (error) {
      this.problem = explanation(error);
    } finally {
      this.busy = false;
    }
  }
}

export const createPage: PageModule['createPage'] = () => document.createElement('ad-setup-page');

declare global {
  interface HTMLElementTagNameMap {
    'ad-setup-page': SetupPage;
  }
}

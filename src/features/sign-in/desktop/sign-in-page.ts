import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cardPageStyles } from '../../../desktop/card-page.css.ts';
import { explanation } from '../../../desktop/explanation.ts';
import '../../../desktop/language-picker.ts';
import { PageDone, type PageModule } from '../../../desktop/page.ts';
import { t as deskText } from '../../../desktop/texts/index.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { LightElement } from '../../../ui/light-element.ts';
import { Localized } from '../../../ui/localizer.ts';
import type { ToastMessage } from '../../../ui/toast.ts';
import './reset-form.ts';
import type { CodeRequested, PasswordReset } from './reset-form.ts';
import './sign-in-form.ts';
import type { CredentialsEntered, EmailEntered, PasswordForgotten } from './sign-in-form.ts';
import './signed-out-dialog.ts';
import { serverPort, type SignInPort } from './sign-in-port.ts';
import { isBackChord, onMac, stepOf, type Step } from './sign-in-steps.ts';
import { t } from './texts/index.ts';

/**
 * The way in: e-mail address, password, and a new password for those who forgot theirs.
 *
 * @fires page-done - the browser is signed in
 */
@customElement('ad-sign-in-page')
export class SignInPage extends LightElement {
  static override lightStyles = [controlStyles, cardPageStyles];

  /** What to say first. */
  @property() notice = '';
  /** What must be read first: why somebody who did not sign out stands here. */
  @property() dialog = '';
  @property({ attribute: false }) port: SignInPort = serverPort;

  @state() private step: Step = 'email';
  @state() private email = '';
  @state() private problem: ToastMessage | null = null;
  @state() private busy = false;

  readonly localized = new Localized(this);
  #ended = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ended = new AbortController();
    window.addEventListener('popstate', this.#follow, { signal: this.#ended.signal });
    window.addEventListener('keydown', this.#press, { signal: this.#ended.signal });
    this.step = stepOf(history.state, this.email);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ended.abort();
  }

  protected override updated(): void {
    document.title = `${t('sign-in.heading')} – ${deskText('desk.title')}`;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="card-page">
        <header class="brand"><img src="/icons/icon.svg" alt=""><span>${deskText('desk.title')}</span></header>
        <main class="card" @email-entered=${this.#takeEmail} @credentials-entered=${this.#signIn}
          @password-forgotten=${this.#forget} @password-reset=${this.#reset} @code-requested=${this.#resend}>
          <h1>${this.step === 'reset' ? t('sign-in.reset-heading') : t('sign-in.heading')}</h1>
          ${this.#renderProblem()}
          ${this.notice ? html`<p class="notice info" role="status">${this.notice}</p>` : nothing}
          ${this.step === 'reset'
            ? html`<ad-reset-form email=${this.email} ?busy=${this.busy}></ad-reset-form>`
            : html`<ad-sign-in-form step=${this.step} .email=${this.email} ?busy=${this.busy}></ad-sign-in-form>`}
          ${this.step === 'reset' ? nothing : html`<p class="hint">${t('sign-in.device')}</p>`}
        </main>
        <footer><ad-language-picker></ad-language-picker></footer>
        ${this.dialog ? html`<ad-signed-out-dialog text=${this.dialog} @signed-out-read=${this.#closeDialog}></ad-signed-out-dialog>` : nothing}
      </div>`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { problem } = this;
    if (!problem) return nothing;
    return html`
      <div class="notice danger" role="alert">
        <p>${problem.text} ${t('sign-in.contact')}</p>
        ${problem.detail ? html`<p class="hint">${problem.detail}</p>` : nothing}
      </div>`;
  }

  #closeDialog(): void {
    this.dialog = '';
    void this.updateComplete.then(() => this.querySelector('ad-sign-in-form')?.focus());
  }

  readonly #follow = (event: PopStateEvent): void => {
    this.step = stepOf(event.state, this.email);
    this.problem = null;
    this.notice = '';
  };

  /** Browsers go back by this chord themselves; an installed window and a field that takes it do not. */
  readonly #press = (event: KeyboardEvent): void => {
    if (this.step === 'email' || !isBackChord(event, onMac())) return;
    event.preventDefault();
    history.back();
  };

  #go(step: Step): void {
    history.pushState({ step }, '');
    this.step = step;
  }

  #takeEmail(event: EmailEntered): void {
    this.email = event.email;
    this.notice = '';
    this.problem = null;
    this.#go('password');
  }

  #signIn(event: CredentialsEntered): void {
    event.waitUntil(this.#attempt(async () => {
      await this.port.signIn(event.email, event.password);
      this.dispatchEvent(new PageDone());
    }));
  }

  #forget(event: PasswordForgotten): void {
    event.waitUntil(this.#attempt(async () => {
      await this.port.sendCode(event.email);
      this.email = event.email;
      this.#go('reset');
    }));
  }

  #resend(event: CodeRequested): void {
    event.waitUntil(this.#attempt(async () => {
      await this.port.sendCode(this.email);
      this.notice = t('sign-in.resent');
    }));
  }

  #reset(event: PasswordReset): void {
    event.waitUntil(this.#attempt(async () => {
      await this.port.resetPassword(this.email, event.code, event.password);
      history.replaceState({ step: 'password' }, '');
      this.step = 'password';
      this.notice = t('sign-in.reset-done');
    }));
  }

  /** One deed at a time; a refusal is shown in words. */
  async #attempt(deed: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.notice = '';
    try {
      await deed();
    } catch (error) {
      this.problem = explanation(error);
    } finally {
      this.busy = false;
    }
  }
}

export const createPage: PageModule['createPage'] = ({ notice, dialog = '' }) => {
  const page = document.createElement('ad-sign-in-page');
  page.notice = notice;
  page.dialog = dialog;
  return page;
};

declare global {
  interface HTMLElementTagNameMap {
    'ad-sign-in-page': SignInPage;
  }
}

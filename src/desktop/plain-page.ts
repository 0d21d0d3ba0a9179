import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeskProfile } from '../contract/desk.ts';
import { controlStyles } from '../ui/control-styles.css.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import { cardPageStyles } from './card-page.css.ts';
import { explanation } from './explanation.ts';
import './language-picker.ts';
import { signOut } from './leave.ts';
import type { PageModule } from './page.ts';
import { t } from './texts/index.ts';

/** The page of an account without a desktop: who is signed in, the API document, sign-out. */
@customElement('ad-plain-page')
export class PlainPage extends LightElement {
  static override lightStyles = [controlStyles, cardPageStyles];

  @property({ attribute: false }) profile: DeskProfile | null = null;

  @state() private error = '';

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    const { profile } = this;
    if (!profile) return nothing;
    return html`
      <div class="card-page">
        <header class="brand"><img src="/icons/icon.svg" alt=""><span>${t('desk.title')}</span></header>
        <main class="card">
          <h1>${profile.tenantName}</h1>
          <p>${t('desk.signed-in-as', { name: profile.name })}<br><span class="hint">${profile.email}</span></p>
          <p class="notice">${t('desk.no-agent')}</p>
          ${this.error ? html`<p class="notice danger" role="alert">${this.error}</p>` : nothing}
          <div class="deeds">
            <a class="link" href="/api/openapi.json">${t('desk.api-document')}</a>
            <button class="button primary" type="button" @click=${this.#signOut}>${t('desk.sign-out')}</button>
          </div>
        </main>
        <footer><ad-language-picker></ad-language-picker></footer>
      </div>`;
  }

  async #signOut(): Promise<void> {
    try {
      await signOut();
    } catch (error) {
      this.error = explanation(error).text;
    }
  }
}

export const createPage: PageModule['createPage'] = ({ profile }) => {
  const page = document.createElement('ad-plain-page');
  page.profile = profile;
  return page;
};

declare global {
  interface HTMLElementTagNameMap {
    'ad-plain-page': PlainPage;
  }
}

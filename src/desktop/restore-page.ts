import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import { cardPageStyles } from './card-page.css.ts';
import './language-picker.ts';
import { reloadPage } from './reload.ts';
import { t } from './texts/index.ts';

/** Why a session could not be restored: no server, no session any more, or nothing that can be read in this browser. */
export type Unrestored = 'network' | 'expired' | 'storage';

/** Tells the agent to reload, because the session of before cannot be restored (WX-016 – WX-018). */
@customElement('ad-restore-page')
export class RestorePage extends LightElement {
  static override lightStyles = [controlStyles, cardPageStyles];

  @property({ attribute: false }) why: Unrestored = 'network';
  @property({ attribute: false }) reload: () => void = reloadPage;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return html`
      <div class="card-page">
        <header class="brand"><img src="/icons/icon.svg" alt=""><span>${t('desk.title')}</span></header>
        <main class="card" aria-labelledby="restore-heading">
          <h1 id="restore-heading">${t('desk.restore-title')}</h1>
          <p role="alert">${t(`desk.restore-${this.why}`)}</p>
          <button class="button primary" type="button" autofocus @click=${() => this.reload()}>${t('desk.reload')}</button>
        </main>
        <footer><ad-language-picker></ad-language-picker></footer>
      </div>`;
  }
}

/** Makes the page's element. */
export const createRestorePage = (why: Unrestored): RestorePage => {
  const page = document.createElement('ad-restore-page');
  page.why = why;
  return page;
};

declare global {
  interface HTMLElementTagNameMap {
    'ad-restore-page': RestorePage;
  }
}

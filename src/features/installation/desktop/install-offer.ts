import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { Follow } from './follow.ts';
import { installOfferStyles } from './install-offer.css.ts';
import { installPrompt, type InstallPrompt } from './install-prompt.ts';
import { t } from './texts/index.ts';

/** Offers the desktop as an application of its own, once per sign-in and only where the browser offers it. */
@customElement('ad-install-offer')
export class InstallOffer extends LitElement {
  static override styles = [controlStyles, installOfferStyles];

  @property({ attribute: false }) prompt: InstallPrompt = installPrompt;

  @state() private dismissed = false;
  @state() private failed = false;

  readonly localized = new Localized(this);
  readonly following = new Follow(this, () => this.prompt);

  protected override willUpdate(): void {
    this.toggleAttribute('shown', this.#isShown);
  }

  get #isShown(): boolean {
    return !this.dismissed && (this.prompt.offered || this.failed);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing;
    return html`
      <div class="offer" role="status" aria-labelledby="heading">
        <ad-icon name="download"></ad-icon>
        <h2 id="heading">${t('install.heading')}</h2>
        <p>${this.failed ? t('install.failed') : t('install.text')}</p>
        <div class="deeds">
          ${this.failed ? nothing : html`<button class="button link" type="button" @click=${this.#install}>${t('install.install')}</button>`}
          <button class="button link" type="button" @click=${this.#dismiss}>${t('install.later')}</button>
        </div>
      </div>`;
  }

  async #install(): Promise<void> {
    try {
      await this.prompt.install();
    } catch {
      this.failed = true;
    }
  }

  #dismiss(): void {
    this.dismissed = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-install-offer': InstallOffer;
  }
}

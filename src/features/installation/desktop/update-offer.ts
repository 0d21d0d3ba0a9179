import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { Follow } from './follow.ts';
import { installOfferStyles } from './install-offer.css.ts';
import { t } from './texts/index.ts';
import { workerUpdate, type WorkerUpdate } from './worker.ts';

/** The agent wants the new version now. */
export class UpdateAsked extends Event {
  constructor() {
    super('update-asked', { bubbles: true, composed: true });
  }
}

/**
 * Says that a new version waits; the agent decides when the page may reload.
 *
 * @fires update-asked
 */
@customElement('ad-update-offer')
export class UpdateOffer extends LitElement {
  static override styles = [controlStyles, installOfferStyles];

  @property({ attribute: false }) worker: Pick<WorkerUpdate, 'waiting' | 'addEventListener' | 'removeEventListener'> = workerUpdate;

  @state() private dismissed = false;

  readonly localized = new Localized(this);
  readonly following = new Follow(this, () => this.worker, () => { this.dismissed = false; });

  protected override willUpdate(): void {
    this.toggleAttribute('shown', this.#isShown);
  }

  get #isShown(): boolean {
    return !this.dismissed && this.worker.waiting;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing;
    return html`
      <div class="offer" role="status" aria-labelledby="heading">
        <ad-icon name="refresh-cw"></ad-icon>
        <h2 id="heading">${t('install.update')}</h2>
        <p>${t('install.update-text')}</p>
        <div class="deeds">
          <button class="button link" type="button" @click=${this.#apply}>${t('install.reload')}</button>
          <button class="button link" type="button" @click=${this.#dismiss}>${t('install.later')}</button>
        </div>
      </div>`;
  }

  #apply(): void {
    this.dispatchEvent(new UpdateAsked());
  }

  #dismiss(): void {
    this.dismissed = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-update-offer': UpdateOffer;
  }
  interface HTMLElementEventMap {
    'update-asked': UpdateAsked;
  }
}

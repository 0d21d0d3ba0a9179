import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Id } from '../../../contract/primitives.ts';
import { channelIcon, channelName } from '../../../desktop/channel/index.ts';
import { Asking } from '../../../desktop/asking.ts';
import { Deed } from '../../../desktop/deed.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { cssStyle } from '../../../ui/css-style.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/timer.ts';
import { offerCardStyles } from './offer-card.css.ts';
import { offerTitle } from './offer-words.ts';
import type { OfferedTask } from './task-list-view.ts';
import { t } from './texts/index.ts';

/** The agent takes the request. */
export class OfferAccepted extends Deed {
  readonly interactionId: Id;
  readonly offerId: Id;

  constructor(interactionId: Id, offerId: Id) {
    super('offer-accepted');
    this.interactionId = interactionId;
    this.offerId = offerId;
  }
}

/** The agent leaves the request to others. */
export class OfferDeclined extends Deed {
  readonly interactionId: Id;
  readonly offerId: Id;

  constructor(interactionId: Id, offerId: Id) {
    super('offer-declined');
    this.interactionId = interactionId;
    this.offerId = offerId;
  }
}

/**
 * One request with all its facts, the time left and both answers.
 *
 * @fires offer-accepted
 * @fires offer-declined
 */
@customElement('ad-offer-card')
export class OfferCard extends LitElement {
  static override styles = [controlStyles, offerCardStyles];

  @property({ attribute: false }) task!: OfferedTask;
  /** Why it cannot be answered now; null when it can. */
  @property({ attribute: false }) blocked: string | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  @query('.primary') private readonly accept!: HTMLButtonElement | null;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  override focus(options?: FocusOptions): void {
    this.accept?.focus(options);
  }

  protected override render(): TemplateResult {
    const { task } = this;
    return html`
      <div class="card" role="group" aria-label=${offerTitle(task)}>
        <div class="spread">
          <span class="row kind"><ad-icon name=${channelIcon(task.channel)}></ad-icon>${t('offers.request', { channel: channelName(task.channel) })}</span>
          <span class="left" title=${t('offers.time-left')}>
            <span class="visually-hidden">${t('offers.time-left')}</span>
            <ad-timer .until=${task.expiresAt} .now=${this.now}></ad-timer>
          </span>
        </div>
        <p class="customer"><bdi>${task.customer}</bdi></p>
        <dl>
          <div><dt>${t('offers.queue')}</dt><dd>${task.queue}</dd></div>
          <div><dt>${t('offers.waiting')}</dt><dd><ad-timer .since=${task.waitingSince} .now=${this.now}></ad-timer></dd></div>
        </dl>
        ${task.direct ? html`<p class="hint">${t('offers.direct')}</p>` : nothing}
        ${this.blocked === null ? nothing : html`<p class="hint" id="blocked">${this.blocked}</p>`}
        <div class="answers">${this.#renderAnswers()}</div>
        <div class="bar" ${cssStyle(this.#elapsed())}></div>
      </div>`;
  }

  /** Stay reachable when they are not possible, so that the reason is read. */
  #renderAnswers(): TemplateResult {
    const blocked = this.blocked !== null;
    const described = blocked ? 'blocked' : nothing;
    return html`
      <button class="button" type="button" ?disabled=${this.#asking.busy} aria-disabled=${blocked ? 'true' : 'false'} aria-describedby=${described}
        title=${this.blocked ?? nothing} @click=${this.#decline}>${t('offers.decline')}</button>
      <button class="button primary" type="button" ?disabled=${this.#asking.busy} aria-disabled=${blocked ? 'true' : 'false'} aria-describedby=${described}
        title=${this.blocked ?? nothing} @click=${this.#accept}>${t('offers.accept')}</button>`;
  }

  /** The bar runs by itself: a style with the whole time and how much of it is gone. */
  #elapsed(): Record<string, string> {
    const { offeredAt, expiresAt } = this.task;
    return {
      'animation-duration': `${Math.max(0, expiresAt - offeredAt)}ms`,
      'animation-delay': `${Math.min(0, offeredAt - this.now())}ms`,
    };
  }

  async #accept(): Promise<void> {
    if (this.blocked === null) await this.#asking.raise(new OfferAccepted(this.task.id, this.task.offerId));
  }

  async #decline(): Promise<void> {
    if (this.blocked === null) await this.#asking.raise(new OfferDeclined(this.task.id, this.task.offerId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-offer-card': OfferCard;
  }
  interface HTMLElementEventMap {
    'offer-accepted': OfferAccepted;
    'offer-declined': OfferDeclined;
  }
}

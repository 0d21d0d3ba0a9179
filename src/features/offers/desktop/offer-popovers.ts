import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../../../contract/primitives.ts';
import { announce } from '../../../ui/live-region.ts';
import { Localized } from '../../../ui/localizer.ts';
import './offer-card.ts';
import { offerAnnouncement } from './offer-words.ts';
import type { OfferedTask } from './task-list-view.ts';
import { t } from './texts/index.ts';

/**
 * The requests in the window's corner. They never take the focus from what the agent writes; screen
 * readers hear of each once.
 */
@customElement('ad-offer-popovers')
export class OfferPopovers extends LitElement {
  static override styles = css`
    /* The padding is room for the cards' shadows, which a scrolling box would cut off. */
    section {
      position: fixed; inset-block-end: 0; inset-inline-end: 0; z-index: 40;
      display: grid; gap: var(--ad-space-3); box-sizing: border-box;
      width: min(376px, 100vw); max-height: calc(100dvh - 64px); padding: var(--ad-space-5);
      overflow-y: auto; overscroll-behavior: contain;
    }
    /* In a small window the corner is where the agent writes. */
    @media (max-width: 736px) { section { inset-block: 56px auto; padding: var(--ad-space-3) var(--ad-space-3) var(--ad-space-5); } }
  `;

  @property({ attribute: false }) offers: readonly OfferedTask[] = [];
  @property({ attribute: false }) now: () => number = Date.now;

  readonly localized = new Localized(this);
  #announced: ReadonlySet<Id> = new Set();

  /** Leads the keyboard to a request's answers. */
  showOffer(id: Id): void {
    const cards = [...this.renderRoot.querySelectorAll('ad-offer-card')];
    cards.find((card) => card.task.id === id)?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('offers')) return;
    const fresh = this.offers.filter((offer) => !this.#announced.has(offer.offerId));
    if (fresh.length > 0) announce(fresh.map((offer) => offerAnnouncement(offer, this.now())).join('. '), 'assertive');
    this.#announced = new Set(this.offers.map((offer) => offer.offerId));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.offers.length === 0) return nothing;
    return html`
      <section aria-label=${t('offers.requests')}>
        ${repeat(this.offers, (offer) => offer.offerId, (offer) => html`
          <ad-offer-card .task=${offer} .now=${this.now}></ad-offer-card>`)}
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-offer-popovers': OfferPopovers;
  }
}

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
 * The requests that wait for an answer. They never take the focus from what the agent writes; screen
 * readers hear of each once.
 */
@customElement('ad-offer-popovers')
export class OfferPopovers extends LitElement {
  static override styles = css`
    /*
     * At the foot of the task list, where nothing else is to be clicked: they never cover what the agent does.
     * The padding is room for the cards' shadows, which a scrolling box would cut off.
     */
    section {
      position: fixed; inset-block-end: 0; z-index: 40;
      inset-inline: var(--ad-offers-start, var(--ad-navigation-width, 0px)) var(--ad-offers-end, auto);
      display: grid; gap: var(--ad-space-3); box-sizing: border-box;
      width: var(--ad-tasks-width, 300px); max-height: calc(100dvh - 64px); padding: var(--ad-space-3) var(--ad-space-3) var(--ad-space-4);
      overflow-y: auto; overscroll-behavior: contain;
    }
    /* Without a task list beside the workspace they stand above it and push it down. */
    @media (max-width: 899px) {
      section { position: static; width: auto; max-height: 45dvh; border-block-end: 1px solid var(--ad-color-border); background: var(--ad-color-canvas); }
    }
  `;

  @property({ attribute: false }) offers: readonly OfferedTask[] = [];
  /** Why nothing can be answered now. */
  @property({ attribute: false }) blocked: string | null = null;
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
          <ad-offer-card .task=${offer} .blocked=${this.blocked} .now=${this.now}></ad-offer-card>`)}
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-offer-popovers': OfferPopovers;
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Id } from '../../../contract/primitives.ts';
import { channelIcon, channelName } from '../../../desktop/channel/index.ts';
import { Deed } from '../../../desktop/deed.ts';
import '../../../ui/avatar.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/timer.ts';
import { interactionControlStyles } from './interaction-control.css.ts';
import type { InteractionView } from './interaction-view.ts';
import { t } from './texts/index.ts';

/** The agent ends the conversation with the customer. */
export class EndAsked extends Deed {
  readonly interactionId: Id;

  constructor(interactionId: Id) {
    super('end-asked');
    this.interactionId = interactionId;
  }
}

/** The agent wants to hand the conversation on. */
export class TransferAsked extends Event {
  readonly interactionId: Id;

  constructor(interactionId: Id) {
    super('transfer-asked', { bubbles: true, composed: true });
    this.interactionId = interactionId;
  }
}

/**
 * The Interaction Control pane: with whom, about what, since when, and what can be done with it.
 *
 * @fires end-asked
 * @fires transfer-asked
 */
@customElement('ad-interaction-control')
export class InteractionControl extends LitElement {
  static override styles = [controlStyles, interactionControlStyles];

  @property({ attribute: false }) view: InteractionView | null = null;
  /** Why nothing can be done with it now; null when it can (WX-130). */
  @property({ attribute: false }) blocked: string | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private busyId: Id | null = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    return html`
      <header aria-label=${t('handling.control')} role="group">
        <ad-avatar .name=${view.customer}></ad-avatar>
        <div class="who">
          <h2><bdi>${view.customer}</bdi></h2>
          <p class="facts"><bdi>${view.address}</bdi></p>
        </div>
        <div class="what">
          <p class="topic"><ad-icon name=${channelIcon(view.channel)}></ad-icon>
            <span class="visually-hidden">${channelName(view.channel)}</span>${view.topic}</p>
          <p class="facts">${view.queue ? html`${view.queue} · ` : nothing}${this.#renderTime(view)}</p>
        </div>
        ${view.active ? this.#renderActions(view) : nothing}
      </header>`;
  }

  #renderTime({ active, connectedAt, endedAt }: InteractionView): TemplateResult {
    if (active) return html`${t('handling.connected')} <ad-timer .since=${connectedAt} .now=${this.now}></ad-timer>`;
    return html`${t('handling.over')} <ad-timer .since=${connectedAt} .now=${() => endedAt ?? this.now()}></ad-timer>`;
  }

  /** Stay reachable when they are not possible, so that the reason is read. */
  #renderActions({ id }: InteractionView): TemplateResult {
    const { blocked } = this;
    const busy = this.busyId === id;
    const [disabled, described] = blocked === null ? ['false', nothing] : ['true', 'blocked'];
    return html`
      <div class="actions">
        <button class="button" type="button" ?disabled=${busy} aria-disabled=${disabled} aria-describedby=${described} title=${blocked ?? nothing}
          @click=${this.#transfer}>
          <ad-icon name="arrow-right-left"></ad-icon><span>${t('handling.transfer')}</span>
        </button>
        <button class="button danger" type="button" ?disabled=${busy} aria-disabled=${disabled} aria-describedby=${described} title=${blocked ?? nothing}
          @click=${() => this.#end(id)}>
          <ad-icon name="x"></ad-icon><span>${t('handling.end')}</span>
        </button>
      </div>
      ${blocked === null ? nothing : html`<p class="hint blocked" id="blocked">${blocked}</p>`}`;
  }

  #transfer(): void {
    if (this.view && this.blocked === null) this.dispatchEvent(new TransferAsked(this.view.id));
  }

  async #end(id: Id): Promise<void> {
    if (this.blocked !== null) return;
    const deed = new EndAsked(id);
    this.busyId = id;
    this.dispatchEvent(deed);
    await deed.settled;
    if (this.busyId === id) this.busyId = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-interaction-control': InteractionControl;
  }
  interface HTMLElementEventMap {
    'end-asked': EndAsked;
    'transfer-asked': TransferAsked;
  }
}

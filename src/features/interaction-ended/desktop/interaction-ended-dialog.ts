import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Id } from '../../../contract/primitives.ts';
import { Asking } from '../../../desktop/asking.ts';
import { channelIcon, channelName } from '../../../desktop/channel/index.ts';
import { Deed } from '../../../desktop/deed.ts';
import '../../../desktop/failure/error-details.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import '../../../ui/icon.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import type { RemovalView } from './removal-view.ts';
import { t } from './texts/index.ts';

/** The agent has read that an interaction is gone. */
export class RemovalRead extends Deed {
  readonly interactionId: Id;

  constructor(interactionId: Id) {
    super('removal-read');
    this.interactionId = interactionId;
  }
}

/**
 * Says that the administrator has ended an interaction (WX-133).
 *
 * @fires removal-read
 */
@customElement('ad-interaction-ended')
export class InteractionEndedDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles, css`
    .words { display: grid; gap: var(--ad-space-3); margin-bottom: var(--ad-space-4); }
    dl { display: grid; grid-template-columns: auto 1fr; gap: var(--ad-space-1) var(--ad-space-4); margin: 0; }
    dt { color: var(--ad-color-text-quiet); }
    dd { display: flex; align-items: center; gap: var(--ad-space-2); margin: 0; overflow-wrap: anywhere; --ad-icon-size: 16px; }
  `];

  /** null closes the dialog. */
  @property({ attribute: false }) removal: RemovalView | null = null;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('removal')?.interactionId !== this.removal?.interactionId) this.#asking.forget();
  }

  protected override render(): TemplateResult {
    const { removal } = this;
    return dialog({
      heading: t('interaction-ended.title'),
      open: removal !== null,
      body: removal ? this.#renderBody(removal) : nothing,
      footer: html`
        <button class="button primary" type="button" autofocus aria-disabled=${this.#asking.busy} @click=${this.#read}>${t('interaction-ended.ok')}</button>`,
    });
  }

  #renderBody({ interactionId, customerName, channel, at, trackingId }: RemovalView): TemplateResult {
    return html`
      <div class="words">
        <p role="alert">${t('interaction-ended.text')}</p>
        <dl>
          <dt>${t('interaction-ended.customer')}</dt><dd><bdi>${customerName}</bdi></dd>
          <dt>${t('interaction-ended.channel')}</dt><dd><ad-icon name=${channelIcon(channel)}></ad-icon>${channelName(channel)}</dd>
          <dt>${t('interaction-ended.when')}</dt>
          <dd><time datetime=${new Date(at).toISOString()}>${localizer.date(at, { dateStyle: 'medium', timeStyle: 'short' })}</time></dd>
        </dl>
      </div>
      ${keyed(interactionId, html`<ad-error-details .trackingId=${trackingId} .at=${at}></ad-error-details>`)}`;
  }

  #read(): void {
    if (this.removal && !this.#asking.busy) void this.#asking.raise(new RemovalRead(this.removal.interactionId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-interaction-ended': InteractionEndedDialog;
  }
  interface HTMLElementEventMap {
    'removal-read': RemovalRead;
  }
}

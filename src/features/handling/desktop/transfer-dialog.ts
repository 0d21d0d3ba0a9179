import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TransferInteraction } from '../../../contract/handling.ts';
import type { Id } from '../../../contract/primitives.ts';
import { Asking } from '../../../desktop/asking.ts';
import { Deed } from '../../../desktop/deed.ts';
import '../../../ui/combobox.ts';
import type { ComboboxChange } from '../../../ui/combobox.ts';
import type { ComboboxOption } from '../../../ui/combobox-options.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import { Localized } from '../../../ui/localizer.ts';
import { t } from './texts/index.ts';
import type { TransferTarget } from './transfer-view.ts';

/** The agent hands the conversation on. */
export class TransferConfirmed extends Deed {
  readonly interactionId: Id;
  readonly to: TransferInteraction['to'];

  constructor(interactionId: Id, to: TransferInteraction['to']) {
    super('transfer-confirmed');
    this.interactionId = interactionId;
    this.to = to;
  }
}

/** The dialog is to go without a transfer. */
export class TransferAbandoned extends Event {
  constructor() {
    super('transfer-abandoned', { bubbles: true, composed: true });
  }
}

/**
 * Chooses the queue or the colleague that a conversation goes to.
 *
 * @fires transfer-confirmed
 * @fires transfer-abandoned
 */
@customElement('ad-transfer-dialog')
export class TransferDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles, css`
    .stack { min-height: 120px; }
  `];

  /** The conversation to transfer; null keeps the dialog closed. */
  @property({ attribute: false }) interactionId: Id | null = null;
  @property() customer = '';
  /** null while they are being fetched. */
  @property({ attribute: false }) targets: readonly TransferTarget[] | null = null;

  /** Why nothing can be transferred now; null when it can. */
  @property({ attribute: false }) blocked: string | null = null;

  @state() private value = '';

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('interactionId')) this.value = '';
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    // The field could not take the focus before there was something to choose from.
    if (changed.get('targets') === null && this.targets && this.renderRoot.querySelector('.dialog-heading:focus')) void this.#lead();
  }

  protected override render(): TemplateResult {
    const target = this.#target;
    return dialog({
      heading: t('handling.transfer'),
      open: this.interactionId !== null,
      dismiss: () => this.#abandon(),
      body: html`
        <div class="stack">
          <p>${t('handling.transfer-text', { customer: this.customer })}</p>
          <ad-combobox label=${t('handling.transfer-to')} placeholder=${t('handling.transfer-search')} autofocus
            .options=${this.#options} .value=${this.value} ?disabled=${this.targets === null}
            error=${target && !target.open ? t('handling.not-available', { name: target.name }) : ''}
            @combobox-change=${this.#choose}></ad-combobox>
          ${this.blocked === null ? nothing : html`<p class="notice warning" id="blocked" role="status">${this.blocked}</p>`}
          ${this.targets === null ? html`<p class="hint" role="status">${t('handling.loading')}</p>` : nothing}
        </div>`,
      footer: html`
        <button class="button" type="button" @click=${this.#abandon}>${t('handling.cancel')}</button>
        <button class="button primary" type="button" ?disabled=${!target?.open || this.#asking.busy || this.blocked !== null}
          aria-describedby=${this.blocked === null ? nothing : 'blocked'} @click=${this.#confirm}>${t('handling.transfer')}</button>`,
    });
  }

  get #target(): TransferTarget | undefined {
    return this.targets?.find((target) => target.value === this.value);
  }

  get #options(): ComboboxOption[] {
    return (this.targets ?? []).map(({ value, kind, name, teamName, open }): ComboboxOption => kind === 'queue'
      ? { value, label: name, group: t('handling.queues'), icon: 'inbox' }
      : {
          value, label: name, group: t('handling.agents'), icon: 'user', tone: open ? 'success' : 'neutral',
          hint: `${teamName ?? ''} · ${open ? t('handling.available') : t('handling.unavailable')}`,
        });
  }

  async #lead(): Promise<void> {
    const field = this.renderRoot.querySelector('ad-combobox');
    await field?.updateComplete;
    field?.focus();
  }

  #choose(event: ComboboxChange): void {
    this.value = event.value;
  }

  #abandon(): void {
    this.dispatchEvent(new TransferAbandoned());
  }

  async #confirm(): Promise<void> {
    const target = this.#target;
    if (!target || this.interactionId === null) return;
    await this.#asking.raise(new TransferConfirmed(this.interactionId, { kind: target.kind, id: target.id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-transfer-dialog': TransferDialog;
  }
  interface HTMLElementEventMap {
    'transfer-confirmed': TransferConfirmed;
    'transfer-abandoned': TransferAbandoned;
  }
}

import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskState } from '../../../contract/desk.ts';
import { isMine } from '../../../desktop/my-interactions.ts';
import { Watch } from '../../../desktop/watch.ts';
import type { TransferPlan, TransferPlans } from './transfer.ts';
import './transfer-dialog.ts';
import { transferTargets } from './transfer-view.ts';

/** Shows the Transfer dialog while a transfer is planned and the conversation is still this agent's. */
@customElement('ad-transfer')
export class TransferPanel extends LitElement {
  @property({ attribute: false }) desk: DeskState | null = null;
  @property({ attribute: false }) blocked: string | null = null;
  @property({ attribute: false }) plans!: TransferPlans;

  readonly #plan = new Watch<TransferPlan | null>(this);

  protected override willUpdate(): void {
    this.#plan.follow(this.plans.plan$);
  }

  protected override render(): TemplateResult {
    const { desk } = this;
    const plan = this.#plan.value ?? null;
    const interaction = plan ? desk?.interactions[plan.interactionId] : undefined;
    const open = desk && plan && interaction && isMine(interaction, desk);
    return html`
      <ad-transfer-dialog .blocked=${this.blocked} .interactionId=${open ? interaction.id : null} .customer=${interaction?.customer.name ?? ''}
        .targets=${open && plan.colleagues ? transferTargets(desk, interaction, plan.colleagues) : null}></ad-transfer-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-transfer': TransferPanel;
  }
}

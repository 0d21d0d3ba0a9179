import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Instant } from '../../../contract/primitives.ts';
import { Asking } from '../../../desktop/asking.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import { Localized } from '../../../ui/localizer.ts';
import { AvailabilityChosen } from './availability-control.ts';
import { AVAILABLE } from './availability-view.ts';
import { t } from './texts/index.ts';

/** The agent has read about the missed offer and stays idle. */
export class RonaDismissed extends Event {
  readonly at: Instant;

  constructor(at: Instant) {
    super('rona-dismissed', { bubbles: true, composed: true });
    this.at = at;
  }
}

/**
 * Says that a request was not answered in time and that the agent is idle now.
 *
 * @fires availability-chosen
 * @fires rona-dismissed
 */
@customElement('ad-rona-dialog')
export class RonaDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  /** The moment of the missed offer that the agent is idle for; null when there is none. */
  @property({ attribute: false }) missedAt: Instant | null = null;
  /** The missed offer that the agent has been told about, also before a reload. */
  @property({ attribute: false }) dismissedAt: Instant | null = null;

  @state() private answeredAt: Instant | null = null;


  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  protected override render(): TemplateResult {
    const open = this.missedAt !== null && this.missedAt !== this.dismissedAt && this.missedAt !== this.answeredAt;
    return dialog({
      heading: t('availability.missed'),
      open,
      dismiss: () => this.#stay(),
      body: html`<p>${t('availability.missed-text')}</p>`,
      footer: html`
        <button class="button" type="button" @click=${this.#stay}>${t('availability.stay-idle')}</button>
        <button class="button primary" type="button" autofocus ?disabled=${this.#asking.busy} @click=${this.#return}>
          ${t('availability.set-available')}
        </button>`,
    });
  }

  #stay(): void {
    if (this.missedAt === null) return;
    this.answeredAt = this.missedAt;
    this.dispatchEvent(new RonaDismissed(this.missedAt));
  }

  /** The dialog goes when the state does: a refused command leaves the question open. */
  async #return(): Promise<void> {
    await this.#asking.raise(new AvailabilityChosen(AVAILABLE));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-rona-dialog': RonaDialog;
  }
  interface HTMLElementEventMap {
    'rona-dismissed': RonaDismissed;
  }
}

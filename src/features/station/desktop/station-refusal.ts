import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SignInObstacle } from '../../../contract/desk.ts';
import { faultText } from '../../../desktop/texts/index.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import { StationLeft } from './station-left.ts';
import { t } from './texts/index.ts';

/** **Try again**: the administrator may have done what was missing. */
export class StationRetried extends Event {
  constructor() {
    super('station-retried', { bubbles: true, composed: true });
  }
}

/**
 * Stands in the place of the Station Credentials while the administrator has not configured what an agent needs
 * (WX-009 – WX-012). It goes by itself when that is done.
 *
 * @fires station-left
 * @fires station-retried
 */
@customElement('ad-station-refusal')
export class StationRefusal extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  @property() obstacle: SignInObstacle = 'profile-not-configured';

  /** When it was last tried again, by this computer's clock. */
  @state() private triedAt: number | null = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return dialog({
      heading: t('station.refused-heading'),
      open: true,
      body: html`
        <div class="stack">
          <p class="notice danger" role="alert">${faultText(this.obstacle)}</p>
          <p>${t('station.refused-hint')}</p>
          <p class="hint" role="status">${this.triedAt === null ? nothing
            : t('station.refused-still', { time: localizer.time(this.triedAt, { timeStyle: 'medium' }) })}</p>
        </div>`,
      footer: html`
        <button class="button quiet" type="button" @click=${this.#leave}>${t('station.sign-out')}</button>
        <button class="button primary" type="button" autofocus @click=${this.#retry}>${t('station.try-again')}</button>`,
    });
  }

  #leave(): void {
    this.dispatchEvent(new StationLeft());
  }

  #retry(): void {
    this.triedAt = Date.now();
    this.dispatchEvent(new StationRetried());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-station-refusal': StationRefusal;
  }
  interface HTMLElementEventMap {
    'station-retried': StationRetried;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import { cardPageStyles } from './card-page.css.ts';
import type { WindowRole } from './frame.ts';
import { t } from './texts/index.ts';

/** **Continue**: this window is to work from now on (WX-003). */
export class ContinueAsked extends Event {
  constructor() {
    super('continue-asked', { bubbles: true, composed: true });
  }
}

/**
 * Stands in place of the desktop while another window works for the agent: before this one has worked (WX-001,
 * WX-002) or after the session has moved (WX-004).
 *
 * @fires continue-asked
 */
@customElement('ad-session-prompt')
export class SessionPrompt extends LightElement {
  static override lightStyles = [controlStyles, cardPageStyles];

  @property({ attribute: false }) why: Exclude<WindowRole, 'working'> = 'elsewhere';
  /** How many actions of this window wait to be sent. */
  @property({ type: Number }) unsent = 0;

  @state() private asked = false;
  @query('.primary') private readonly button!: HTMLButtonElement;

  readonly localized = new Localized(this);

  protected override firstUpdated(): void {
    this.button.focus();
  }

  protected override render(): TemplateResult {
    const elsewhere = this.why === 'elsewhere';
    return html`
      <div class="card-page">
        <header class="brand"><img src="/icons/icon.svg" alt=""><span>${t('desk.title')}</span></header>
        <main>
          <section class="card" role="alertdialog" aria-labelledby="session-heading" aria-describedby="session-words">
            <h1 id="session-heading">${elsewhere ? t('desk.elsewhere-title') : t('desk.moved-title')}</h1>
            <p id="session-words">${elsewhere ? t('desk.elsewhere-text') : t('desk.moved-text')}</p>
            ${this.unsent > 0 ? html`<p class="notice warning">${t('desk.moved-unsent', { count: this.unsent })}</p>` : nothing}
            <button class="button primary" type="button" @click=${this.#continue}>${t('desk.continue')}</button>
            <p class="hint" role="status">${this.asked ? t('desk.continuing') : ''}</p>
          </section>
        </main>
      </div>`;
  }

  #continue(): void {
    this.asked = true;
    this.dispatchEvent(new ContinueAsked());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-session-prompt': SessionPrompt;
  }
  interface HTMLElementEventMap {
    'continue-asked': ContinueAsked;
  }
}

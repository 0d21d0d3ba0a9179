import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Instant } from '../../../contract/primitives.ts';
import { Asking } from '../../../desktop/asking.ts';
import { Deed } from '../../../desktop/deed.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import { Localized } from '../../../ui/localizer.ts';
import { TickController } from '../../../ui/timer.ts';
import { secondsToSay } from './inactivity-view.ts';
import { t } from './texts/index.ts';

/** The agent is there and stays (WX-109). */
export class StayAsked extends Deed {
  constructor() {
    super('stay-asked');
  }
}

/** The agent wants to be signed out now (WX-110). */
export class InactiveSignOutAsked extends Deed {
  constructor() {
    super('inactive-sign-out-asked');
  }
}

/**
 * Asks an agent who has done nothing for long whether they stay (WX-105). It must be answered; the server decides
 * at the end of the time.
 *
 * @fires stay-asked
 * @fires inactive-sign-out-asked
 */
@customElement('ad-inactivity-dialog')
export class InactivityDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles, css`
    .body { display: grid; gap: var(--ad-space-3); justify-items: center; text-align: center; text-wrap: balance; }
    ad-timer, .over { font-size: var(--ad-text-6); font-weight: 600; }
    .notice { width: 100%; }
  `];

  /** The end of the time; null closes the dialog. */
  @property({ attribute: false }) signOutAt: Instant | null = null;
  @property({ attribute: false }) now: () => number = Date.now;
  /** Why nothing can be decided now, in words. */
  @property() obstacle = '';

  @state() private over = false;
  @state() private say: number | null = null;

  readonly localized = new Localized(this);
  readonly ticks = new TickController(this, () => this.#look());
  readonly #asking = new Asking(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('signOutAt')) this.#asking.forget();
    this.#look();
  }

  protected override render(): TemplateResult {
    return dialog({
      heading: t('inactivity.title'),
      open: this.signOutAt !== null,
      body: this.#renderBody(),
      footer: html`
        <button class="button" type="button" aria-disabled=${this.#blocked} @click=${() => this.#ask(new InactiveSignOutAsked())}>${t('inactivity.sign-out')}</button>
        <button class="button primary" type="button" autofocus aria-disabled=${this.#blocked} @click=${() => this.#ask(new StayAsked())}>${t('inactivity.stay')}</button>`,
    });
  }

  #renderBody(): TemplateResult {
    return html`
      <div class="body">
        ${this.over ? html`<p class="over">${t('inactivity.over')}</p>` : html`
          <p role="alert">${t('inactivity.text')}</p>
          <ad-timer .until=${this.signOutAt} .now=${this.now}></ad-timer>`}
        <span class="visually-hidden" role="status">${this.say === null ? nothing : t('inactivity.seconds-left', { count: this.say })}</span>
        ${this.obstacle ? html`<p class="notice warning">${this.obstacle}</p>` : nothing}
      </div>`;
  }

  /** The buttons stay where the focus is, also while nothing can be decided. */
  get #blocked(): boolean {
    return this.#asking.busy || this.over || this.obstacle !== '';
  }

  #ask(deed: Deed): void {
    if (!this.#blocked) void this.#asking.raise(deed);
  }

  /** Renders again only when what is said has changed. */
  #look(): void {
    const left = this.signOutAt === null ? null : this.signOutAt - this.now();
    this.over = left !== null && left <= 0;
    this.say = left === null ? null : secondsToSay(left);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-inactivity-dialog': InactivityDialog;
  }
  interface HTMLElementEventMap {
    'stay-asked': StayAsked;
    'inactive-sign-out-asked': InactiveSignOutAsked;
  }
}

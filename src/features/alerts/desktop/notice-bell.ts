import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Observable } from 'rxjs';
import type { AlertSettings } from '../../../desktop/alert-settings.ts';
import { Watch } from '../../../desktop/watch.ts';
import { keepAt } from '../../../ui/anchor.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { noticeBellStyles } from './notice-bell.css.ts';
import { CenterEntered } from './notice-events.ts';
import { t } from './texts/index.ts';
import type { Unread } from './unread.ts';

/** More are not counted on so small a place. */
const MOST = 99;

/**
 * The bell in the header with the number of unread notices, and the Notification Center behind it (WX-199, WX-212).
 *
 * @fires center-entered
 */
@customElement('ad-notice-bell')
export class NoticeBell extends LitElement {
  static override styles = [controlStyles, noticeBellStyles];

  @property({ attribute: false }) unread$: Observable<readonly Unread[]> | null = null;
  @property({ attribute: false }) settings$: Observable<Pick<AlertSettings, 'notifications'>> | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private open = false;
  @query('.center') private readonly center!: HTMLElement | null;
  @query('.bell') private readonly bell!: HTMLElement | null;

  readonly localized = new Localized(this);
  readonly #unread = new Watch<readonly Unread[]>(this);
  readonly #settings = new Watch<Pick<AlertSettings, 'notifications'>>(this);
  #endPlacing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPlacing?.();
  }

  /** Opens the Notification Center. */
  show(): void {
    if (!this.open) this.center?.showPopover();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('unread$')) this.#unread.follow(this.unread$);
    if (changed.has('settings$')) this.#settings.follow(this.settings$);
    // Without notifications there is nothing to open, and nothing to open it with (WX-209).
    this.hidden = this.#settings.value?.notifications !== true;
  }

  protected override updated(): void {
    if (this.hidden) this.open = false;
    else if (this.open) this.#place();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.hidden) return nothing;
    const unread = this.#unread.value ?? [];
    const count = unread.length;
    return html`
      <button class="icon-button bell" type="button" popovertarget="center" aria-haspopup="dialog" aria-expanded=${this.open}
        aria-label=${count > 0 ? t('alerts.center-unread', { count }) : t('alerts.center')} title=${t('alerts.center')}>
        <ad-icon name="bell"></ad-icon>
        ${count > 0 ? html`<span class="count" aria-hidden="true">${count > MOST ? `${MOST}+` : count}</span>` : nothing}
      </button>
      <div class="center" id="center" popover role="dialog" aria-label=${t('alerts.center')} tabindex="-1" @toggle=${this.#toggled} @center-left=${this.#close}>
        <ad-notice-center .unread=${this.open ? unread : []} .now=${this.now}></ad-notice-center>
      </div>`;
  }

  #toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    this.#endPlacing?.();
    if (!this.open) return this.#takeBack();
    this.dispatchEvent(new CenterEntered());
    this.#place();
    if (this.center?.matches(':focus-within') === false) this.center.focus();
  }

  /** Who was in what has closed, and is nowhere now, is at the bell again. */
  #takeBack(): void {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || this.center?.matches(':focus-within')) this.bell?.focus();
  }

  /** Anew with each change: what it holds has become more or less. */
  #place(): void {
    this.#endPlacing?.();
    if (this.center && this.bell) this.#endPlacing = keepAt(this.center, this.bell, { align: 'end' });
  }

  #close(): void {
    this.center?.hidePopover();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-notice-bell': NoticeBell;
  }
}

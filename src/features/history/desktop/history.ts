import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Observable } from 'rxjs';
import type { HandledRecord } from '../../../contract/events.ts';
import { channelIcon, channelName } from '../../../desktop/channel/index.ts';
import { dayName, dayOf } from '../../../desktop/day.ts';
import { Watch } from '../../../desktop/watch.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import { clockText } from '../../../ui/timer.ts';
import type { History } from './handled-records.ts';
import { historyDays, type HistoryDay } from './history-view.ts';
import { historyStyles } from './history.css.ts';
import { t } from './texts/index.ts';

/** The agent wants to see what was handled before. */
export class OlderHistoryAsked extends Event {
  constructor() {
    super('older-history-asked', { bubbles: true, composed: true });
  }
}

/**
 * The Agent Interaction History: what this agent has handled in the last 24 hours.
 *
 * @fires older-history-asked
 */
@customElement('ad-history')
export class AgentInteractionHistory extends LitElement {
  static override styles = [controlStyles, historyStyles];

  @property({ attribute: false }) history$: Observable<History> | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  readonly localized = new Localized(this);
  readonly #history = new Watch<History>(this);

  protected override willUpdate(): void {
    this.#history.follow(this.history$);
  }

  protected override render(): TemplateResult | typeof nothing {
    const history = this.#history.value;
    if (!history) return nothing;
    const days = historyDays(history.records, this.now(), dayOf);
    return html`
      ${repeat(days, ({ day }) => day, (day) => this.#renderDay(day))}
      ${days.length === 0 ? this.#renderNothing(history.state) : nothing}
      ${history.more && days.length > 0 ? html`
        <button class="button small more" type="button" @click=${() => this.dispatchEvent(new OlderHistoryAsked())}>${t('history.more')}</button>` : nothing}`;
  }

  #renderNothing(state: History['state']): TemplateResult {
    if (state === 'loading') return html`<p class="empty" role="status">${t('history.loading')}</p>`;
    return html`
      <div class="empty">
        <ad-icon name=${state === 'failed' ? 'circle-alert' : 'history'}></ad-icon>
        <p>${state === 'failed' ? t('history.failed') : t('history.empty')}</p>
      </div>`;
  }

  /** Rows by their place, not by a key: Lit 3.3 leaves a marker in the list for each keyed row that goes. */
  #renderDay({ day, at, records }: HistoryDay): TemplateResult {
    return html`
      <h3 id="day-${day}">${dayName(at, this.now())}</h3>
      <ul aria-labelledby="day-${day}">
        ${records.map((record) => this.#renderRecord(record))}
      </ul>`;
  }

  #renderRecord(record: HandledRecord): TemplateResult {
    return html`
      <li>
        <ad-icon name=${channelIcon(record.channel)} title=${channelName(record.channel)}></ad-icon>
        <span class="visually-hidden">${channelName(record.channel)}</span>
        <span class="name"><bdi>${record.customerName}</bdi></span>
        <time class="time" datetime=${new Date(record.connectedAt).toISOString()}>${localizer.time(record.connectedAt)}</time>
        <span class="facts">${record.queueName} · <span title=${t('history.duration')}>
          <span class="visually-hidden">${t('history.duration')}</span>${clockText(record.endedAt - record.connectedAt)}</span></span>
        <span class="reason" title=${t('history.reason')}>
          <span class="visually-hidden">${t('history.reason')}</span>
          ${record.reasonName ?? t('history.none')}${record.automatic && record.reasonName !== null ? html` · ${t('history.automatic')}` : nothing}</span>
      </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-history': AgentInteractionHistory;
  }
  interface HTMLElementEventMap {
    'older-history-asked': OlderHistoryAsked;
  }
}

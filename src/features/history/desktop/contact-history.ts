import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Observable } from 'rxjs';
import type { HandledRecord } from '../../../contract/events.ts';
import { channelIcon, channelName } from '../../../desktop/channel/index.ts';
import { Watch } from '../../../desktop/watch.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import { clockText } from '../../../ui/timer.ts';
import type { Contacts } from './contact-records.ts';
import { historyStyles } from './history.css.ts';
import { t } from './texts/index.ts';

/** The Contact History: what the customer in the workspace has talked about with this contact centre before. */
@customElement('ad-contact-history')
export class ContactHistory extends LitElement {
  static override styles = [controlStyles, historyStyles];

  @property({ attribute: false }) contacts$: Observable<Contacts> | null = null;

  readonly localized = new Localized(this);
  readonly #contacts = new Watch<Contacts>(this);

  protected override willUpdate(): void {
    this.#contacts.follow(this.contacts$);
  }

  protected override render(): TemplateResult | typeof nothing {
    const contacts = this.#contacts.value;
    if (!contacts) return nothing;
    const { records, state } = contacts;
    if (state === 'loading') return html`<p class="empty" role="status">${t('history.loading')}</p>`;
    if (records.length > 0) return html`<ul class="contacts" aria-label=${t('history.contacts')}>${records.map((record) => this.#renderRecord(record))}</ul>`;
    return html`
      <div class="empty">
        <ad-icon name=${state === 'failed' ? 'circle-alert' : 'history'}></ad-icon>
        <p>${state === 'failed' ? t('history.contacts-failed') : t('history.no-contacts')}</p>
      </div>`;
  }

  #renderRecord(record: HandledRecord): TemplateResult {
    return html`
      <li>
        <ad-icon name=${channelIcon(record.channel)} title=${channelName(record.channel)}></ad-icon>
        <span class="visually-hidden">${channelName(record.channel)}</span>
        <time class="name" datetime=${new Date(record.connectedAt).toISOString()}>${localizer.date(record.connectedAt)} ${localizer.time(record.connectedAt)}</time>
        <span class="time" title=${t('history.duration')}>
          <span class="visually-hidden">${t('history.duration')}</span>${clockText(record.endedAt - record.connectedAt)}</span>
        <span class="facts">${record.queueName} · ${t('history.with', { name: record.agentName })}</span>
        <span class="reason" title=${t('history.reason')}>
          <span class="visually-hidden">${t('history.reason')}</span>${record.reasonName ?? t('history.none')}</span>
      </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-contact-history': ContactHistory;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../../contract/primitives.ts';
import '../../../ui/icon.ts';
import type { IconName } from '../../../ui/icons.ts';
import { localizer } from '../../../ui/localizer.ts';
import { textParts } from '../../../ui/message-text.ts';
import { t } from './texts/index.ts';
import type { Delivery, MessageRow } from './transcript-view.ts';

const DELIVERY_ICON: Record<Delivery, IconName> = {
  sending: 'clock', failed: 'circle-alert', sent: 'check', delivered: 'check-check', read: 'check-check',
};

function deliveryWords(delivery: Delivery): string {
  switch (delivery) {
    case 'sending': return t('chat.sending');
    case 'failed': return t('chat.failed');
    case 'sent': return t('chat.sent');
    case 'delivered': return t('chat.delivered');
    case 'read': return t('chat.read');
  }
}

/** A message's words: text stays text, and only web addresses may be followed, into a window that knows nothing of ours. */
export const renderWords = (text: string): TemplateResult => html`${textParts(text).map(({ text: part, href }) => href === undefined
  ? part
  : html`<a href=${href} dir="ltr" target="_blank" rel="noopener noreferrer nofollow">${part}</a>`)}`;

export interface BubbleDeeds { retry: (id: Id) => void; discard: (id: Id) => void }

/** One message with its group's name, its time and how far it has come. */
export function renderBubble(row: MessageRow, deeds: BubbleDeeds): TemplateResult {
  return html`
    ${row.first ? html`<p class="author"><bdi>${row.name}</bdi></p>` : html`<span class="visually-hidden"><bdi>${row.name}</bdi>:</span>`}
    <div class="bubble" dir="auto">${renderWords(row.text)}</div>
    ${row.last || row.delivery ? html`
      <p class="foot">
        <time datetime=${new Date(row.at).toISOString()}>${localizer.time(row.at)}</time>
        ${row.delivery ? renderDelivery(row, row.delivery, deeds) : nothing}
      </p>` : nothing}`;
}

function renderDelivery(row: MessageRow, delivery: Delivery, { retry, discard }: BubbleDeeds): TemplateResult {
  return html`
    <span class="delivery ${delivery}"><ad-icon name=${DELIVERY_ICON[delivery]}></ad-icon>${deliveryWords(delivery)}</span>
    ${delivery === 'failed' ? html`
      <button class="button link" type="button" @click=${() => retry(row.id)}>${t('chat.retry')}</button>
      <button class="button link" type="button" @click=${() => discard(row.id)}>${t('chat.discard')}</button>` : nothing}`;
}

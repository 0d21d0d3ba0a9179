import type { Channel } from '../../../contract/administration.ts';
import { t } from './texts/index.ts';
import type { WaitingOffer } from './waiting.ts';

const REQUEST: Readonly<Record<Channel, () => string>> = {
  voice: () => t('alerts.call'),
  chat: () => t('alerts.chat'),
  email: () => t('alerts.email'),
  social: () => t('alerts.social'),
};

/** What the browser's alert says: channel, queue, seconds. It stands on disks and locked screens, so nothing of the customer's. */
export const alertWords = ({ channel, queue, expiresAt }: WaitingOffer, now: number): { title: string; body: string } => ({
  title: REQUEST[channel](),
  body: t('alerts.answer', { queue, seconds: Math.max(0, Math.round((expiresAt - now) / 1000)) }),
});

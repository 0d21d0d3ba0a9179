import { channelName } from '../../../desktop/channel/index.ts';
import { clockText } from '../../../ui/timer.ts';
import type { OfferedTask } from './task-list-view.ts';
import { t } from './texts/index.ts';

/** “Chat request from Maria”: how an offer is called. */
export const offerTitle = ({ channel, customer }: OfferedTask): string =>
  t('offers.request-from', { channel: channelName(channel), customer });

/** What screen readers hear when a request comes in: “Chat from Maria, Returns, waiting 00:32”. */
export const offerAnnouncement = ({ channel, customer, queue, waitingSince }: OfferedTask, now: number): string =>
  t('offers.announce', { channel: channelName(channel), customer, queue, waiting: clockText(now - waitingSince) });

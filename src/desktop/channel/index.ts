import type { Channel } from '../../contract/administration.ts';
import type { IconName } from '../../ui/icons.ts';
import { t } from './texts/index.ts';

const ICONS: Record<Channel, IconName> = { voice: 'phone', chat: 'message-circle', email: 'mail', social: 'users' };

/** The drawing of a media channel. */
export const channelIcon = (channel: Channel): IconName => ICONS[channel];

/** The media channel in the reader's language. */
export function channelName(channel: Channel): string {
  switch (channel) {
    case 'voice': return t('channel.voice');
    case 'chat': return t('channel.chat');
    case 'email': return t('channel.email');
    case 'social': return t('channel.social');
  }
}

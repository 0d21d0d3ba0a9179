import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'channel.voice': '음성',
  'channel.chat': '채팅',
  'channel.email': '이메일',
  'channel.social': '소셜',
};

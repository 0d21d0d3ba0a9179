import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'channel.voice': 'Appel',
  'channel.chat': 'Chat',
  'channel.email': 'E-mail',
  'channel.social': 'Réseaux sociaux',
};

import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'channel.voice': 'Rozmowa głosowa',
  'channel.chat': 'Czat',
  'channel.email': 'E-mail',
  'channel.social': 'Media społecznościowe',
};

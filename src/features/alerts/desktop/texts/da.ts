import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'alerts.call': 'Indgående opkald',
  'alerts.chat': 'Ny chathenvendelse',
  'alerts.email': 'Ny e-mailhenvendelse',
  'alerts.social': 'Ny beskedhenvendelse',
  'alerts.answer': '{queue}: svar inden for {seconds} s',
  'alerts.center': 'Notifikationscenter',
  'alerts.center-unread': { one: 'Notifikationscenter, {count} ulæst', other: 'Notifikationscenter, {count} ulæste' },
};

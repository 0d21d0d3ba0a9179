import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'alerts.call': 'Połączenie przychodzące',
  'alerts.chat': 'Nowe zgłoszenie czatu',
  'alerts.email': 'Nowe zgłoszenie e-mail',
  'alerts.social': 'Nowe zgłoszenie wiadomości',
  'alerts.answer': '{queue}: odpowiedz w ciągu {seconds} s',
  'alerts.center': 'Centrum powiadomień',
  'alerts.center-unread': { one: 'Centrum powiadomień, {count} nieprzeczytane', few: 'Centrum powiadomień, {count} nieprzeczytane', many: 'Centrum powiadomień, {count} nieprzeczytanych', other: 'Centrum powiadomień, {count} nieprzeczytanego' },
};

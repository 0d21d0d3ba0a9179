import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'alerts.call': 'Appel entrant',
  'alerts.chat': 'Nouvelle demande de chat',
  'alerts.email': 'Nouvelle demande par e-mail',
  'alerts.social': 'Nouvelle demande par message',
  'alerts.answer': '{queue} : répondez dans les {seconds} s',
  'alerts.center': 'Centre de notifications',
  'alerts.center-unread': { one: 'Centre de notifications, {count} non lue', many: 'Centre de notifications, {count} non lues', other: 'Centre de notifications, {count} non lues' },
};

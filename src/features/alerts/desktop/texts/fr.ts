import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'alerts.call': 'Appel entrant',
  'alerts.chat': 'Nouvelle demande de chat',
  'alerts.email': 'Nouvelle demande par e-mail',
  'alerts.social': 'Nouvelle demande par message',
  'alerts.answer': '{queue} : répondez dans les {seconds} s',
  'alerts.settings': 'Paramètres des notifications',
  'alerts.enable': 'Activer les notifications',
  'alerts.enable-hint': 'Signale les nouvelles demandes lorsque vous regardez autre chose.',
  'alerts.allow-hint': 'Le navigateur vous demande d’abord votre autorisation.',
  'alerts.allow': 'Autoriser dans ce navigateur',
  'alerts.blocked': 'Le navigateur bloque les notifications de ce site. Autorisez-les dans les paramètres du site, à côté de l’adresse.',
  'alerts.silent': 'Activer les notifications silencieuses',
  'alerts.silent-hint': 'Rien n’apparaît à l’écran ; les demandes attendent dans le bureau.',
  'alerts.sound': 'Activer les notifications sonores',
  'alerts.volume': 'Volume',
  'alerts.mute': 'Couper le son',
  'alerts.unmute': 'Rétablir le son',
  'alerts.test': 'Écouter le son',
  'alerts.not-kept': 'Ce navigateur ne peut pas conserver ce réglage : il vaut pour cette visite.',
};

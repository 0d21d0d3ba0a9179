import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'inactivity.title': 'Inactivité prolongée',
  'inactivity.text': 'Vous êtes inactif depuis un moment. Vous serez déconnecté dans :',
  'inactivity.over': 'Déconnexion en cours…',
  'inactivity.seconds-left': { one: '{count} seconde restante', other: '{count} secondes restantes' },
  'inactivity.stay': 'Rester connecté',
  'inactivity.sign-out': 'Se déconnecter',
  'inactivity.alert': 'Vous allez être déconnecté. Ouvrez le bureau pour rester connecté.',
};

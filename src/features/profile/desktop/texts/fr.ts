import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'profile.title': 'Profil utilisateur',
  'profile.menu': 'Profil de {name}',
  'profile.team': 'Équipe',
  'profile.dial-number': 'Numéro de téléphone',
  'profile.extension': 'Poste',
  'profile.capacity': 'Capacité par canal',
  'profile.routing': 'Type de routage : {type}',
  'profile.blended': 'Mixte',
  'profile.blended-real-time': 'Mixte en temps réel',
  'profile.exclusive': 'Exclusif',
  'profile.sign-out': 'Se déconnecter',
  'profile.open-interactions': 'Terminez et clôturez toutes les conversations avant de vous déconnecter.',
  'profile.not-idle': 'Passez dans un état inactif avant de vous déconnecter.',
  'profile.sign-out-title': 'Se déconnecter ?',
  'profile.sign-out-text': 'Vous ne recevrez plus de demandes jusqu’à votre prochaine connexion.',
  'profile.cancel': 'Annuler',
  'profile.sign-out-first': 'Vous êtes toujours connecté. Déconnectez-vous dans le menu utilisateur au lieu de fermer la fenêtre.',
  'profile.help': 'Aide',
  'profile.error-report': 'Télécharger le rapport d’erreurs',
  'profile.error-report-hint': 'Ce que le bureau a fait ces 15 dernières minutes, sans noms ni messages, pour votre administrateur.',
  'profile.unsent': { one: '{count} action n’est pas envoyée et serait perdue.', other: '{count} actions ne sont pas envoyées et seraient perdues.' },
};

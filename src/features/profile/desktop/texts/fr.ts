import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'profile.title': 'Profil utilisateur',
  'profile.menu': 'Profil de {name}',
  'profile.sign-out-first': 'Vous êtes toujours connecté. Déconnectez-vous dans le menu utilisateur au lieu de fermer la fenêtre.',
};

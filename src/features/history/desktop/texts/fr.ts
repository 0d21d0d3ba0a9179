import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'history.loading': 'Chargement…',
  'history.empty': 'Rien traité au cours des dernières 24 heures. Ce que vous terminez s’affiche ici.',
  'history.failed': 'L’historique n’a pas pu être chargé. Nouvel essai au retour de la connexion.',
  'history.duration': 'Durée',
  'history.reason': 'Motif de clôture',
  'history.none': 'N/D',
  'history.automatic': 'automatique',
  'history.more': 'Afficher plus',
};

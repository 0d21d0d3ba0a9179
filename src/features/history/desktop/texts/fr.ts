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
  'history.contacts': 'Historique des contacts',
  'history.no-contacts': 'Aucun contact antérieur avec ce client au cours des 60 derniers jours.',
  'history.with': 'avec {name}',
  'history.contacts-failed': 'Les contacts antérieurs n’ont pas pu être chargés. Ils seront redemandés au retour de la connexion.',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'wrap-up.reasons': 'Motifs de clôture',
  'wrap-up.state': 'Clôture',
  'wrap-up.wrap-up': 'Clôturer',
  'wrap-up.reason': 'Motif de clôture',
  'wrap-up.search': 'Recherchez et choisissez un motif',
  'wrap-up.submit': 'Valider la clôture',
  'wrap-up.cancel-auto': 'Annuler la clôture automatique',
  'wrap-up.auto': 'Clôture automatique dans',
  'wrap-up.auto-reason': 'Clôture automatique avec « {reason} » dans',
  'wrap-up.agent-ended': 'Vous avez terminé la conversation avec {customer}.',
  'wrap-up.customer-ended': '{customer} a mis fin à la conversation.',
  'wrap-up.transferred': 'Vous avez transféré la conversation avec {customer}.',
  'wrap-up.agent-lost': 'Votre connexion a été perdue trop longtemps. La conversation avec {customer} est retournée dans la file.',
  'wrap-up.administrator-ended': 'Un administrateur a mis fin à la conversation avec {customer}.',
  'wrap-up.offers': { one: '{count} demande vous attend.', many: '{count} de demandes vous attendent.', other: '{count} demandes vous attendent.' },
  'wrap-up.later': 'Clôturer plus tard',
  'wrap-up.more': { one: 'Encore {count} à clôturer ensuite.', many: 'Encore {count} à clôturer ensuite.', other: 'Encore {count} à clôturer ensuite.' },
  'wrap-up.waiting': 'En attente d’envoi',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'outbox.title': 'Actions non envoyées',
  'outbox.pending': { one: '{count} action en attente d’envoi', many: '{count} actions en attente d’envoi', other: '{count} actions en attente d’envoi' },
  'outbox.failed': { one: '{count} action a échoué', many: '{count} actions ont échoué', other: '{count} actions ont échoué' },
  'outbox.message': 'Message à {customer}',
  'outbox.state': 'Changement d’état',
  'outbox.wrap-up': 'Clôture de {customer}',
  'outbox.cancel-auto': 'Plus de temps pour la clôture de {customer}',
  'outbox.dismiss': 'Avis d’interaction terminée fermé',
  'outbox.somebody': 'un client',
  'outbox.you': 'Vous',
  'outbox.now': 'Maintenant',
  'outbox.available': 'Disponible',
  'outbox.no-auto': 'Pas de clôture automatique',
  'outbox.now-yours': 'La conversation est toujours la vôtre.',
  'outbox.now-over': 'La conversation est terminée ou a été transmise.',
  'outbox.now-open': 'Pas encore clôturé',
  'outbox.now-done': 'Déjà clôturé',
  'outbox.now-automatic': '{reason} (automatique)',
  'outbox.signed-out': 'Aucun poste connecté',
  'outbox.waiting': 'En attente d’envoi',
  'outbox.refused': 'Échec',
  'outbox.retry': 'Réessayer',
  'outbox.discard': 'Abandonner',
};

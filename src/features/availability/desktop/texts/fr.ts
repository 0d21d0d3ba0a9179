import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'availability.state': 'État de disponibilité',
  'availability.available': 'Disponible',
  'availability.engaged': 'En conversation',
  'availability.engaged-hint': 'Vous traitez au moins une conversation.',
  'availability.missed': 'Vous avez manqué une demande',
  'availability.missed-text': 'Vous n’avez pas répondu à temps : la demande a été proposée à un autre agent et vous êtes maintenant inactif (RONA). Passez en Disponible pour recevoir de nouveau des demandes.',
  'availability.set-available': 'Passer en Disponible',
  'availability.stay-idle': 'Rester inactif',
  'availability.pending': 'En attente',
  'availability.pending-hint': 'Cet état sera défini dès le retour de la connexion.',
  'availability.now': 'État de disponibilité : {state}',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'handling.control': 'Contrôle de l’interaction',
  'handling.connected': 'Connecté',
  'handling.over': 'Traité',
  'handling.transfer': 'Transférer',
  'handling.end': 'Terminer',
  'handling.transfer-text': 'La conversation avec {customer} se poursuit avec quelqu’un d’autre. Vous clôturez votre partie.',
  'handling.transfer-to': 'Transférer à',
  'handling.transfer-search': 'Rechercher files et agents',
  'handling.queues': 'Files',
  'handling.agents': 'Agents',
  'handling.available': 'Disponible',
  'handling.unavailable': 'Non disponible',
  'handling.not-available': '{name} n’est pas disponible pour le moment.',
  'handling.loading': 'Recherche des agents présents…',
  'handling.cancel': 'Annuler',
  'handling.unresponsive': 'Cette interaction ne répond pas',
};

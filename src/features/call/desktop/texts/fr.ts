import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'call.on-phone': 'L’appel est sur votre téléphone',
  'call.dial-number': 'Numéro {number}',
  'call.extension': 'Poste {number}',
  'call.hint': 'Vous parlez sur votre propre appareil. Transférez et terminez l’appel ici.',
};

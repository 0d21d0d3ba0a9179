import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'storage.settings': 'Ce navigateur ne peut pas conserver vos paramètres : ils restent valables jusqu’à la fermeture de la page.',
};

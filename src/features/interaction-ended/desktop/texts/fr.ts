import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'interaction-ended.title': 'Interaction terminée',
  'interaction-ended.text': 'Votre administrateur a mis fin à cette interaction. Il n’y a rien à clôturer.',
  'interaction-ended.customer': 'Client',
  'interaction-ended.channel': 'Canal',
  'interaction-ended.when': 'Fin',
  'interaction-ended.ok': 'OK',
};

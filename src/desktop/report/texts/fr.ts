import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'report.whole': 'Contient la période antérieure au dernier redémarrage du bureau.',
  'report.since-restart': 'Ne contient pas la période antérieure au dernier redémarrage du bureau. Si le problème s’est produit avant, attendez qu’il se reproduise, puis téléchargez le rapport.',
};

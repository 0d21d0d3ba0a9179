import type { Texts } from '../localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'ui.close': 'Fermer',
  'ui.dismiss': 'Fermer la notification',
  'ui.options': { one: '{count} option', other: '{count} options' },
  'ui.no-options': 'Aucun résultat',
  'ui.option-list': 'Options',
};

import type { Texts } from '../localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'ui.close': 'Luk',
  'ui.dismiss': 'Luk meddelelsen',
  'ui.options': { one: '{count} mulighed', other: '{count} muligheder' },
  'ui.no-options': 'Ingen resultater',
  'ui.option-list': 'Muligheder',
};

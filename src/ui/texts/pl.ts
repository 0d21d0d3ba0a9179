import type { Texts } from '../localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'ui.close': 'Zamknij',
  'ui.dismiss': 'Zamknij powiadomienie',
  'ui.options': { one: '{count} opcja', few: '{count} opcje', many: '{count} opcji', other: '{count} opcji' },
  'ui.no-options': 'Brak wyników',
  'ui.option-list': 'Opcje',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'storage.settings': 'Ta przeglądarka nie może zachować Twoich ustawień: obowiązują do zamknięcia strony.',
};

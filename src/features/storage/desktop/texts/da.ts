import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'storage.settings': 'Denne browser kan ikke gemme dine indstillinger: de gælder, til siden lukkes.',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'call.on-phone': 'Opkaldet er på din telefon',
  'call.dial-number': 'Telefonnummer {number}',
  'call.extension': 'Lokalnummer {number}',
  'call.hint': 'Du taler i din egen enhed. Viderestil og afslut opkaldet her.',
};

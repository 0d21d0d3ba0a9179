import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'call.on-phone': 'Połączenie jest na Twoim telefonie',
  'call.dial-number': 'Numer {number}',
  'call.extension': 'Numer wewnętrzny {number}',
  'call.hint': 'Rozmawiasz przez własne urządzenie. Przekaż lub zakończ połączenie tutaj.',
};

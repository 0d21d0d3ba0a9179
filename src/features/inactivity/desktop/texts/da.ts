import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'inactivity.title': 'Længere inaktivitet',
  'inactivity.text': 'Du har ikke været aktiv i et stykke tid. Du bliver logget ud om:',
  'inactivity.over': 'Du bliver logget ud…',
  'inactivity.seconds-left': { one: '{count} sekund tilbage', other: '{count} sekunder tilbage' },
  'inactivity.stay': 'Forbliv logget ind',
  'inactivity.sign-out': 'Log ud',
  'inactivity.alert': 'Du bliver snart logget ud. Åbn skrivebordet for at forblive logget ind.',
};

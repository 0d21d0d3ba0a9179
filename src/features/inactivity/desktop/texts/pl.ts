import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'inactivity.title': 'Długotrwała nieaktywność',
  'inactivity.text': 'Od dłuższego czasu nie było żadnej aktywności. Wylogowanie nastąpi za:',
  'inactivity.over': 'Trwa wylogowywanie…',
  'inactivity.seconds-left': { one: 'Pozostała {count} sekunda', few: 'Pozostały {count} sekundy', many: 'Pozostało {count} sekund', other: 'Pozostało {count} sekundy' },
  'inactivity.stay': 'Pozostań zalogowany',
  'inactivity.sign-out': 'Wyloguj się',
  'inactivity.alert': 'Za chwilę nastąpi wylogowanie. Otwórz pulpit, aby pozostać zalogowanym.',
};

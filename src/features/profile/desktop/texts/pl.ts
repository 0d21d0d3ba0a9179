import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'profile.title': 'Profil użytkownika',
  'profile.menu': 'Profil użytkownika: {name}',
  'profile.sign-out-first': 'Nadal jesteś zalogowany. Zamiast zamykać okno, wyloguj się w menu użytkownika.',
};

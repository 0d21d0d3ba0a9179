import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'report.whole': 'Zawiera czas sprzed ostatniego ponownego uruchomienia pulpitu.',
  'report.since-restart': 'Nie zawiera czasu sprzed ostatniego ponownego uruchomienia pulpitu. Jeśli problem wystąpił wcześniej, poczekaj, aż się powtórzy, i wtedy pobierz raport.',
};

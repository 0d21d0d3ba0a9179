import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'history.loading': 'Wczytywanie…',
  'history.empty': 'Brak obsłużonych spraw w ostatnich 24 godzinach. Zakończone pojawią się tutaj.',
  'history.failed': 'Nie udało się wczytać historii. Ponowna próba nastąpi po przywróceniu połączenia.',
  'history.duration': 'Czas trwania',
  'history.reason': 'Powód podsumowania',
  'history.none': 'Brak',
  'history.automatic': 'automatycznie',
  'history.more': 'Pokaż więcej',
  'history.contacts': 'Historia kontaktów',
  'history.no-contacts': 'Brak wcześniejszych kontaktów z tym klientem w ostatnich 60 dniach.',
  'history.with': 'z: {name}',
  'history.contacts-failed': 'Nie udało się wczytać wcześniejszych kontaktów. Próba zostanie ponowiona po przywróceniu połączenia.',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'guide.title': 'Pomoc',
  'guide.articles': 'Artykuły pomocy',
  'guide.search': 'Szukaj w pomocy',
  'guide.found': { one: 'Znaleziono {count} artykuł', few: 'Znaleziono {count} artykuły', many: 'Znaleziono {count} artykułów', other: 'Znaleziono {count} artykułu' },
  'guide.nothing': 'Nic nie znaleziono. Spróbuj innego słowa.',
  'guide.all': 'Wszystkie artykuły',
  'guide.open': 'Otwórz pomoc',
  'guide.is-open': 'Pomoc jest już otwarta.',
  'guide.helpful': 'Czy to było pomocne?',
  'guide.yes': 'Tak',
  'guide.no': 'Nie',
  'guide.thanks': 'Dziękujemy za odpowiedź.',
  'guide.thanks-remark': 'Dziękujemy. Uwaga trafi do administratora.',
  'guide.remark': 'Czy chcesz coś dodać? (opcjonalnie)',
  'guide.remark-missing': 'Czego zabrakło? (opcjonalnie)',
  'guide.send': 'Wyślij',
  'guide.not-sent': 'Nie udało się wysłać odpowiedzi. Sprawdź połączenie sieciowe i naciśnij ponownie.',
};

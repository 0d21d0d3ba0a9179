import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'failure.title': 'Błąd',
  'failure.details': 'Szczegóły błędu',
  'failure.tracking': 'Identyfikator śledzenia',
  'failure.code': 'Kod błędu',
  'failure.time': 'Czas',
  'failure.copy': 'Kopiuj identyfikator śledzenia',
  'failure.copied': 'Skopiowano identyfikator śledzenia.',
  'failure.copy-by-hand': 'Przeglądarka nie pozwala na kopiowanie. Identyfikator śledzenia jest zaznaczony: skopiuj go za pomocą klawiatury.',
  'failure.repeated': { one: 'Wystąpiło {count} raz.', few: 'Wystąpiło {count} razy.', many: 'Wystąpiło {count} razy.', other: 'Wystąpiło {count} razy.' },
  'failure.ok': 'OK',
};

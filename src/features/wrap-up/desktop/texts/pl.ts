import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'wrap-up.reasons': 'Powody podsumowania',
  'wrap-up.state': 'Podsumowanie',
  'wrap-up.wrap-up': 'Podsumuj',
  'wrap-up.reason': 'Powód podsumowania',
  'wrap-up.search': 'Wyszukaj i wybierz jeden powód',
  'wrap-up.submit': 'Zatwierdź podsumowanie',
  'wrap-up.cancel-auto': 'Anuluj automatyczne podsumowanie',
  'wrap-up.auto': 'Automatyczne podsumowanie za',
  'wrap-up.auto-reason': 'Automatyczne podsumowanie („{reason}”) za',
  'wrap-up.agent-ended': 'Zakończono rozmowę z klientem {customer}.',
  'wrap-up.customer-ended': 'Klient {customer} zakończył rozmowę.',
  'wrap-up.transferred': 'Przekazano rozmowę z klientem {customer}.',
  'wrap-up.agent-lost': 'Połączenie było przerwane zbyt długo. Rozmowa z klientem {customer} wróciła do kolejki.',
  'wrap-up.administrator-ended': 'Administrator zakończył rozmowę z klientem {customer}.',
  'wrap-up.offers': { one: 'Czeka na Ciebie {count} zgłoszenie.', few: 'Czekają na Ciebie {count} zgłoszenia.', many: 'Czeka na Ciebie {count} zgłoszeń.', other: 'Czeka na Ciebie {count} zgłoszenia.' },
  'wrap-up.later': 'Podsumuj później',
  'wrap-up.more': { one: 'Potem jeszcze {count} do podsumowania.', few: 'Potem jeszcze {count} do podsumowania.', many: 'Potem jeszcze {count} do podsumowania.', other: 'Potem jeszcze {count} do podsumowania.' },
  'wrap-up.waiting': 'Czeka na wysłanie',
};

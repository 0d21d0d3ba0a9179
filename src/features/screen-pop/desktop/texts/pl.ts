import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'screen-pop.title': 'Okno kontekstowe',
  'screen-pop.tabs': 'Okna kontekstowe tej rozmowy',
  'screen-pop.delivered': 'Dostarczono okno kontekstowe',
  'screen-pop.belongs': 'Z tym zgłoszeniem jest powiązane okno kontekstowe „{name}”.',
  'screen-pop.belongs-to': 'Ze zgłoszeniem klienta {customer} jest powiązane okno kontekstowe „{name}”.',
  'screen-pop.ani': 'Numer dzwoniącego (ANI): {number}.',
  'screen-pop.reopen': 'Otwórz ponownie okno kontekstowe',
  'screen-pop.blocked': 'Przeglądarka zablokowała okno kontekstowe',
  'screen-pop.blocked-hint': 'Zezwól tej stronie na wyskakujące okna, aby następnym razem otworzyło się samo.',
  'screen-pop.open': 'Otwórz okno kontekstowe',
  'screen-pop.open-in-tab': 'Otwórz w karcie przeglądarki',
  'screen-pop.close': 'Zamknij okno kontekstowe',
  'screen-pop.maximize': 'Maksymalizuj okno kontekstowe',
  'screen-pop.restore': 'Przywróć rozmiar okna kontekstowego',
  'screen-pop.frame': '{name}: {customer}',
  'screen-pop.none': 'Ta rozmowa nie ma okna kontekstowego.',
  'screen-pop.closed': 'Okna kontekstowe tej rozmowy zostały przez Ciebie zamknięte.',
  'screen-pop.refused': 'Pulpit nie może jeszcze pokazać tej witryny. Przeładuj stronę, gdy znajdziesz czas, albo otwórz ją w karcie przeglądarki.',
};

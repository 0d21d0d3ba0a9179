import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'station.heading': 'Dane stanowiska',
  'station.kind': 'Numer telefonu / numer wewnętrzny',
  'station.dial-number': 'Numer telefonu',
  'station.extension': 'Numer wewnętrzny',
  'station.international': 'Międzynarodowy format numeru',
  'station.country': 'Kod kraju',
  'station.country-hint': 'Szukaj według kraju lub kodu',
  'station.number-hint': 'Format zależy od Twojej lokalizacji. O ustawienia formatu zapytaj administratora.',
  'station.free-hint': 'E.164, np. +11234567890, lub z prefiksem IDD, np. 01161123456789. Format zależy od Twojej lokalizacji; o ustawienia formatu zapytaj administratora.',
  'station.extension-hint': 'Numer wewnętrzny skonfigurowany przez administratora, na przykład 10078',
  'station.restricted': 'Administrator zezwala tylko na Twój numer domyślny.',
  'station.team': 'Zespół',
  'station.team-placeholder': 'Szukaj zespołu',
  'station.remember': 'Zapamiętaj moje dane',
  'station.submit': 'Zatwierdź',
  'station.sign-out': 'Wyloguj się',
  'station.number-missing': 'Wpisz numer.',
  'station.number-invalid': 'To nie jest prawidłowy numer w kraju: {country}.',
  'station.free-invalid': 'To nie jest ani numer E.164, np. +11234567890, ani numer IDD, np. 01161123456789.',
  'station.extension-invalid': 'Numer wewnętrzny składa się z 1 do 18 cyfr i niczego więcej.',
  'station.team-missing': 'Wybierz zespół.',
  'station.no-team': 'Nie należysz do żadnego zespołu.',
  'station.contact': 'Jeśli to nie pomoże, skontaktuj się z administratorem.',
  'station.not-remembered': 'Nie udało się zapisać danych w tej przeglądarce. Następnym razem trzeba będzie je podać ponownie.',
};

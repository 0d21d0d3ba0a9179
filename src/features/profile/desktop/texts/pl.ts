import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'profile.title': 'Profil użytkownika',
  'profile.menu': 'Profil użytkownika: {name}',
  'profile.team': 'Zespół',
  'profile.dial-number': 'Numer telefonu',
  'profile.extension': 'Numer wewnętrzny',
  'profile.capacity': 'Pojemność kanałów',
  'profile.routing': 'Typ routingu: {type}',
  'profile.blended': 'Mieszany',
  'profile.blended-real-time': 'Mieszany w czasie rzeczywistym',
  'profile.exclusive': 'Wyłączny',
  'profile.sign-out': 'Wyloguj się',
  'profile.open-interactions': 'Przed wylogowaniem zakończ i podsumuj wszystkie rozmowy.',
  'profile.not-idle': 'Przed wylogowaniem ustaw stan bezczynności.',
  'profile.sign-out-title': 'Wylogować się?',
  'profile.sign-out-text': 'Nie otrzymasz zgłoszeń, dopóki nie zalogujesz się ponownie.',
  'profile.cancel': 'Anuluj',
  'profile.sign-out-first': 'Nadal jesteś zalogowany. Zamiast zamykać okno, wyloguj się w menu użytkownika.',
  'profile.help': 'Pomoc',
  'profile.error-report': 'Pobierz raport o błędach',
  'profile.error-report-hint': 'Co pulpit robił przez ostatnie 15 minut, bez nazwisk i wiadomości, dla administratora.',
  'profile.unsent': { one: '{count} działanie nie zostało wysłane i przepadnie.', few: '{count} działania nie zostały wysłane i przepadną.', many: '{count} działań nie zostało wysłanych i przepadnie.', other: '{count} działania nie zostało wysłane i przepadnie.' },
};

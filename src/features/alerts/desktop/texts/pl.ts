import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'alerts.call': 'Połączenie przychodzące',
  'alerts.chat': 'Nowe zgłoszenie czatu',
  'alerts.email': 'Nowe zgłoszenie e-mail',
  'alerts.social': 'Nowe zgłoszenie wiadomości',
  'alerts.answer': '{queue}: odpowiedz w ciągu {seconds} s',
  'alerts.settings': 'Ustawienia powiadomień',
  'alerts.enable': 'Włącz powiadomienia',
  'alerts.enable-hint': 'Informuje o nowych zgłoszeniach, gdy patrzysz na coś innego.',
  'alerts.allow-hint': 'Przeglądarka najpierw poprosi o Twoją zgodę.',
  'alerts.allow': 'Zezwól w tej przeglądarce',
  'alerts.blocked': 'Przeglądarka blokuje powiadomienia z tej strony. Zezwól na nie w ustawieniach strony obok adresu.',
  'alerts.silent': 'Włącz ciche powiadomienia',
  'alerts.silent-hint': 'Na ekranie nic się nie pojawia; zgłoszenia czekają na pulpicie.',
  'alerts.sound': 'Włącz powiadomienia dźwiękowe',
  'alerts.volume': 'Głośność',
  'alerts.mute': 'Wycisz',
  'alerts.unmute': 'Włącz dźwięk',
  'alerts.test': 'Odtwórz dźwięk',
  'alerts.not-kept': 'Ta przeglądarka nie może zapisać ustawienia: obowiązuje ono tylko teraz.',
};

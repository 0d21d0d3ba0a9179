import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'outbox.title': 'Niewysłane czynności',
  'outbox.pending': { one: '{count} czynność czeka na wysłanie', few: '{count} czynności czekają na wysłanie', many: '{count} czynności czeka na wysłanie', other: '{count} czynności czeka na wysłanie' },
  'outbox.failed': { one: '{count} czynność nie powiodła się', few: '{count} czynności nie powiodły się', many: '{count} czynności nie powiodło się', other: '{count} czynności nie powiodło się' },
  'outbox.message': 'Wiadomość do: {customer}',
  'outbox.state': 'Zmiana stanu',
  'outbox.wrap-up': 'Podsumowanie: {customer}',
  'outbox.cancel-auto': 'Więcej czasu na podsumowanie: {customer}',
  'outbox.dismiss': 'Zamknięcie powiadomienia o zakończonej interakcji',
  'outbox.somebody': 'klient',
  'outbox.you': 'Ty',
  'outbox.now': 'Teraz',
  'outbox.available': 'Dostępny',
  'outbox.no-auto': 'Bez automatycznego podsumowania',
  'outbox.now-yours': 'Rozmowa nadal należy do Ciebie.',
  'outbox.now-over': 'Rozmowa się zakończyła lub została przekazana.',
  'outbox.now-open': 'Jeszcze niepodsumowane',
  'outbox.now-done': 'Już podsumowane',
  'outbox.now-automatic': '{reason} (automatycznie)',
  'outbox.signed-out': 'Brak zalogowania na stanowisku',
  'outbox.waiting': 'Czeka na wysłanie',
  'outbox.refused': 'Niepowodzenie',
  'outbox.retry': 'Ponów',
  'outbox.discard': 'Odrzuć',
};

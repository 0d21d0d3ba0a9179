import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'offers.requests': 'Zgłoszenia',
  'offers.conversations': 'Rozmowy',
  'offers.request': 'Zgłoszenie: {channel}',
  'offers.request-from': 'Zgłoszenie ({channel}) od: {customer}',
  'offers.announce': '{channel}, klient: {customer}, {queue}, czeka {waiting}',
  'offers.queue': 'Kolejka',
  'offers.waiting': 'Czas oczekiwania',
  'offers.time-left': 'Czas na odpowiedź',
  'offers.direct': 'Kolega przekazuje Ci tę rozmowę.',
  'offers.accept': 'Przyjmij',
  'offers.decline': 'Odrzuć',
  'offers.you': 'Ty: {text}',
  'offers.unread': { one: '{count} nowa wiadomość', few: '{count} nowe wiadomości', many: '{count} nowych wiadomości', other: '{count} nowej wiadomości' },
  'offers.empty-idle': 'Ustaw stan Dostępny, aby otrzymywać zadania.',
  'offers.empty-available': 'Jesteś dostępny. Nowe zgłoszenia pojawią się tutaj.',
};

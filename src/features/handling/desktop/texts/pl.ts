import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'handling.control': 'Sterowanie rozmową',
  'handling.connected': 'Połączono',
  'handling.over': 'Czas obsługi',
  'handling.transfer': 'Przekaż',
  'handling.end': 'Zakończ',
  'handling.transfer-text': 'Rozmowę z klientem {customer} przejmie ktoś inny. Ty podsumowujesz swoją część.',
  'handling.transfer-to': 'Przekaż do',
  'handling.transfer-search': 'Szukaj kolejek i agentów',
  'handling.queues': 'Kolejki',
  'handling.agents': 'Agenci',
  'handling.available': 'Dostępny',
  'handling.unavailable': 'Niedostępny',
  'handling.not-available': '{name} jest teraz niedostępny(-a).',
  'handling.loading': 'Sprawdzanie, kto jest dostępny…',
  'handling.cancel': 'Anuluj',
  'handling.unresponsive': 'Ta interakcja nie odpowiada',
};

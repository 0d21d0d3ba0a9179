import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'interaction-ended.title': 'Interakcja zakończona',
  'interaction-ended.text': 'Administrator zakończył tę interakcję. Nie ma nic do podsumowania.',
  'interaction-ended.customer': 'Klient',
  'interaction-ended.channel': 'Kanał',
  'interaction-ended.when': 'Zakończono',
  'interaction-ended.ok': 'OK',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'interaction-ended.title': 'Interaktion afsluttet',
  'interaction-ended.text': 'Din administrator har afsluttet denne interaktion. Der er intet at efterbehandle.',
  'interaction-ended.customer': 'Kunde',
  'interaction-ended.channel': 'Kanal',
  'interaction-ended.when': 'Afsluttet',
  'interaction-ended.ok': 'OK',
};

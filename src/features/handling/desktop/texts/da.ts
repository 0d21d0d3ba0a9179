import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'handling.control': 'Styring af samtalen',
  'handling.connected': 'Forbundet',
  'handling.over': 'Behandlet',
  'handling.transfer': 'Omstil',
  'handling.end': 'Afslut',
  'handling.transfer-text': 'Samtalen med {customer} fortsætter hos en anden. Du efterbehandler din del.',
  'handling.transfer-to': 'Omstil til',
  'handling.transfer-search': 'Søg i køer og agenter',
  'handling.queues': 'Køer',
  'handling.agents': 'Agenter',
  'handling.available': 'Tilgængelig',
  'handling.unavailable': 'Ikke tilgængelig',
  'handling.not-available': '{name} er ikke tilgængelig i øjeblikket.',
  'handling.loading': 'Ser efter, hvem der er der…',
  'handling.cancel': 'Annuller',
  'handling.unresponsive': 'Denne interaktion svarer ikke',
};

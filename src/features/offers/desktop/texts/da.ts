import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'offers.requests': 'Henvendelser',
  'offers.conversations': 'Samtaler',
  'offers.request': 'Henvendelse: {channel}',
  'offers.request-from': 'Henvendelse ({channel}) fra {customer}',
  'offers.announce': '{channel} fra {customer}, {queue}, har ventet {waiting}',
  'offers.queue': 'Kø',
  'offers.waiting': 'Ventetid',
  'offers.time-left': 'Tid tilbage til at svare',
  'offers.direct': 'En kollega stiller denne om til dig.',
  'offers.accept': 'Accepter',
  'offers.decline': 'Afvis',
  'offers.you': 'Dig: {text}',
  'offers.unread': { one: '{count} ny besked', other: '{count} nye beskeder' },
  'offers.empty-idle': 'Gør dig tilgængelig for at modtage opgaver.',
  'offers.empty-available': 'Du er tilgængelig. Nye henvendelser vises her.',
};

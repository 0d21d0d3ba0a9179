import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'offers.requests': 'Demandes',
  'offers.conversations': 'Conversations',
  'offers.request': 'Demande : {channel}',
  'offers.request-from': 'Demande ({channel}) de {customer}',
  'offers.announce': '{channel} de {customer}, {queue}, attente {waiting}',
  'offers.queue': 'File',
  'offers.waiting': 'Attente',
  'offers.time-left': 'Temps restant pour répondre',
  'offers.direct': 'Un collègue vous transfère cette conversation.',
  'offers.accept': 'Accepter',
  'offers.decline': 'Refuser',
  'offers.you': 'Vous : {text}',
  'offers.unread': { one: '{count} nouveau message', many: '{count} de nouveaux messages', other: '{count} nouveaux messages' },
  'offers.empty-idle': 'Passez en Disponible pour recevoir du travail.',
  'offers.empty-available': 'Vous êtes disponible. Les nouvelles demandes s’affichent ici.',
};

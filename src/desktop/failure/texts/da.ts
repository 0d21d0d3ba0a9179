import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'failure.title': 'Fejl',
  'failure.details': 'Fejldetaljer',
  'failure.tracking': 'Sporings-id',
  'failure.code': 'Fejlkode',
  'failure.time': 'Tidspunkt',
  'failure.copy': 'Kopiér sporings-id',
  'failure.copied': 'Sporings-id’et er kopieret.',
  'failure.copy-by-hand': 'Browseren tillader ikke kopiering. Sporings-id’et er markeret: kopiér det med tastaturet.',
  'failure.repeated': { one: 'Det er sket {count} gang.', other: 'Det er sket {count} gange.' },
  'failure.ok': 'OK',
};

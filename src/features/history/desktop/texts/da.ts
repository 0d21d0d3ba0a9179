import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'history.loading': 'Indlæser…',
  'history.empty': 'Intet behandlet de seneste 24 timer. Det, du afslutter, vises her.',
  'history.failed': 'Historikken kunne ikke hentes. Der prøves igen, når forbindelsen er tilbage.',
  'history.duration': 'Varighed',
  'history.reason': 'Årsag',
  'history.none': 'Ikke angivet',
  'history.automatic': 'automatisk',
  'history.more': 'Vis flere',
};

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
  'history.contacts': 'Kontakthistorik',
  'history.no-contacts': 'Ingen tidligere kontakt med denne kunde i de seneste 60 dage.',
  'history.with': 'med {name}',
  'history.contacts-failed': 'De tidligere kontakter kunne ikke hentes. Der spørges igen, når forbindelsen er tilbage.',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'guide.title': 'Hjælp',
  'guide.articles': 'Hjælpens artikler',
  'guide.search': 'Søg i hjælpen',
  'guide.found': { one: '{count} artikel fundet', other: '{count} artikler fundet' },
  'guide.nothing': 'Intet fundet. Prøv et andet ord.',
  'guide.all': 'Alle artikler',
  'guide.open': 'Åbn hjælpen',
  'guide.is-open': 'Hjælpen er allerede åben.',
  'guide.helpful': 'Var det nyttigt?',
  'guide.yes': 'Ja',
  'guide.no': 'Nej',
  'guide.thanks': 'Tak for dit svar.',
  'guide.thanks-remark': 'Tak. Din bemærkning er på vej til din administrator.',
  'guide.remark': 'Vil du tilføje noget? (valgfrit)',
  'guide.remark-missing': 'Hvad manglede? (valgfrit)',
  'guide.send': 'Send',
  'guide.not-sent': 'Dit svar kunne ikke sendes. Kontrollér netværksforbindelsen, og tryk igen.',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'error-report.with-earlier': 'Fejlrapporten er hentet. Den indeholder tiden før den seneste genstart eller det seneste nedbrud.',
  'error-report.without-earlier': 'Fejlrapporten er hentet. Den indeholder intet fra før den seneste genstart: søger du noget tidligere, så vent, til det sker igen.',
  'error-report.failed': 'Fejlrapporten kunne ikke laves.',
};

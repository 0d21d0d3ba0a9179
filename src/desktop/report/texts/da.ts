import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'report.whole': 'Indeholder tiden før skrivebordets seneste genstart.',
  'report.since-restart': 'Indeholder ikke tiden før skrivebordets seneste genstart. Hvis problemet var før den, så vent, til det opstår igen, og hent rapporten da.',
};

import type { Translate } from '../../../ui/localize.ts';
import { localizer } from '../../../ui/localizer.ts';
import { en } from './en.ts';

/** What things that can be done are called, and why they cannot be done: one catalogue, so that they sound alike. */
export const t: Translate<keyof typeof en> = localizer.section(en, {
  ko: () => import('./ko.ts'),
  da: () => import('./da.ts'),
  pl: () => import('./pl.ts'),
  fr: () => import('./fr.ts'),
});

import { localizer } from '../../../../../ui/localizer.ts';
import { en } from './en.ts';

export const t = localizer.section(en, {
  ko: () => import('./ko.ts'),
  da: () => import('./da.ts'),
  pl: () => import('./pl.ts'),
  fr: () => import('./fr.ts'),
});

import type { FaultCode } from '../../contract/errors.ts';
import { localizer } from '../../ui/localizer.ts';
import { en } from './en.ts';

export const t = localizer.section(en, {
  ko: () => import('./ko.ts'),
  da: () => import('./da.ts'),
  pl: () => import('./pl.ts'),
  fr: () => import('./fr.ts'),
});

/** The words for a fault. */
export const faultText = (code: FaultCode | 'network'): string => t(`fault.${code}`);

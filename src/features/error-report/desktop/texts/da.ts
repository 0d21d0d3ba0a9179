import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'error-report.saved': 'Fejlrapporten er hentet. {note}',
  'error-report.failed': 'Fejlrapporten kunne ikke laves.',
};

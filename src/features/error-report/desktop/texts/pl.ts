import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'error-report.saved': 'Raport o błędach został pobrany. {note}',
  'error-report.failed': 'Nie udało się utworzyć raportu o błędach.',
};

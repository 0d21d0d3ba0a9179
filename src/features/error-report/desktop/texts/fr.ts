import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'error-report.saved': 'Le rapport d’erreurs est téléchargé. {note}',
  'error-report.failed': 'Le rapport d’erreurs n’a pas pu être créé.',
};

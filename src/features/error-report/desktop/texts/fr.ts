import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'error-report.with-earlier': 'Le rapport d’erreurs est téléchargé. Il contient la période précédant le dernier redémarrage ou plantage.',
  'error-report.without-earlier': 'Le rapport d’erreurs est téléchargé. Il ne contient rien d’avant le dernier redémarrage : si vous cherchez un problème antérieur, attendez qu’il se reproduise.',
  'error-report.failed': 'Le rapport d’erreurs n’a pas pu être créé.',
};

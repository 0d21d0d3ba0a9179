import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'failure.title': 'Erreur',
  'failure.details': 'Détails de l’erreur',
  'failure.tracking': 'ID de suivi',
  'failure.code': 'Code d’erreur',
  'failure.time': 'Heure',
  'failure.copy': 'Copier l’ID de suivi',
  'failure.copied': 'L’ID de suivi a été copié.',
  'failure.copy-by-hand': 'Le navigateur n’autorise pas la copie. L’ID de suivi est sélectionné : copiez-le au clavier.',
  'failure.repeated': { one: 'C’est arrivé {count} fois.', other: 'C’est arrivé {count} fois.' },
  'failure.ok': 'OK',
};

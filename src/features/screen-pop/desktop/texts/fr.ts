import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'screen-pop.title': 'Fenêtre contextuelle',
  'screen-pop.tabs': 'Fenêtres contextuelles de cette conversation',
  'screen-pop.delivered': 'Fenêtre contextuelle fournie',
  'screen-pop.belongs': 'La fenêtre contextuelle « {name} » est associée à cette demande.',
  'screen-pop.belongs-to': 'La fenêtre contextuelle « {name} » est associée à la demande de {customer}.',
  'screen-pop.ani': 'Numéro de l’appelant (ANI) : {number}.',
  'screen-pop.reopen': 'Rouvrir la fenêtre contextuelle',
  'screen-pop.blocked': 'Le navigateur a bloqué une fenêtre contextuelle',
  'screen-pop.blocked-hint': 'Autorisez les fenêtres surgissantes pour cette page, afin qu’elle s’ouvre d’elle-même la prochaine fois.',
  'screen-pop.open': 'Ouvrir la fenêtre contextuelle',
  'screen-pop.open-in-tab': 'Ouvrir dans un onglet du navigateur',
  'screen-pop.close': 'Fermer la fenêtre contextuelle',
  'screen-pop.maximize': 'Agrandir la fenêtre contextuelle',
  'screen-pop.restore': 'Rétablir la taille de la fenêtre contextuelle',
  'screen-pop.frame': '{name} de {customer}',
  'screen-pop.none': 'Pas de fenêtre contextuelle pour cette conversation.',
  'screen-pop.closed': 'Vous avez fermé les fenêtres contextuelles de cette conversation.',
  'screen-pop.refused': 'Le bureau ne peut pas encore afficher ce site. Rechargez la page quand vous aurez le temps, ou ouvrez-le dans un onglet du navigateur.',
};

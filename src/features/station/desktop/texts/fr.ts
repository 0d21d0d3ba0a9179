import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'station.heading': 'Informations de poste',
  'station.kind': 'Numéro de téléphone / poste',
  'station.dial-number': 'Numéro de téléphone',
  'station.extension': 'Poste',
  'station.international': 'Format de numérotation international',
  'station.country': 'Indicatif de pays',
  'station.country-hint': 'Rechercher par pays ou indicatif',
  'station.number-hint': 'Le format dépend de votre emplacement. Renseignez-vous auprès de votre administrateur sur les paramètres de format.',
  'station.free-hint': 'E.164, comme +11234567890, ou avec l’indicatif de sortie, comme 01161123456789. Le format dépend de votre emplacement ; renseignez-vous auprès de votre administrateur.',
  'station.extension-hint': 'Le poste configuré par votre administrateur, par exemple 10078',
  'station.restricted': 'Votre administrateur n’autorise que votre numéro par défaut.',
  'station.team': 'Équipe',
  'station.team-placeholder': 'Rechercher une équipe',
  'station.remember': 'Mémoriser mes informations',
  'station.submit': 'Valider',
  'station.sign-out': 'Se déconnecter',
  'station.number-missing': 'Saisissez un numéro.',
  'station.number-invalid': 'Ce numéro n’est pas valide dans le pays suivant : {country}.',
  'station.free-invalid': 'Ce n’est ni un numéro E.164, comme +11234567890, ni un numéro avec indicatif de sortie, comme 01161123456789.',
  'station.extension-invalid': 'Un poste se compose de 1 à 18 chiffres, et rien d’autre.',
  'station.team-missing': 'Choisissez une équipe.',
  'station.no-team': 'Vous n’êtes membre d’aucune équipe.',
  'station.contact': 'Si le problème persiste, contactez votre administrateur.',
  'station.not-remembered': 'Vos informations n’ont pas pu être enregistrées dans ce navigateur. Elles vous seront redemandées la prochaine fois.',
};

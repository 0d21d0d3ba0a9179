import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'guide.title': 'Aide',
  'guide.articles': 'Articles de l’aide',
  'guide.search': 'Chercher dans l’aide',
  'guide.found': { one: '{count} article trouvé', other: '{count} articles trouvés' },
  'guide.nothing': 'Rien trouvé. Essayez un autre mot.',
  'guide.all': 'Tous les articles',
  'guide.open': 'Ouvrir l’aide',
  'guide.is-open': 'L’aide est déjà ouverte.',
  'guide.helpful': 'Cela vous a-t-il aidé ?',
  'guide.yes': 'Oui',
  'guide.no': 'Non',
  'guide.thanks': 'Merci de votre réponse.',
  'guide.thanks-remark': 'Merci. Votre remarque est transmise à votre administrateur.',
  'guide.remark': 'Souhaitez-vous ajouter quelque chose ? (facultatif)',
  'guide.remark-missing': 'Que manquait-il ? (facultatif)',
  'guide.send': 'Envoyer',
  'guide.not-sent': 'Votre réponse n’a pas pu être envoyée. Vérifiez votre connexion réseau, puis appuyez de nouveau.',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'install.heading': 'Installer Agent Desktop',
  'install.text': 'Le bureau peut avoir sa propre fenêtre, sans onglets ni barre d’adresse.',
  'install.install': 'Installer l’application',
  'install.later': 'Plus tard',
  'install.failed': 'Le navigateur n’a pas installé l’application. Utilisez l’icône d’installation de la barre d’adresse.',
  'install.update': 'Une nouvelle version est prête.',
  'install.reload': 'Recharger maintenant',
};

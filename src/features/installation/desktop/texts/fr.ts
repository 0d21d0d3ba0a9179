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
  'install.update-text': 'Rien n’est perdu : conversations et brouillons reviennent aussitôt.',
  'install.app': 'Application',
  'install.is-app': 'Vous utilisez l’application installée.',
  'install.by-icon': 'L’icône d’installation de la barre d’adresse installe le bureau comme application, ou ouvre celle qui est installée.',
  'install.remove': 'Supprimer l’application',
  'install.remove-menu': 'Ouvrez le menu de l’application avec l’icône à trois points de sa barre de titre.',
  'install.remove-uninstall': 'Choisissez Désinstaller.',
  'install.remove-confirm': 'Confirmez avec Supprimer.',
};

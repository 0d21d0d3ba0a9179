import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'install.heading': 'Installér Agent Desktop',
  'install.text': 'Skrivebordet kan få sit eget vindue uden faner og adresselinje.',
  'install.install': 'Installér applikationen',
  'install.later': 'Ikke nu',
  'install.failed': 'Browseren installerede ikke applikationen. Brug installationsikonet i adresselinjen.',
  'install.update': 'En ny version er klar.',
  'install.reload': 'Genindlæs nu',
  'install.update-text': 'Intet går tabt: samtaler og kladder er der straks igen.',
  'install.app': 'Applikation',
  'install.is-app': 'Du bruger den installerede applikation.',
  'install.by-icon': 'Installationsikonet i browserens adresselinje installerer skrivebordet som applikation eller åbner den installerede.',
  'install.remove': 'Fjern applikationen',
  'install.remove-menu': 'Åbn applikationens menu med de tre prikker i titellinjen.',
  'install.remove-uninstall': 'Vælg Afinstaller.',
  'install.remove-confirm': 'Bekræft med Fjern.',
};

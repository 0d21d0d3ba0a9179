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
};

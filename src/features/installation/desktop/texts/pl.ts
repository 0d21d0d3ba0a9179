import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'install.heading': 'Zainstaluj Agent Desktop',
  'install.text': 'Pulpit może mieć własne okno, bez kart i paska adresu.',
  'install.install': 'Zainstaluj aplikację',
  'install.later': 'Nie teraz',
  'install.failed': 'Przeglądarka nie zainstalowała aplikacji. Użyj ikony instalacji na pasku adresu.',
  'install.update': 'Nowa wersja jest gotowa.',
  'install.reload': 'Odśwież teraz',
};

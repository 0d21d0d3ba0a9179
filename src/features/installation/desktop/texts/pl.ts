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
  'install.update-text': 'Nic nie zginie: rozmowy i szkice od razu wrócą.',
  'install.app': 'Aplikacja',
  'install.is-app': 'Korzystasz z zainstalowanej aplikacji.',
  'install.by-icon': 'Ikona instalacji na pasku adresu przeglądarki instaluje pulpit jako aplikację albo otwiera zainstalowaną.',
  'install.remove': 'Usuń aplikację',
  'install.remove-menu': 'Otwórz menu aplikacji ikoną wielokropka na pasku tytułu.',
  'install.remove-uninstall': 'Wybierz Odinstaluj.',
  'install.remove-confirm': 'Potwierdź przyciskiem Usuń.',
};

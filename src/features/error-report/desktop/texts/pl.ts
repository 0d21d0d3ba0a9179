import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'error-report.with-earlier': 'Raport o błędach został pobrany. Zawiera czas sprzed ostatniego ponownego uruchomienia lub awarii.',
  'error-report.without-earlier': 'Raport o błędach został pobrany. Nie zawiera niczego sprzed ostatniego uruchomienia: jeśli szukasz czegoś wcześniejszego, poczekaj, aż się powtórzy.',
  'error-report.failed': 'Nie udało się utworzyć raportu o błędach.',
};

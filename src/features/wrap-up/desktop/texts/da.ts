import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'wrap-up.reasons': 'Årsager til efterbehandling',
  'wrap-up.state': 'Efterbehandling',
  'wrap-up.wrap-up': 'Efterbehandl',
  'wrap-up.reason': 'Årsag',
  'wrap-up.search': 'Søg og vælg én årsag',
  'wrap-up.submit': 'Gem efterbehandling',
  'wrap-up.cancel-auto': 'Annuller automatisk efterbehandling',
  'wrap-up.auto': 'Automatisk efterbehandling om',
  'wrap-up.auto-reason': 'Automatisk efterbehandling med “{reason}” om',
  'wrap-up.agent-ended': 'Du afsluttede samtalen med {customer}.',
  'wrap-up.customer-ended': '{customer} afsluttede samtalen.',
  'wrap-up.transferred': 'Du omstillede samtalen med {customer}.',
  'wrap-up.agent-lost': 'Din forbindelse var væk for længe. Samtalen med {customer} gik tilbage til køen.',
  'wrap-up.administrator-ended': 'En administrator afsluttede samtalen med {customer}.',
  'wrap-up.offers': { one: '{count} henvendelse venter på dig.', other: '{count} henvendelser venter på dig.' },
  'wrap-up.later': 'Efterbehandl senere',
  'wrap-up.more': { one: '{count} mere at efterbehandle bagefter.', other: '{count} mere at efterbehandle bagefter.' },
  'wrap-up.waiting': 'Venter på at blive sendt',
};

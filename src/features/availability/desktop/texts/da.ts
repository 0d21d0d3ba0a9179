import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'availability.state': 'Tilgængelighedsstatus',
  'availability.available': 'Tilgængelig',
  'availability.engaged': 'Optaget',
  'availability.engaged-hint': 'Du er i gang med mindst én samtale.',
  'availability.missed': 'Du missede en henvendelse',
  'availability.missed-text': 'Du svarede ikke i tide, så kunden blev tilbudt en anden agent, og du er nu inaktiv (RONA). Gør dig tilgængelig for at modtage henvendelser igen.',
  'availability.set-available': 'Gør tilgængelig',
  'availability.stay-idle': 'Forbliv inaktiv',
  'availability.pending': 'Afventer',
  'availability.pending-hint': 'Denne status angives, så snart forbindelsen er tilbage.',
  'availability.now': 'Tilgængelighedsstatus: {state}',
};

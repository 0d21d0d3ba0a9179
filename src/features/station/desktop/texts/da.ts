import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'station.heading': 'Stationsoplysninger',
  'station.kind': 'Opkaldsnummer / lokalnummer',
  'station.dial-number': 'Opkaldsnummer',
  'station.extension': 'Lokalnummer',
  'station.international': 'Internationalt nummerformat',
  'station.country': 'Landekode',
  'station.country-hint': 'Søg efter land eller kode',
  'station.number-hint': 'Formatet afhænger af, hvor du er. Spørg din administrator om formatindstillingerne.',
  'station.free-hint': 'E.164 som +11234567890 eller med IDD-præfiks som 01161123456789. Formatet afhænger af, hvor du er; spørg din administrator om formatindstillingerne.',
  'station.extension-hint': 'Det lokalnummer, som din administrator har konfigureret, for eksempel 10078',
  'station.restricted': 'Din administrator tillader kun dit standardnummer.',
  'station.team': 'Team',
  'station.team-placeholder': 'Søg efter team',
  'station.remember': 'Husk mine oplysninger',
  'station.submit': 'Send',
  'station.sign-out': 'Log ud',
  'station.number-missing': 'Indtast et nummer.',
  'station.number-invalid': 'Dette er ikke et gyldigt nummer i {country}.',
  'station.free-invalid': 'Dette er hverken et E.164-nummer som +11234567890 eller et IDD-nummer som 01161123456789.',
  'station.extension-invalid': 'Et lokalnummer består af 1 til 18 cifre og intet andet.',
  'station.team-missing': 'Vælg et team.',
  'station.no-team': 'Du er ikke medlem af noget team.',
  'station.contact': 'Kontakt din administrator, hvis det ikke hjælper.',
  'station.not-remembered': 'Dine oplysninger kunne ikke gemmes i denne browser. Du bliver spurgt igen næste gang.',
};

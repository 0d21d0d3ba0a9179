import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'alerts.call': 'Indgående opkald',
  'alerts.chat': 'Ny chathenvendelse',
  'alerts.email': 'Ny e-mailhenvendelse',
  'alerts.social': 'Ny beskedhenvendelse',
  'alerts.answer': '{queue}: svar inden for {seconds} s',
  'alerts.settings': 'Indstillinger for notifikationer',
  'alerts.enable': 'Slå notifikationer til',
  'alerts.enable-hint': 'Fortæller om nye henvendelser, mens du ser på noget andet.',
  'alerts.allow-hint': 'Browseren spørger først om din tilladelse.',
  'alerts.allow': 'Tillad i denne browser',
  'alerts.blocked': 'Browseren blokerer notifikationer fra dette websted. Tillad dem i webstedsindstillingerne ved siden af adressen.',
  'alerts.silent': 'Slå lydløse notifikationer til',
  'alerts.silent-hint': 'Intet vises på skærmen; henvendelser venter i skrivebordet.',
  'alerts.sound': 'Slå lydnotifikationer til',
  'alerts.volume': 'Lydstyrke',
  'alerts.mute': 'Slå lyden fra',
  'alerts.unmute': 'Slå lyden til',
  'alerts.test': 'Afspil lyden',
  'alerts.not-kept': 'Denne browser kan ikke gemme indstillingen: den gælder for dette besøg.',
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'profile.title': 'Brugerprofil',
  'profile.menu': 'Brugerprofil for {name}',
  'profile.team': 'Team',
  'profile.dial-number': 'Telefonnummer',
  'profile.extension': 'Lokalnummer',
  'profile.capacity': 'Kanalkapacitet',
  'profile.routing': 'Routingtype: {type}',
  'profile.blended': 'Blandet',
  'profile.blended-real-time': 'Blandet realtid',
  'profile.exclusive': 'Eksklusiv',
  'profile.sign-out': 'Log ud',
  'profile.open-interactions': 'Afslut og efterbehandl alle samtaler, før du logger ud.',
  'profile.not-idle': 'Skift til en inaktiv status, før du logger ud.',
  'profile.sign-out-title': 'Log ud?',
  'profile.sign-out-text': 'Du modtager ikke flere henvendelser, før du logger ind igen.',
  'profile.cancel': 'Annuller',
  'profile.sign-out-first': 'Du er stadig logget ind. Log ud i brugermenuen i stedet for at lukke vinduet.',
  'profile.help': 'Hjælp',
  'profile.error-report': 'Hent fejlrapport',
  'profile.error-report-hint': 'Hvad skrivebordet gjorde de seneste 15 minutter, uden navne og beskeder, til din administrator.',
  'profile.unsent': { one: '{count} handling er ikke sendt og ville gå tabt.', other: '{count} handlinger er ikke sendt og ville gå tabt.' },
};

import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'screen-pop.title': 'Screen pop',
  'screen-pop.tabs': 'Screen pops til denne samtale',
  'screen-pop.delivered': 'Screen pop er leveret',
  'screen-pop.belongs': 'Til denne henvendelse hører screen pop’en “{name}”.',
  'screen-pop.belongs-to': 'Til henvendelsen fra {customer} hører screen pop’en “{name}”.',
  'screen-pop.ani': 'Opkalderens nummer (ANI): {number}.',
  'screen-pop.reopen': 'Åbn screen pop igen',
  'screen-pop.blocked': 'Browseren har blokeret en screen pop',
  'screen-pop.blocked-hint': 'Tillad pop op-vinduer for denne side, så den åbner af sig selv næste gang.',
  'screen-pop.open': 'Åbn screen pop',
  'screen-pop.open-in-tab': 'Åbn i en browserfane',
  'screen-pop.close': 'Luk screen pop',
  'screen-pop.maximize': 'Maksimer screen pop',
  'screen-pop.restore': 'Gendan screen pop',
  'screen-pop.frame': '{name} for {customer}',
  'screen-pop.none': 'Ingen screen pop til denne samtale.',
  'screen-pop.closed': 'Du har lukket denne samtales screen pops.',
  'screen-pop.refused': 'Skrivebordet må endnu ikke vise dette websted. Genindlæs siden, når du har tid, eller åbn det i en browserfane.',
};

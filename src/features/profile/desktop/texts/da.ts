import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'profile.title': 'Brugerprofil',
  'profile.menu': 'Brugerprofil for {name}',
  'profile.sign-out-first': 'Du er stadig logget ind. Log ud i brugermenuen i stedet for at lukke vinduet.',
};

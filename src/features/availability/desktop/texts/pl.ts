import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'availability.state': 'Stan dostępności',
  'availability.available': 'Dostępny',
  'availability.engaged': 'W rozmowie',
  'availability.engaged-hint': 'Prowadzisz co najmniej jedną rozmowę.',
  'availability.missed': 'Przegapiono zgłoszenie',
  'availability.missed-text': 'Nie odebrano w porę, więc klient trafił do innego agenta, a Twój stan to teraz bezczynność (RONA). Ustaw stan Dostępny, aby znów otrzymywać zgłoszenia.',
  'availability.set-available': 'Ustaw jako dostępny',
  'availability.stay-idle': 'Pozostań bezczynny',
  'availability.pending': 'Oczekuje',
  'availability.pending-hint': 'Ten stan zostanie ustawiony, gdy tylko wróci połączenie.',
  'availability.now': 'Stan dostępności: {state}',
};

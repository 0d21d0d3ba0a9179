import type { Id } from '../contract/primitives.ts';

/** What an agent types into the Station Credentials dialog. */
export interface StationEntry {
  kind: 'dialNumber' | 'extension';
  /** International Dialing Format: the country is chosen, the number is typed without its code. */
  international: boolean;
  /** ISO 3166 code of the chosen country. */
  country: string;
  dialNumber: string;
  extension: string;
  teamId: Id;
}

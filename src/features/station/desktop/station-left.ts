import { Deed } from '../../../desktop/deed.ts';

/** The agent does not want to work on this station, or cannot. */
export class StationLeft extends Deed {
  constructor() {
    super('station-left');
  }
}

declare global {
  interface HTMLElementEventMap {
    'station-left': StationLeft;
  }
}

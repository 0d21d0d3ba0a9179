/** The tag of the pushed alert that the desktop has no line, as the server names it. */
export const AWAY_TAG = 'away';

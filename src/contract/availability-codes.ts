/** The idle code that the system sets after a missed offer; always there, never chosen by hand. */
export const RONA_CODE = 'rona';

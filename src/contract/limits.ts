/** Limits that browsers check too: this file is free of the schema library, so that they may import it. */

/** The longest message, in UTF-16 code units. */
export const MESSAGE_LIMIT = 100_000;

const FIRST_MS = 400;
const LONGEST_MS = 15_000;

/** The pause before the n-th attempt (0 first): doubled each time, half of it by chance, so that a crowd does not come back at once. */
export const pauseBefore = (attempt: number, random: () => number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + random() / 2);

const FIRST_MS = 250;
/** Short at first: after a minute without a line the desktop is in step again 1.5 s after its return. */
const LONGEST_MS = 1_000;
const PATIENT_MS = 8_000;
const PATIENT_AFTER = 100;

/** The pause before the n-th attempt (0 first): doubled each time, half of it by chance, so that a crowd does not come back at once. */
export const pauseBefore = (attempt: number, random: () => number): number => {
  const longest = attempt < PATIENT_AFTER ? LONGEST_MS : PATIENT_MS;
  return Math.min(longest, FIRST_MS * 2 ** attempt) * (0.5 + random() / 2);
};

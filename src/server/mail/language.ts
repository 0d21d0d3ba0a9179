export const LANGUAGES = ['en', 'ko', 'da', 'pl', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const weightOf = (parameters: readonly string[]): number => {
  const q = parameters.map((each) => /^\s*q=([0-9.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
  return q === undefined ? 1 : Number(q);
};

/** The best of our languages for an `Accept-Language` header; English when none fits. */
export function languageFor(header: string | undefined): Language {
  const wishes = (header ?? '').slice(0, 500).split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.split(';');
    return { language: tag.trim().toLowerCase().split('-', 1)[0], weight: weightOf(parameters) };
  });
  // Sorting is stable: equal weights keep the order of the header.
  for (const { language, weight } of wishes.toSorted((a, b) => b.weight - a.weight)) {
    const ours = LANGUAGES.find((each) => each === language);
    if (ours && weight > 0) return ours;
  }
  return 'en';
}

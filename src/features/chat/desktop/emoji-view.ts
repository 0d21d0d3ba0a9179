/** The part of emojibase's compact records that the panel needs. */
export interface EmojiRecord {
  unicode: string;
  label: string;
  group?: number;
  order?: number;
  tags?: readonly string[];
}

export interface Emoji { unicode: string; label: string }
export interface EmojiGroup { id: number; icon: string; emojis: readonly Emoji[] }

/** Skin tones and hair, which are no emoji by themselves. */
const COMPONENTS = 2;
const SEARCH_LIMIT = 96;

/** The groups in their usual order, each shown by its first emoji. */
export function emojiGroups(records: readonly EmojiRecord[]): EmojiGroup[] {
  const groups = new Map<number, EmojiRecord[]>();
  for (const record of records) {
    if (record.group === undefined || record.group === COMPONENTS) continue;
    const group = groups.get(record.group) ?? [];
    group.push(record);
    groups.set(record.group, group);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([id, emojis]) => {
      const ordered = emojis.sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
      return { id, icon: ordered[0]?.unicode ?? '', emojis: ordered };
    });
}

/** Emojis whose name or tags contain every word; those whose name begins with the query come first. */
export function searchEmojis(records: readonly EmojiRecord[], query: string, locale: string): Emoji[] {
  const words = fold(query, locale).split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = records.flatMap((record) => {
    if (record.group === undefined || record.group === COMPONENTS) return [];
    const name = fold(record.label, locale);
    const haystack = [name, ...(record.tags ?? []).map((tag) => fold(tag, locale))].join(' ');
    if (!words.every((word) => haystack.includes(word))) return [];
    const rank = name.startsWith(words[0] ?? '') ? 0 : name.includes(words[0] ?? '') ? 1 : 2;
    return [{ record, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || (a.record.order ?? 0) - (b.record.order ?? 0))
    .slice(0, SEARCH_LIMIT)
    .map(({ record }) => record);
}

/** Lower case, without accents: `élève` is found by `eleve`. */
const fold = (text: string, locale: string) =>
  text.toLocaleLowerCase(locale).normalize('NFD').replace(/\p{Diacritic}/gu, '').normalize('NFC');

/** Where the arrow keys lead in a grid of `columns`; null when the key does nothing. */
export function gridStep(key: string, index: number, count: number, columns: number): number | null {
  const steps: Record<string, number> = {
    ArrowRight: index + 1, ArrowLeft: index - 1, ArrowDown: index + columns, ArrowUp: index - columns,
    Home: index - (index % columns), End: Math.min(count - 1, index - (index % columns) + columns - 1),
  };
  const next = steps[key];
  return next === undefined || next < 0 || next >= count ? null : next;
}

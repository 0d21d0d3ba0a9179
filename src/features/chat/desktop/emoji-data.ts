import type { Locale } from '../../../ui/localizer.ts';
import type { EmojiRecord } from './emoji-view.ts';

export interface EmojiData {
  records: readonly EmojiRecord[];
  /** The groups' names, by group. */
  groups: ReadonlyMap<number, string>;
}

interface Messages { groups: readonly { message: string; order: number }[] }
type Module = Promise<{ default: unknown }>;

const SOURCES: Record<Locale | 'en', [records: () => Module, messages: () => Module]> = {
  en: [() => import('emojibase-data/en/compact.json'), () => import('emojibase-data/en/messages.json')],
  ko: [() => import('emojibase-data/ko/compact.json'), () => import('emojibase-data/ko/messages.json')],
  da: [() => import('emojibase-data/da/compact.json'), () => import('emojibase-data/da/messages.json')],
  pl: [() => import('emojibase-data/pl/compact.json'), () => import('emojibase-data/pl/messages.json')],
  fr: [() => import('emojibase-data/fr/compact.json'), () => import('emojibase-data/fr/messages.json')],
};

const loaded = new Map<string, Promise<EmojiData>>();

/** All emojis with their names in a language; fetched once, when the panel is first opened in it. */
export function emojiData(locale: Locale | 'en'): Promise<EmojiData> {
  const known = loaded.get(locale);
  if (known) return known;
  const data = load(locale);
  loaded.set(locale, data);
  // Without a network the next opening tries again.
  data.catch(() => loaded.delete(locale));
  return data;
}

async function load(locale: Locale | 'en'): Promise<EmojiData> {
  const [records, messages] = await Promise.all(SOURCES[locale].map((source) => source()));
  const { groups } = messages!.default as Messages;
  return {
    records: records?.default as EmojiRecord[],
    groups: new Map(groups.map(({ order, message }) => [order, message])),
  };
}

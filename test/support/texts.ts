import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Text, Texts } from '../../src/ui/localize.ts';
import { TOP, walk, type SourceFile } from './source.ts';

export const LANGUAGES = ['en', 'ko', 'da', 'pl', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A part's texts in every language, read from its `texts` folder. */
export interface Catalogue {
  folder: string;
  texts: Readonly<Record<Language, Texts>>;
}

async function load(folder: string, language: Language): Promise<Texts> {
  const module = await import(pathToFileURL(join(TOP, folder, `${language}.ts`)).href) as { en?: Texts; texts?: Texts };
  const texts = module.en ?? module.texts;
  if (!texts) throw new Error(`${folder}/${language}.ts exports neither \`en\` nor \`texts\``);
  return texts;
}

/** All catalogues below src. A missing language is an error. */
export async function readCatalogues(): Promise<Catalogue[]> {
  const folders = readdirSync(join(TOP, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'en.ts')
    .map((entry) => entry.parentPath.slice(TOP.length).replaceAll('\\', '/')).sort();
  return Promise.all(folders.map(async (folder) => {
    const texts = await Promise.all(LANGUAGES.map(async (language) => [language, await load(folder, language)] as const));
    return { folder, texts: Object.fromEntries(texts) as Record<Language, Texts> };
  }));
}

const namesIn = (text: string): Set<string> => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
const formsOf = (text: Text): Readonly<Partial<Record<string, string>>> => (typeof text === 'string' ? { other: text } : text);

/** The plural forms that whole numbers of everyday size need: French `many` begins at a million. */
function neededForms(language: Language): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)))];
}

function comparedWithEnglish(key: string, english: Text, language: Language, text: Text): string[] {
  const problems: string[] = [];
  const wanted = namesIn(formsOf(english).other ?? '');
  const present = namesIn(formsOf(text).other ?? '');
  for (const name of wanted) if (!present.has(name)) problems.push(`${language} ${key}: {${name}} is missing`);
  for (const form of Object.values(formsOf(text))) {
    if (!form?.trim()) problems.push(`${language} ${key}: empty`);
    for (const name of namesIn(form ?? '')) if (!wanted.has(name)) problems.push(`${language} ${key}: {${name}} is unknown`);
  }
  return problems;
}

/** Keys, placeholders and plural forms of all languages against English. */
export function catalogueProblems({ folder, texts }: Catalogue): string[] {
  const keys = Object.keys(texts.en);
  return LANGUAGES.flatMap((language) => {
    const surplus = Object.keys(texts[language]).filter((key) => !(key in texts.en)).map((key) => `${language} ${key}: unknown`);
    const compared = keys.flatMap((key) => {
      const english = texts.en[key];
      const text = texts[language][key];
      if (english === undefined || text === undefined) return [`${language} ${key}: missing`];
      const counts = typeof english !== 'string';
      const forms = counts && typeof text !== 'string' ? neededForms(language).filter((form) => !(form in text)) : [];
      if (!counts && typeof text !== 'string') return [`${language} ${key}: has plural forms, English has none`];
      if (counts && typeof text === 'string' && neededForms(language).length > 1) return [`${language} ${key}: has no plural forms`];
      return [...forms.map((form) => `${language} ${key}: plural form "${form}" is missing`), ...comparedWithEnglish(key, english, language, text)];
    });
    return [...surplus, ...compared].map((problem) => `${folder}: ${problem}`);
  });
}

interface Template { quasis: readonly { value: { raw: string; cooked: string | null } }[] }

/** Every string that could be a catalogue's key: whole ones, and the fixed beginnings of composed ones (`fault.${code}`). */
export function possibleKeys(files: readonly SourceFile[]): { whole: Set<string>; beginnings: Set<string> } {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const { program } of files) {
    walk(program, (node) => {
      if (node.type === 'Literal' && typeof node['value'] === 'string') whole.add(node['value']);
      if (node.type !== 'TemplateLiteral') return;
      const [head, ...rest] = (node as unknown as Template).quasis.map(({ value }) => value.raw);
      if (rest.length === 0) whole.add(head ?? '');
      else if (/^[a-z-]+\.[a-z.-]*$/.test(head ?? '')) beginnings.add(head ?? '');
    });
  }
  return { whole, beginnings };
}

import { deepEqual, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HELP_ARTICLES } from '../../../src/domain/help-articles.ts';
import { LANGUAGES, readCatalogues } from '../../support/texts.ts';

const catalogues = await readCatalogues();
const ARTICLES = 'src/features/help/desktop/articles/texts';

/** The articles of a language, and whatever else the desktop shows in it. */
function inLanguage(language: (typeof LANGUAGES)[number]): { articles: Readonly<Record<string, string>>; shown: ReadonlySet<string> } {
  const own = catalogues.find(({ folder }) => folder === ARTICLES);
  ok(own, 'the articles are there');
  const others = catalogues.filter(({ folder }) => folder !== ARTICLES && !folder.includes('customer'));
  const shown = others.flatMap(({ texts }) => Object.values(texts[language])).flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)));
  return { articles: own.texts[language] as Readonly<Record<string, string>>, shown: new Set(shown) };
}

const namesIn = (text: string): string[] => [...text.matchAll(/\*\*(.+?)\*\*/gu)].map(([, name = '']) => name);

describe('the articles of the help', () => {
  for (const language of LANGUAGES) {
    test(`WX-286 there is one for every task in ${language}, with names that stand on the desktop`, () => {
      const { articles, shown } = inLanguage(language);
      deepEqual(Object.keys(articles).toSorted(), HELP_ARTICLES.flatMap((id) => [`guide.text-${id}`, `guide.title-${id}`]).toSorted());
      const unknown = Object.entries(articles).flatMap(([key, text]) => namesIn(text).filter((name) => !shown.has(name)).map((name) => `${key}: ${name}`));
      deepEqual(unknown, []);
      for (const [key, text] of Object.entries(articles)) ok(text.split('**').length % 2 === 1, `${key}: a name has no end`);
    });
  }

  test('a step, a point and a name are the same ones in every language', () => {
    const shape = (text: string): string => text.split('\n').map((line) => `${/^(\d+\.|-)?/u.exec(line)?.[0] ?? ''}${namesIn(line).length}`).join('|');
    const [first, ...others] = LANGUAGES.map((language) => Object.fromEntries(Object.entries(inLanguage(language).articles).map(([key, text]) => [key, shape(text)])));
    for (const other of others) deepEqual(other, first);
  });
});

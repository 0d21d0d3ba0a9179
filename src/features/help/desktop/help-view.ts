import type { HelpArticle } from '../../../domain/help-articles.ts';

export interface ArticleText {
  id: HelpArticle;
  title: string;
  text: string;
}

/** A piece of a line; a name is something that the desktop shows. */
export interface Piece {
  text: string;
  name: boolean;
}

export type Line = readonly Piece[];
/** A paragraph has one line, a list as many as it has points. */
export interface Block {
  kind: 'paragraph' | 'steps' | 'points';
  lines: readonly Line[];
}

const LISTS = [['steps', /^\d+\. /u], ['points', /^- /u]] as const;

const piecesOf = (line: string): Line =>
  line.split('**').flatMap((text, at) => (text === '' ? [] : [{ text, name: at % 2 === 1 }]));

/** An article as it is written, in parts that can be shown. */
export function blocksOf(text: string): readonly Block[] {
  return text.split(/\n{2,}/u).flatMap((part) => {
    const lines = part.split('\n');
    const list = LISTS.find(([, mark]) => lines.every((line) => mark.test(line)));
    if (!list) return lines.map((line): Block => ({ kind: 'paragraph', lines: [piecesOf(line)] }));
    const [kind, mark] = list;
    return [{ kind, lines: lines.map((line) => piecesOf(line.replace(mark, ''))) }];
  });
}

/** Without case and accents, as people search. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

/** The articles that have every word of the query, those that have it in their title first. */
export function articlesFor(articles: readonly ArticleText[], query: string): readonly ArticleText[] {
  const wanted = folded(query).split(/\s+/u).filter(Boolean);
  const has = (text: string): boolean => {
    const known = folded(text);
    return wanted.every((word) => known.includes(word));
  };
  const inTitle = articles.filter(({ title }) => has(title));
  return [...inTitle, ...articles.filter((each) => !inTitle.includes(each) && has(`${each.title} ${each.text.replaceAll('**', '')}`))];
}

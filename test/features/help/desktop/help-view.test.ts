import { expect } from '@open-wc/testing';
import { articlesFor, blocksOf, type ArticleText } from '../../../../src/features/help/desktop/help-view.ts';

const ARTICLES: ArticleText[] = [
  { id: 'sign-in', title: 'Logowanie', text: 'Wpisz hasło i wybierz **Zaloguj się**.' },
  { id: 'profile', title: 'Profil', text: 'Zmień hasło.' },
  { id: 'sign-out', title: 'Zmień hasło', text: 'Nic więcej.' },
];
const ids = (query: string): string[] => articlesFor(ARTICLES, query).map(({ id }) => id);

describe('the help’s articles', () => {
  it('are found by all words, without case and accents, those in titles first', () => {
    expect(ids('')).to.deep.equal(['sign-in', 'profile', 'sign-out']);
    expect(ids('HASLO')).to.deep.equal([]);
    expect(ids('hasło')).to.deep.equal(['sign-out', 'sign-in', 'profile']);
    expect(ids('zmien hasło')).to.deep.equal(['sign-out', 'profile']);
    expect(ids('zaloguj sie.')).to.deep.equal(['sign-in']);
    expect(ids('nothing')).to.deep.equal([]);
  });

  it('have paragraphs, steps and points, with names in them', () => {
    expect(blocksOf('One **Next** two.\n\n1. First\n2. **Second**\n\n- Point')).to.deep.equal([
      { kind: 'paragraph', lines: [[{ text: 'One ', name: false }, { text: 'Next', name: true }, { text: ' two.', name: false }]] },
      { kind: 'steps', lines: [[{ text: 'First', name: false }], [{ text: 'Second', name: true }]] },
      { kind: 'points', lines: [[{ text: 'Point', name: false }]] },
    ]);
  });
});

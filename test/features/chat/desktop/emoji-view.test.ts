import { expect } from '@open-wc/testing';
import { emojiGroups, gridStep, searchEmojis, type EmojiRecord } from '../../../../src/features/chat/desktop/emoji-view.ts';

const RECORDS: EmojiRecord[] = [
  { unicode: '🇦', label: 'regional indicator A' },
  { unicode: '🏻', label: 'light skin tone', group: 2, order: 1 },
  { unicode: '🍎', label: 'red apple', group: 4, order: 9, tags: ['fruit', 'red'] },
  { unicode: '🍏', label: 'green apple', group: 4, order: 10, tags: ['fruit'] },
  { unicode: '😀', label: 'grinning face', group: 0, order: 1, tags: ['smile', 'happy'] },
  { unicode: '🧑‍🎓', label: 'élève', group: 1, order: 4, tags: ['école'] },
];
const found = (query: string) => searchEmojis(RECORDS, query, 'en').map((emoji) => emoji.unicode);

describe('emoji view', () => {
  it('groups emojis in order, without components and loose letters', () => {
    const groups = emojiGroups(RECORDS);
    expect(groups.map((group) => [group.id, group.icon])).to.deep.equal([[0, '😀'], [1, '🧑‍🎓'], [4, '🍎']]);
    expect(groups[2]?.emojis.map((emoji) => emoji.unicode)).to.deep.equal(['🍎', '🍏']);
  });

  it('finds by name and tag, every word, names first', () => {
    expect(found('apple')).to.deep.equal(['🍎', '🍏']);
    expect(found('fruit red')).to.deep.equal(['🍎']);
    expect(found('red')).to.deep.equal(['🍎']);
    expect(found('nothing')).to.deep.equal([]);
    expect(found('  ')).to.deep.equal([]);
    expect(found('skin')).to.deep.equal([]);
  });

  it('finds without accents and whatever the case', () => {
    expect(found('ELEVE')).to.deep.equal(['🧑‍🎓']);
    expect(found('ecole')).to.deep.equal(['🧑‍🎓']);
  });

  it('moves in the grid by the arrow keys and stays in it', () => {
    expect(gridStep('ArrowRight', 0, 10, 4)).to.equal(1);
    expect(gridStep('ArrowDown', 1, 10, 4)).to.equal(5);
    expect(gridStep('ArrowDown', 7, 10, 4)).to.equal(null);
    expect(gridStep('ArrowUp', 2, 10, 4)).to.equal(null);
    expect(gridStep('ArrowLeft', 0, 10, 4)).to.equal(null);
    expect(gridStep('Home', 6, 10, 4)).to.equal(4);
    expect(gridStep('End', 5, 10, 4)).to.equal(7);
    expect(gridStep('End', 9, 10, 4)).to.equal(9);
    expect(gridStep('x', 5, 10, 4)).to.equal(null);
  });
});

import { expect } from '@open-wc/testing';
import type { Notice } from '../../../../src/desktop/frame.ts';
import { EMPTY_SCREEN, isShown, settled, withNotice, withoutNotices, type Screen } from '../../../../src/features/alerts/desktop/notices/screen.ts';

const notice = (id: string, over: Partial<Notice> = {}): Notice => ({ id, tone: 'info', mode: 'auto', title: id, ...over });
const several = { kind: 'messages', words: (count: number) => `${count} messages` };
const after = (notices: readonly Notice[], limit: number, screen: Screen = EMPTY_SCREEN): Screen =>
  notices.reduce((all, each) => settled(withNotice(all, each), limit), screen);
const names = (cards: Screen['shown']) => cards.map(({ notices }) => notices.map(({ id }) => id).join('+'));
const numbered = (count: number, over: Partial<Notice> = {}) => Array.from({ length: count }, (_, n) => notice(`${over.several?.kind ?? 'n'}${n + 1}`, over));

describe('the screen of notices', () => {
  it('WX-213 holds as many as it has places, the others wait their turn', () => {
    const screen = after(numbered(5), 3);
    expect([names(screen.shown), names(screen.waiting)]).to.deep.equal([['n1', 'n2', 'n3'], ['n4', 'n5']]);
    const next = settled(withoutNotices(screen, new Set(['n2'])), 3);
    expect([names(next.shown), names(next.waiting)]).to.deep.equal([['n1', 'n3', 'n4'], ['n5']]);
    expect([isShown(next, 'n4'), isShown(next, 'n5')]).to.deep.equal([true, false]);
  });

  it('puts a burst of the same kind together, and leaves other kinds alone', () => {
    const screen = after([...numbered(3), ...numbered(2, { several }), ...numbered(12), notice('x')], 3);
    expect(names(screen.waiting)).to.deep.equal(['messages1', 'messages2', 'n4+n5+n6+n7+n8+n9+n10+n11+n12+x']);
  });

  it('never puts together what must be pressed', () => {
    const screen = after(numbered(10, { mode: 'acknowledge' }), 3);
    expect(screen.waiting).to.have.length(7);
  });

  it('one with the same id takes its place, also among several', () => {
    const screen = after([...numbered(8), notice('n1', { title: 'again' }), notice('n8', { title: 'again' })], 3);
    expect(names(screen.shown)).to.deep.equal(['n1', 'n2', 'n3']);
    expect(screen.shown[0]?.notices[0]?.title).to.equal('again');
    expect(screen.waiting[0]?.notices.at(-1)?.title).to.equal('again');
    expect(names(withoutNotices(screen, new Set(['n4', 'n5', 'n6', 'n7', 'n8'])).waiting)).to.deep.equal([]);
  });
});

import type { Notice } from '../../../../desktop/frame.ts';

/** What stands at one place of the screen: a notice, or several of a kind in one. */
export interface Card {
  key: string;
  notices: readonly Notice[];
}

/** What is to be seen, and what waits for a place, the oldest first. */
export interface Screen {
  shown: readonly Card[];
  waiting: readonly Card[];
}

export const EMPTY_SCREEN: Screen = { shown: [], waiting: [] };

const holds = (card: Card, id: string): boolean => card.notices.some((notice) => notice.id === id);

const replaced = (cards: readonly Card[], notice: Notice): readonly Card[] =>
  cards.map((card) => (holds(card, notice.id) ? { ...card, notices: card.notices.map((each) => (each.id === notice.id ? notice : each)) } : card));

/** Whether a notice has a place on the screen. */
export const isShown = ({ shown }: Screen, id: string): boolean => shown.some((card) => holds(card, id));

/** With one more notice; one with the same id gives up its place to it. */
export const withNotice = ({ shown, waiting }: Screen, notice: Notice): Screen => {
  const known = [...shown, ...waiting].some((card) => holds(card, notice.id));
  return known
    ? { shown: replaced(shown, notice), waiting: replaced(waiting, notice) }
    : { shown, waiting: [...waiting, { key: notice.id, notices: [notice] }] };
};

/** Without these notices. */
export const withoutNotices = ({ shown, waiting }: Screen, ids: ReadonlySet<string>): Screen => {
  const rest = (cards: readonly Card[]): readonly Card[] => cards.flatMap((card) => {
    const notices = card.notices.filter(({ id }) => !ids.has(id));
    if (notices.length === card.notices.length) return [card];
    return notices.length === 0 ? [] : [{ ...card, notices }];
  });
  return { shown: rest(shown), waiting: rest(waiting) };
};

const kindOf = ({ notices }: Card): string => notices[0]?.several?.kind ?? '';

/** What must be pressed is not to be lost among others. */
const isSummable = ({ notices }: Card): boolean => notices.every(({ mode }) => mode === 'auto');

/** When more of a kind wait than the screen has places, they are one. */
const summed = (cards: readonly Card[], limit: number): readonly Card[] => {
  const kinds = new Map<string, readonly Card[]>();
  for (const card of cards) if (isSummable(card)) kinds.set(kindOf(card), [...kinds.get(kindOf(card)) ?? [], card]);
  const crowds = [...kinds.values()].filter((crowd) => crowd.length > limit || (crowd.length > 1 && crowd.some(({ notices }) => notices.length > 1)));
  return cards.flatMap((card) => {
    const crowd = crowds.find((each) => each.includes(card));
    if (!crowd) return [card];
    return crowd[0] === card ? [{ ...card, notices: crowd.flatMap(({ notices }) => notices) }] : [];
  });
};

/** As many as have a place are seen; what waits is put together. */
export const settled = ({ shown, waiting }: Screen, limit: number): Screen => {
  const free = Math.max(0, limit - shown.length);
  return { shown: [...shown, ...waiting.slice(0, free)], waiting: summed(waiting.slice(free), limit) };
};

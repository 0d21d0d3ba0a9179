interface Tab { readonly id: string; readonly order: number }

/** As the agent has ordered them; those that the agent has not, after them. */
export const inOrder = <T extends Tab>(tabs: readonly T[], order: readonly string[]): readonly T[] => {
  const place = ({ id }: T): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...tabs].sort((a, b) => place(a) - place(b) || a.order - b.order);
};

/** The order after one tab was put at the place of another; neither is shown alone, so others may stand between. */
export const moved = (ids: readonly string[], id: string, target: string): readonly string[] => {
  const from = ids.indexOf(id);
  const to = ids.indexOf(target);
  if (from === -1 || to === -1 || from === to) return ids;
  const others = ids.filter((each) => each !== id);
  const at = others.indexOf(target) + (from < to ? 1 : 0);
  return [...others.slice(0, at), id, ...others.slice(at)];
};

import { TabMoved } from './tab-events.ts';

const BEGINS_AT_PX = 6;

const idOf = (tab: Element): string => (tab as HTMLElement).dataset['tab'] ?? '';

/** The tab whose middle the pointer has passed, seen from the one that is dragged. */
const passed = (tabs: readonly Element[], dragged: Element, x: number): Element | null => {
  const place = tabs.indexOf(dragged);
  const middle = (tab: Element): number => {
    const { left, width } = tab.getBoundingClientRect();
    return left + width / 2;
  };
  const own = middle(dragged);
  const candidates = tabs.filter((tab, at) => at !== place && (own < middle(tab) ? x > middle(tab) : x < middle(tab)));
  // The farthest one, of those on the side to which the pointer goes.
  return candidates.toSorted((a, b) => Math.abs(middle(b) - own) - Math.abs(middle(a) - own))[0] ?? null;
};

/** Follows a pointer that has been put on a tab: from some pixels on the tab goes with it. */
export const dragTab = (strip: HTMLElement, tab: HTMLElement, down: PointerEvent): void => {
  const ended = new AbortController();
  const { signal } = ended;
  const id = idOf(tab);
  let dragging = false;
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    dragging ||= Math.abs(event.clientX - down.clientX) > BEGINS_AT_PX;
    if (!dragging) return;
    tab.dataset['dragged'] = '';
    const target = passed([...strip.querySelectorAll('[role=tab]:not([hidden])')], tab, event.clientX);
    if (target) strip.dispatchEvent(new TabMoved(id, idOf(target), false));
  };
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    ended.abort();
    delete tab.dataset['dragged'];
    if (dragging) strip.dispatchEvent(new TabMoved(id, id));
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
};

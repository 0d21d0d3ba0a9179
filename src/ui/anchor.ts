export interface Placement {
  /** Which edges are flush; `end` is right in left-to-right text. */
  align?: 'start' | 'end';
  /** At least as wide as the anchor. */
  matchWidth?: boolean;
  /** Pixels between both. */
  gap?: number;
}

const MARGIN = 8;

/** Puts an open popover below its anchor, or above when there is more room, and never outside of the window. */
export const placeAt = (popover: HTMLElement, anchor: Element, { align = 'start', matchWidth = false, gap = 4 }: Placement = {}): void => {
  const box = anchor.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const height = window.innerHeight;
  const below = height - box.bottom - gap - MARGIN;
  const above = box.top - gap - MARGIN;
  const style = popover.style;
  Object.assign(style, { position: 'fixed', margin: '0', inset: 'auto', minWidth: matchWidth ? `${box.width}px` : '', maxWidth: `${width - 2 * MARGIN}px` });
  style.maxHeight = '';
  const wanted = popover.offsetHeight;
  const up = wanted > below && above > below;
  style.maxHeight = `${Math.max(96, up ? above : below)}px`;
  const left = align === 'start' ? box.left : box.right - popover.offsetWidth;
  style.left = `${Math.max(MARGIN, Math.min(left, width - popover.offsetWidth - MARGIN))}px`;
  style.top = up ? `${Math.max(MARGIN, box.top - gap - popover.offsetHeight)}px` : `${box.bottom + gap}px`;
};

/** Keeps a popover at its anchor while the page scrolls or changes its size; the result ends it. */
export const keepAt = (popover: HTMLElement, anchor: Element, placement?: Placement): (() => void) => {
  const ended = new AbortController();
  const place = (): void => placeAt(popover, anchor, placement);
  window.addEventListener('resize', place, { signal: ended.signal });
  window.addEventListener('scroll', place, { signal: ended.signal, capture: true, passive: true });
  place();
  return () => ended.abort();
};

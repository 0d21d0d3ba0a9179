/**
 * Keeps an element that is as large as the window below the header and what stands beneath it: a request that comes
 * meanwhile is seen. The result ends it.
 */
export function keepBelowHeader(element: HTMLElement): () => void {
  const columns = element.closest('.columns');
  if (!columns) return () => undefined;
  const sizes = new ResizeObserver(() => element.style.setProperty('--ad-maximized-top', `${Math.round(columns.getBoundingClientRect().top)}px`));
  sizes.observe(columns);
  return () => sizes.disconnect();
}

import type { Page } from 'playwright';

/* What a page shows, told by the page itself in milliseconds since 1970. */

/** Runs in the page: when the desktop's banner says that the line is tried again. Not by frames: a hidden page has none. */
export const reconnecting = (): Promise<number> => new Promise((resolve) => {
  const banner = document.querySelector('ad-desk-banner')!.shadowRoot!;
  const look = (): boolean => {
    if (!banner.querySelector('.gone.line ad-icon')) return false;
    resolve(performance.timeOrigin + performance.now());
    return true;
  };
  if (look()) return;
  const watch = new MutationObserver(() => { if (look()) watch.disconnect(); });
  watch.observe(banner, { subtree: true, childList: true, attributes: true });
});

/**
 * When this message stands in the opened conversation and the banner is calm: the desktop is in step. With how many
 * messages it says that the conversation has.
 */
export const untilInStep = (page: Page, text: string): Promise<{ painted: number; messages: number }> => page.evaluate((wanted) => new Promise((resolve) => {
  const inside = (host: string, root: ParentNode | null | undefined): ShadowRoot | null => root?.querySelector(host)?.shadowRoot ?? null;
  const look = (): void => {
    const log = inside('ad-transcript', inside('ad-chat', document));
    const calm = !inside('ad-desk-banner', document)?.querySelector('.line, .stale');
    const row = calm ? [...log?.querySelectorAll('[data-id]') ?? []].find((each) => each.querySelector('.bubble')?.textContent === wanted) : undefined;
    if (!row) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve({ painted: performance.timeOrigin + performance.now(), messages: Number(row.getAttribute('aria-setsize')) });
    port2.postMessage(null);
  };
  look();
}), text);

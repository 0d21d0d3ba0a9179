import type { BrowserContext, Page } from 'playwright';

/** When something of the desktop was there, in milliseconds since 1970. */
export interface Controls {
  /** The click on **Continue**; null when nobody clicked. */
  clicked: number | null;
  /** Composer and **End** could be used. */
  usable: number;
  /** The conversation's messages stood too. */
  readable: number;
}

declare global {
  /** Set by the watch below. */
  interface Window { benchControls?: () => Promise<Controls> }
}

/** Runs in the page before its own scripts: follows what stands on the screen from frame to frame. */
function watchControls(): void {
  const moment = (): number => performance.timeOrigin + performance.now();
  const inside = (host: string, root: ParentNode | null | undefined): ShadowRoot | null => root?.querySelector(host)?.shadowRoot ?? null;
  const usable = (): boolean => {
    const field = inside('ad-composer', inside('ad-chat', document))?.querySelector('textarea');
    const end = inside('ad-interaction-control', document)?.querySelector<HTMLButtonElement>('button.danger');
    return Boolean(field && !field.disabled && end && !end.disabled && end.getAttribute('aria-disabled') !== 'true');
  };
  const readable = (): boolean => Boolean(inside('ad-transcript', inside('ad-chat', document))?.querySelector('[data-id]'));
  // A frame's callbacks run before its painting, a message's after it.
  const painted = (): Promise<number> => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(moment());
    port2.postMessage(null);
  });
  const until = (holds: () => boolean): Promise<number> => new Promise((resolve) => {
    const look = (): void => void requestAnimationFrame(() => (holds() ? resolve(painted()) : look()));
    look();
  });
  const watch = async (clicked: number | null): Promise<Controls> => {
    const [first, whole] = await Promise.all([until(usable), until(() => usable() && readable())]);
    return { clicked, usable: first, readable: whole };
  };
  window.benchControls = () => watch(null);
  document.addEventListener('click', ({ timeStamp, isTrusted }) => {
    if (!isTrusted || !document.querySelector('ad-session-prompt')) return;
    const watching = watch(performance.timeOrigin + timeStamp);
    window.benchControls = () => watching;
  }, { capture: true });
}

export const watchControlsIn = async (context: BrowserContext): Promise<void> => void await context.addInitScript(watchControls);

const LONGEST_MS = 20_000;

/** Resolves when the desktop's controls are usable in this page. */
export const controlsOf = (page: Page): Promise<Controls> => page.evaluate((longest) => Promise.race([
  window.benchControls!(),
  new Promise<never>((_, reject) => { setTimeout(() => reject(new Error(`not usable: ${document.body.textContent}`)), longest); }),
]), LONGEST_MS);

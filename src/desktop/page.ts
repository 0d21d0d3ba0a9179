import type { DeskProfile } from '../contract/desk.ts';

/** What stands in the window: one page at a time, each in a chunk of its own. */
export type PageName = 'setup' | 'sign-in' | 'desk' | 'plain';

/** A page has done its work; the frame asks the server which one comes next. */
export class PageDone extends Event {
  constructor() {
    super('page-done', { bubbles: true, composed: true });
  }
}

export interface PageContext {
  /** What to say first: why the person stands here. */
  notice: string;
  /** What a dialog says first: the person was signed out without having asked for it (WX-111). */
  dialog?: string;
  /** Who is signed in; null before. */
  profile: DeskProfile | null;
}

/** A page's module: makes the page's element. It fires `page-done` when it has done its work. */
export interface PageModule {
  createPage(context: PageContext): HTMLElement;
}

const HINT = 'ad-page';

/** The page that this browser showed last: its chunk may be fetched while the server is still being asked. */
export const expectedPage = (): PageName | null => {
  try {
    return localStorage.getItem(HINT) as PageName | null;
  } catch {
    return null;
  }
};

/** Puts a page into the window in place of what was there. */
export const showPage = (name: PageName, element: HTMLElement): void => {
  document.body.replaceChildren(element);
  try {
    localStorage.setItem(HINT, name);
  } catch {
    // Only a hint is lost.
  }
};

/** Marks once that a person can use the page; benchmarks read it. */
export const markInteractive = (): void => {
  if (performance.getEntriesByName('app-interactive').length === 0) performance.mark('app-interactive');
};

declare global {
  interface HTMLElementEventMap {
    'page-done': PageDone;
  }
}

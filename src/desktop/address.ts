import { combineLatest, distinctUntilChanged, EMPTY, map, type Observable, switchMap, timer } from 'rxjs';
import type { Id } from '../contract/primitives.ts';
import type { DeskModel, DeskPage, DesktopFrame } from './frame.ts';

const TASK = /^\/task\/([A-Za-z0-9_-]{1,64})$/;
const PAGE = /^\/([a-z0-9][a-z0-9-]{0,63})$/;

/** What an address of the desktop names: a page, an interaction, or neither: home. */
export interface Place {
  pageId: string | null;
  interactionId: Id | null;
}

export const placeOf = (path: string): Place => ({ pageId: PAGE.exec(path)?.[1] ?? null, interactionId: TASK.exec(path)?.[1] ?? null });

/** Where the agent is: `/<pageId>`, `/task/<interactionId>`, or `/`. */
export const addressOf = ({ pageId, selectedId }: Pick<DeskModel, 'pageId' | 'selectedId'>): string => {
  if (pageId !== null) return `/${pageId}`;
  return selectedId === null ? '/' : `/task/${selectedId}`;
};

type Page = Pick<Window, 'location' | 'history' | 'addEventListener'>;

/** The way back leads to places that are still there: an interaction that has left the desk gives its entry away. */
const isAnotherTask = (before: string, next: DeskModel): boolean => {
  const { interactionId } = placeOf(before);
  return next.selectedId !== null && (interactionId === null || interactionId in next.desk.interactions);
};

/** Keeps the page's address at what is shown, an entry of the browser's history for each place, and follows **Back** and **Forward**. */
export const followAddress = (frame: Pick<DesktopFrame, 'model$' | 'model' | 'goTo' | 'select'>, page: Page = window): void => {
  const { location, history } = page;
  let first = true;
  let goingBack = false;
  // A desk that is not confirmed may not have the interaction yet that the address names.
  frame.model$.pipe(distinctUntilChanged((a, b) => a.confirmed === b.confirmed && addressOf(a) === addressOf(b))).subscribe((model) => {
    const here = location.pathname;
    const turns = model.pageId !== placeOf(here).pageId;
    if (goingBack || (!model.confirmed && !turns)) return;
    const address = addressOf(model);
    if (address !== here) {
      if (turns || (!first && isAnotherTask(here, model))) history.pushState(null, '', address);
      else history.replaceState(history.state, '', address);
    }
    first &&= !model.confirmed;
  });
  page.addEventListener('popstate', () => {
    const { pageId, interactionId } = placeOf(location.pathname);
    goingBack = true;
    frame.goTo(pageId);
    if (pageId === null) frame.select(interactionId);
    goingBack = false;
    // What is not on the desk any more has no address either.
    if (addressOf(frame.model) !== location.pathname) history.replaceState(history.state, '', addressOf(frame.model));
  });
};

/** The page that the model names, if it is there and may be shown. */
export const pageOf = (pages: readonly DeskPage[], model: DeskModel): DeskPage | null => {
  const page = pages.find(({ id }) => id === model.pageId);
  return page && isShown(page, model) ? page : null;
};

/** A mistake of one feature hides what it has brought, and nothing else. */
export const isShown = ({ shown }: { shown: (model: DeskModel) => boolean }, model: DeskModel): boolean => {
  try {
    return shown(model);
  } catch (error) {
    reportError(error);
    return false;
  }
};

/** A page may come a moment later than the feature that brings it. */
const GRACE_MS = 1_500;

/** Leads home from a page that does not exist, once all features are there and the desk is confirmed. */
export const leaveMissingPage = (frame: Pick<DesktopFrame, 'model$' | 'model' | 'goTo'>, pages$: Observable<readonly DeskPage[]>, ready$: Observable<boolean>, page: Page = window): void => {
  combineLatest([frame.model$, pages$, ready$]).pipe(
    map(([model, pages, ready]) => (ready && model.confirmed && model.role === 'working' && !pageOf(pages, model) ? model.pageId : null)),
    distinctUntilChanged(),
    switchMap((missing) => (missing === null ? EMPTY : timer(GRACE_MS))),
  ).subscribe(() => {
    // The way back must not lead to it.
    page.history.replaceState(page.history.state, '', addressOf({ ...frame.model, pageId: null }));
    frame.goTo(null);
  });
};

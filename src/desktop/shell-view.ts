import { isShown, pageOf } from './address.ts';
import type { AuxiliaryTab, DeskModel, DeskPage } from './frame.ts';
import { type ShellSettings, tabOf } from './shell-settings.ts';
import { inOrder } from './tab-order.ts';

export interface ShellView {
  /** Those that the navigation bar shows. */
  pages: readonly DeskPage[];
  /** Home alone is no choice: then there is no bar. */
  hasNavigation: boolean;
  /** The one in place of the workspace. */
  page: DeskPage | null;
  /** The address names a page that may still come. */
  isPageComing: boolean;
  /** Those of the Auxiliary Information pane, as they stand. */
  tabs: readonly AuxiliaryTab[];
  tabId: string | null;
  hasAuxiliary: boolean;
}

/** What of the shell there is to show. `ready`: all features are there; until then places are kept for what was there last time. */
export const shellView = (model: DeskModel, pages: readonly DeskPage[], tabs: readonly AuxiliaryTab[], settings: ShellSettings, ready: boolean): ShellView => {
  const page = pageOf(pages, model);
  const shownPages = pages.filter((each) => isShown(each, model));
  const shownTabs = inOrder(tabs.filter((each) => isShown(each, model)), settings.tabOrder);
  const wanted = tabOf(settings.tabs, model.selectedId ?? '');
  const isPageComing = model.pageId !== null && !page && !ready;
  return {
    pages: shownPages, page, isPageComing,
    hasNavigation: shownPages.length > 0 || isPageComing || (settings.navigation && !ready),
    tabs: shownTabs,
    tabId: (shownTabs.find(({ id }) => id === wanted) ?? shownTabs[0])?.id ?? null,
    hasAuxiliary: shownTabs.length > 0 || (!ready && wanted !== null && model.selectedId !== null && model.pageId === null),
  };
};

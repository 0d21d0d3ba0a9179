import type { AuxiliaryTab, DeskModel } from './frame.ts';
import './pane-events.ts';
import type { ShellMemory } from './shell-memory.ts';
import { type ShellSettings, tabOf, withTab } from './shell-settings.ts';
import type { ShellView } from './shell-view.ts';
import './tab-events.ts';
import { inOrder, moved } from './tab-order.ts';

/** What the shell knows when the agent arranges it. */
export interface Arranged {
  memory: ShellMemory;
  model: DeskModel | null;
  tabs: readonly AuxiliaryTab[];
}

const SIZES = { tasks: 'tasksWidth', history: 'historyHeight', auxiliary: 'auxiliaryWidth' } as const satisfies Record<string, keyof ShellSettings>;

/** Remembers the tab of the interaction that is open. */
export const chooseTab = ({ memory, model }: Arranged, tabId: string): void =>
  memory.change({ tabs: withTab(memory.settings.tabs, model?.selectedId ?? '', tabId) });

/** Takes what the agent does to the arrangement: sizes, and the order of tabs. */
export const followArrangement = (shell: HTMLElement, now: () => Arranged): void => {
  const put = (change: Partial<ShellSettings>, done: boolean): void => {
    const { memory } = now();
    if (done) memory.change(change);
    else memory.show(change);
  };
  shell.addEventListener('edge-moved', ({ pane, value, done }) => put({ [SIZES[pane]]: value }, done));
  shell.addEventListener('tab-chosen', ({ tabId }) => chooseTab(now(), tabId));
  shell.addEventListener('tab-order-reset', () => put({ tabOrder: [] }, true));
  shell.addEventListener('tab-moved', ({ tabId, targetId, done }) => {
    const { memory, tabs } = now();
    const ids = inOrder(tabs, memory.settings.tabOrder).map(({ id }) => id);
    // Tabs that come and go keep their places meanwhile.
    const gone = memory.settings.tabOrder.filter((id) => !ids.includes(id));
    put({ tabOrder: [...moved(ids, tabId, targetId), ...gone] }, done);
  });
  shell.addEventListener('layout-reset-asked', () => now().memory.reset());
};

/** The next visit begins with the places of what is there now. */
export const rememberPlaces = (arranged: Arranged, view: ShellView, ready: boolean): void => {
  const { memory, model } = arranged;
  if (!model?.confirmed || !model.desk.session) return;
  const hasPages = view.pages.length > 0;
  if (ready && memory.settings.navigation !== hasPages) memory.change({ navigation: hasPages });
  if (view.tabId !== null && model.selectedId !== null && tabOf(memory.settings.tabs, model.selectedId) === null) chooseTab(arranged, view.tabId);
};

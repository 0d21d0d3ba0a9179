import { BehaviorSubject, first, type Subscription } from 'rxjs';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import './components/md-tabs.ts';
import './components/page-title.ts';
import './components/screen-pop-area.ts';
import './components/web-frame.ts';
import { type KeptLayouts, keptLayoutsOf } from './kept-layouts.ts';
import type { LayoutHost } from './layout-host.ts';
import { LayoutPlaces } from './layout-places.ts';
import { type GoodLayout, LayoutStore } from './layout-store.ts';
import { store$Of } from './surroundings.ts';
import { t } from './texts/index.ts';
import type { WidgetStore } from './widget-store.ts';
import { WidgetErrors } from './widgets/widget-errors.ts';
import { WidgetScripts } from './widgets/widget-scripts.ts';
import { WidgetSwitches } from './widgets/widget-switches.ts';
import { WidgetTroubles } from './widgets/widget-troubles.ts';

const PATIENCE_MS = 10_000;

export interface LayoutDeskOptions {
  kept?: KeptLayouts;
  scripts?: WidgetScripts;
  patienceMs?: number;
}

const followStore = (frame: DesktopFrame, pageTitle: (pageId: string | null) => string): BehaviorSubject<WidgetStore> => {
  const source$ = store$Of(frame, pageTitle);
  let now: WidgetStore | null = null;
  source$.pipe(first()).subscribe((store) => { now = store; });
  // Everything that it is made of has a value from the beginning.
  if (!now) throw new Error('the store has no value');
  const store$ = new BehaviorSubject<WidgetStore>(now);
  source$.subscribe((store) => { if (store !== store$.value) store$.next(store); });
  return store$;
};

/** The team's layout on this desktop, for as long as it is open. The result ends it. */
export const openLayoutDesk = (frame: DesktopFrame, { kept, scripts = new WidgetScripts(), patienceMs = PATIENCE_MS }: LayoutDeskOptions = {}): Subscription => {
  let places: LayoutPlaces | null = null;
  const store$ = followStore(frame, (id) => places?.titleOf(id) ?? t('layout.home'));
  const switches = new WidgetSwitches();
  const host: LayoutHost = {
    store$, scripts, switches, errors: new WidgetErrors(), patienceMs,
    troubles: new WidgetTroubles(frame), record: (what, detail) => frame.record(what, detail),
  };
  places = new LayoutPlaces(frame, host);
  const store = new LayoutStore({
    frame, kept: kept ?? keptLayoutsOf(frame.model.desk.profile.userId),
    unreadable: () => frame.notify({ id: 'layout', tone: 'warning', mode: 'silent', title: t('layout.unreadable'), text: t('layout.unreadable-text') }),
  });
  frame.root.addEventListener('layout-reset-asked', () => {
    switches.reset();
    store.reset();
  });
  return store.good$.subscribe(show(frame, places));
};

/** Shows a layout; a later one is told, quietly, and the first one leads to its landing page. */
const show = (frame: DesktopFrame, places: LayoutPlaces) => {
  let before: GoodLayout | null = null;
  return (good: GoodLayout): void => {
    places.apply(good.layout);
    const { pageId, selectedId, confirmed } = frame.model;
    if (!before && places.landing !== null && pageId === null && selectedId === null) frame.goTo(places.landing);
    const sameTeam = before !== null && teamOf(before) === teamOf(good);
    if (before && sameTeam && confirmed) frame.notify({ id: 'layout', tone: 'info', mode: 'silent', title: t('layout.changed'), text: t('layout.changed-text') });
    before = good;
  };
};

const teamOf = ({ key }: GoodLayout): unknown => (JSON.parse(key) as readonly unknown[])[0];

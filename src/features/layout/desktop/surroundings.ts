import { combineLatest, distinctUntilChanged, map, Observable } from 'rxjs';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import { presentScreenPop$ } from '../../../desktop/screen-pop-door.ts';
import { currentTheme } from '../../../desktop/theme.ts';
import { localizer } from '../../../ui/localizer.ts';
import { widgetStoreOf, type WidgetStore } from './widget-store.ts';

const isDark = (system: MediaQueryList): boolean => currentTheme() === 'dark' || (currentTheme() === 'system' && system.matches);

/** Whether the page is dark, whoever decides it. */
export const dark$ = new Observable<boolean>((subscriber) => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const tell = (): void => subscriber.next(isDark(system));
  const page = new MutationObserver(tell);
  system.addEventListener('change', tell);
  page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  tell();
  return () => {
    system.removeEventListener('change', tell);
    page.disconnect();
  };
}).pipe(distinctUntilChanged());

const language$ = new Observable<string>((subscriber) => {
  subscriber.next(localizer.locale);
  return localizer.subscribe(() => subscriber.next(localizer.locale));
});

/** The store as it is now, and whenever something in it changes. */
export const store$Of = (frame: Pick<DesktopFrame, 'model$' | 'notices$'>, pageTitle: (pageId: string | null) => string): Observable<WidgetStore> => {
  const storeOf = widgetStoreOf();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return combineLatest([frame.model$, dark$, language$, presentScreenPop$, frame.notices$]).pipe(
    map(([model, dark, language, pop, notices]) => storeOf(model, {
      dark, language, timeZone, pageTitle: pageTitle(model.pageId), screenPop: pop?.url ?? null, notices: notices.length,
    })),
    distinctUntilChanged(),
  );
};

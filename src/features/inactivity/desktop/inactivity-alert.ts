import { combineLatest, distinctUntilChanged, filter, fromEvent, map, merge, startWith, type Subscription } from 'rxjs';
import { closeBrowserAlert, showBrowserAlert } from '../../../desktop/browser-alert.ts';
import { onFarewell } from '../../../desktop/farewell.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import { signOutAt } from './inactivity-view.ts';
import { t } from './texts/index.ts';

const TAG = 'inactivity';

/** Whether the agent looks at this window. */
const watched = (): boolean => !document.hidden && document.hasFocus();

/** While the question stands and the agent looks elsewhere, the browser itself says so (WX-108). */
export function alertAway(frame: Pick<DesktopFrame, 'model$'>, isWatched: () => boolean = watched): Subscription {
  onFarewell(() => closeBrowserAlert(TAG));
  const watched$ = merge(fromEvent(document, 'visibilitychange'), fromEvent(window, 'focus'), fromEvent(window, 'blur')).pipe(map(isWatched), startWith(isWatched()));
  return combineLatest([frame.model$, watched$]).pipe(
    map(([model, here]) => signOutAt(model) !== null && !here),
    distinctUntilChanged(),
    // Another window may have shown one: nothing is closed that was not shown here.
    filter((wanted, index) => wanted || index > 0),
  ).subscribe((wanted) => {
    if (wanted) void showBrowserAlert({ tag: TAG, title: t('inactivity.title'), body: t('inactivity.alert'), lasting: true });
    else void closeBrowserAlert(TAG);
  });
}

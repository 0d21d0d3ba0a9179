import { t } from '../../../desktop/actions/texts/index.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import { PaneAsked } from '../../../desktop/pane-events.ts';
import { reloadPage } from '../../../desktop/reload.ts';
import { ShortcutsAsked } from '../../../desktop/shortcuts-asked.ts';
import { localizer } from '../../../ui/localizer.ts';
import { PALETTE } from './command-desk.ts';
import type { Platform } from './keys.ts';

/** What belongs to the page and to no feature: palette, list of shortcuts, language, reload. */
export const offerPageActions = (frame: DesktopFrame, platform: Platform, openPalette: () => void): void => {
  const always = (): boolean => true;
  frame.action({
    id: PALETTE, group: 'help', keys: platform === 'mac' ? 'Meta+KeyK' : 'Ctrl+KeyK', label: () => t('action.palette'),
    possible: always, run: openPalette,
  });
  frame.action({
    id: 'shortcuts.list', group: 'help', keys: 'Ctrl+Alt+KeyF', label: () => t('action.shortcuts'),
    possible: always, run: () => frame.root.dispatchEvent(new ShortcutsAsked()),
  });
  frame.action({
    id: 'page.reload', group: 'help', keys: 'Ctrl+Alt+KeyB', label: () => t('action.reload'),
    possible: always, run: () => void frame.flush().then(reloadPage),
  });
  offerPlaces(frame);
  for (const locale of localizer.locales) {
    frame.action({
      id: `page.language.${locale}`, group: 'profile', label: () => t('action.language', { language: localizer.nameOf(locale) }),
      possible: () => localizer.locale !== locale, why: () => t('action.is-language'),
      run: () => void localizer.choose(locale).catch((error: unknown) => frame.explain(error)),
    });
  }
};

/** Where one can go on the desktop itself; its pages and tabs come with their own. */
function offerPlaces(frame: DesktopFrame): void {
  const group = 'view';
  frame.action({
    id: 'view.home', group, label: () => t('action.home'),
    possible: ({ pageId, selectedId }) => pageId !== null || selectedId !== null, why: () => t('action.is-home'),
    run: () => { frame.goTo(null); frame.select(null); },
  });
  const hasPane = (pane: string) => (): boolean => frame.root.querySelector(`#pane-${pane}`) !== null;
  const ask = (pane: PaneAsked['pane']) => (): void => void frame.root.dispatchEvent(new PaneAsked(pane));
  frame.action({ id: 'view.tasks', group, keys: 'Ctrl+Alt+Digit7', label: () => t('action.tasks'), possible: () => true, run: ask('tasks') });
  frame.action({ id: 'view.history', group, label: () => t('action.history'), possible: () => true, run: ask('history') });
  frame.action({ id: 'view.auxiliary', group, label: () => t('action.auxiliary'), possible: hasPane('auxiliary'), why: () => t('action.no-pane'), run: ask('auxiliary') });
  frame.action({
    id: 'view.navigation', group, keys: 'Ctrl+Alt+KeyT', label: () => t('action.navigation'),
    possible: hasPane('navigation'), why: () => t('action.no-pane'), run: ask('navigation'),
  });
}

import { t } from '../../../desktop/actions/texts/index.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';
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
  for (const locale of localizer.locales) {
    frame.action({
      id: `page.language.${locale}`, group: 'profile', label: () => t('action.language', { language: localizer.nameOf(locale) }),
      possible: () => localizer.locale !== locale, why: () => t('action.is-language'),
      run: () => void localizer.choose(locale).catch((error: unknown) => frame.explain(error)),
    });
  }
};

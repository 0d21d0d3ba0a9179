import { t } from '../../../desktop/actions/texts/index.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { installPrompt } from './install-prompt.ts';

/** Installation from the command palette. */
export const actions: DesktopFeature = {
  id: 'installation',
  register(frame) {
    // Browsers that install nothing have no such command.
    if (!('onbeforeinstallprompt' in window)) return;
    frame.action({
      id: 'installation.install', group: 'help', label: () => t('action.install'),
      possible: () => installPrompt.offered, why: () => t('action.no-install'),
      run: () => void installPrompt.install().catch((error: unknown) => frame.explain(error)),
    });
  },
};

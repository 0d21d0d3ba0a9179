import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { bringPart } from '../../../desktop/register-features.ts';
import { CommandDesk } from './command-desk.ts';
import type { CommandPalette } from './command-palette.ts';
import { listenToKeys } from './key-listener.ts';
import { offerPageActions } from './page-actions.ts';
import type { ShortcutList } from './shortcut-list.ts';
import { ShortcutStore } from './shortcut-store.ts';
import { t } from './texts/index.ts';

/** Keyboard shortcuts, their list, and the command palette: whatever can be done can be done by keys. */
export const feature: DesktopFeature = {
  id: 'shortcuts',
  register(frame) {
    const store = new ShortcutStore(frame.model.desk.profile.userId);
    const desk = new CommandDesk(frame, store);
    const palette = createRef<CommandPalette>();
    const list = createRef<ShortcutList>();
    const keep = (work: Promise<void>): void => void work.catch(() => frame.toast(t('shortcuts.not-kept'), 'warning'));
    frame.contribute({
      id: 'shortcuts', slot: 'dialogs', order: 80,
      // Elements that are not defined yet are only empty tags.
      render: () => html`
        <ad-shortcut-list ${ref(list)} .shortcuts$=${desk.shortcuts$} .naming=${desk.naming}></ad-shortcut-list>
        <ad-command-palette ${ref(palette)} .commands$=${desk.commands$} .naming=${desk.naming}></ad-command-palette>`,
    });
    offerPageActions(frame, desk.naming.platform, () =>
      bringPart(frame, 'shortcuts', () => import('./command-palette.ts').then(() => palette.value?.toggle())));
    frame.root.addEventListener('shortcuts-asked', () =>
      bringPart(frame, 'shortcuts', () => import('./shortcut-list.ts').then(() => list.value?.show())));
    frame.root.addEventListener('command-chosen', ({ id }) => desk.choose(id));
    frame.root.addEventListener('shortcut-chosen', ({ id, keys, from }) => {
      if (from !== null) keep(store.choose(from, null));
      keep(store.choose(id, keys));
    });
    frame.root.addEventListener('shortcuts-reset', () => keep(store.reset()));
    listenToKeys({ actionOf: (keys) => desk.actionOf(keys), press: (action) => desk.press(action), naming: desk.naming });
  },
};

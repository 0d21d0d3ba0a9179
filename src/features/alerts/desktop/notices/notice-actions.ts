import { t as actionText } from '../../../../desktop/actions/texts/index.ts';
import type { DeskModel, DesktopFrame } from '../../../../desktop/frame.ts';
import { NotificationSettingsAsked } from '../../../../desktop/notification-settings-asked.ts';
import type { AlertSettingsStore } from '../settings-store.ts';
import { SoundAsked } from './alert-events.ts';
import { openCenter } from './open-center.ts';
import { t } from './texts/index.ts';

/** What can be done about notifications by keys and from the command palette. */
export function offerActions(frame: DesktopFrame, store: AlertSettingsStore): void {
  const group = 'profile';
  const isOn = ({ desk }: DeskModel): boolean => desk.session !== null && store.settings.notifications;
  frame.action({
    id: 'notifications.center', group, label: () => t('notices.center'), keys: 'Ctrl+Alt+KeyI', possible: isOn,
    run: () => openCenter(frame.root),
  });
  frame.action({
    id: 'notifications.silent', group, label: () => actionText('action.silent'), keys: 'Ctrl+Alt+KeyD', possible: isOn,
    run: () => {
      const silent = !store.settings.silent;
      store.change({ silent }).catch(() => frame.toast(t('notices.not-kept'), 'warning'));
      frame.toast(silent ? actionText('action.silent-on') : actionText('action.silent-off'));
    },
  });
  frame.action({
    id: 'notifications.settings', group, label: () => actionText('action.notification-settings'), possible: () => true,
    run: () => void frame.root.dispatchEvent(new NotificationSettingsAsked()),
  });
  frame.action({
    id: 'notifications.test-sound', group, label: () => actionText('action.test-sound'), possible: isOn,
    run: () => void frame.root.dispatchEvent(new SoundAsked()),
  });
}

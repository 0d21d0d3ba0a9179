import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { combineLatest, distinctUntilChanged, filter, map, Subscription } from 'rxjs';
import { onFarewell } from '../../../../desktop/farewell.ts';
import type { DesktopFeature, DesktopFrame } from '../../../../desktop/frame.ts';
import { alertParts, type AlertParts } from '../parts.ts';
import { PushSubscriber } from '../push-subscriber.ts';
import './alert-events.ts';
import './alert-settings-dialog.ts';
import type { AlertSettingsDialog } from './alert-settings-dialog.ts';
import { offerActions } from './notice-actions.ts';
import './notice-center.ts';
import { Notices } from './notices.ts';
import { t } from './texts/index.ts';

/** What the desktop tells its agent: news, toasts, the Notification Center and the settings of all that. */
export const feature: DesktopFeature = {
  id: 'alerts',
  register(frame) {
    const { store, permission, ringer } = alertParts(frame);
    const dialog = createRef<AlertSettingsDialog>();
    const view$ = combineLatest({ settings: store.settings$, permission: permission.permission$ });
    frame.contribute({
      id: 'alert-settings', slot: 'dialogs', order: 92,
      render: () => html`<ad-alert-settings .view$=${view$} ${ref(dialog)}></ad-alert-settings>`,
    });
    frame.root.addEventListener('notification-settings-asked', () => { if (dialog.value) dialog.value.open = true; });
    frame.root.addEventListener('alert-settings-changed', ({ change }) => {
      store.change(change).catch(() => frame.toast(t('notices.not-kept'), 'warning'));
    });
    frame.root.addEventListener('alerts-allowed', () => void permission.ask());
    frame.root.addEventListener('sound-asked', () => void ringer.play(store.settings.volume));
    offerActions(frame, store);
    followNotices(frame);
    followPush(frame, alertParts(frame));
  },
};

function followNotices(frame: DesktopFrame): void {
  const notices = new Notices(frame, alertParts(frame));
  frame.root.addEventListener('notices-read', ({ ids }) => notices.read(ids));
  frame.root.addEventListener('notice-pressed', ({ id }) => notices.press(id));
  frame.root.addEventListener('center-entered', () => notices.seen());
  void notices.start();
}

/** Alerts also when the page is gone, as long as the agent wants to see any. */
function followPush(frame: DesktopFrame, { store, permission }: AlertParts): void {
  const push = new PushSubscriber(frame);
  const following = new Subscription();
  void store.ready.then(() => following.add(combineLatest([store.settings$, permission.permission$, frame.model$]).pipe(
    filter(([, , { role, line }]) => role === 'working' && line === 'online'),
    map(([{ notifications, silent }, allowed]) => notifications && !silent && allowed === 'granted'),
    distinctUntilChanged(),
  ).subscribe((wanted) => void push.want(wanted))));
  onFarewell(() => {
    following.unsubscribe();
    return push.leave();
  });
}

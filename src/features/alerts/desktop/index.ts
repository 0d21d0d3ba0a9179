import { html } from 'lit';
import { combineLatest, distinctUntilChanged, filter, first, map, type Subscription } from 'rxjs';
import { closeBrowserAlert, showBrowserAlert } from '../../../desktop/browser-alert.ts';
import { onFarewell } from '../../../desktop/farewell.ts';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { followPresses, showTask } from './alert-presses.ts';
import './alert-settings-button.ts';
import { Alerter } from './alerter.ts';
import { PageSigns } from './page-signs.ts';
import { AlertPermission } from './permission.ts';
import { PushSubscriber } from './push-subscriber.ts';
import { Ringer } from './ringer.ts';
import { AlertSettingsStore } from './settings-store.ts';
import { closeAllAlerts, sweepAlerts } from './shown-alerts.ts';
import { browserToldMemory } from './told-memory.ts';
import { t } from './texts/index.ts';
import { waitingCount, waitingOffers } from './waiting.ts';

const unattended = (): boolean => document.visibilityState === 'hidden' || !document.hasFocus();

/** What the desktop says of itself while nobody looks at it. */
class Alerts {
  readonly store: AlertSettingsStore;
  readonly permission = new AlertPermission();
  readonly #frame: DesktopFrame;
  readonly #ringer = new Ringer();
  readonly #signs = new PageSigns();
  readonly #told = browserToldMemory();
  readonly #push: PushSubscriber;
  #following: Subscription | null = null;

  constructor(frame: DesktopFrame) {
    this.#frame = frame;
    this.store = new AlertSettingsStore(frame.model.desk.profile.userId);
    this.#push = new PushSubscriber(frame);
  }

  async start(): Promise<void> {
    // What the agent does not want to hear must not be heard while the settings are on their way.
    await this.store.ready;
    const { model$ } = this.#frame;
    const alerter = new Alerter({
      unattended, sweep: sweepAlerts, show: showBrowserAlert, close: closeBrowserAlert, now: this.#frame.now,
      ring: (volume) => void this.#ringer.ring(volume),
    }, this.#told);
    // What this browser has kept of an earlier visit is no request any more.
    const confirmed$ = model$.pipe(filter(({ confirmed }) => confirmed));
    const work$ = confirmed$.pipe(distinctUntilChanged((a, b) => a.role === b.role && a.desk.interactions === b.desk.interactions));
    this.#following = work$.subscribe((model) => {
      alerter.follow(waitingOffers(model), this.store.settings);
      this.#signs.show(waitingCount(model, !unattended()));
    });
    this.#following.add(this.#followWishes());
    this.#following.add(confirmed$.pipe(first()).subscribe((model) => {
      // The page was opened by a press on an alert whose request has no conversation yet.
      if (waitingOffers(model).some(({ interactionId }) => interactionId === model.selectedId)) {
        this.#frame.select(null);
        showTask(this.#frame, `/task/${model.selectedId}`);
      }
    }));
  }

  ring(): void {
    void this.#ringer.ring(this.store.settings.volume);
  }

  /** The agent signs out: nothing of the visit stays on the screen, and the settings are the defaults again. */
  async leave(): Promise<void> {
    this.#following?.unsubscribe();
    this.#signs.show(0);
    this.#told.save([]);
    await Promise.all([this.store.forget(), closeAllAlerts(), this.#push.leave()]);
  }

  #followWishes(): Subscription {
    const { settings$ } = this.store;
    const following = settings$.subscribe(({ notifications, sound }) => { if (notifications && sound) this.#ringer.prepare(); });
    following.add(combineLatest([settings$, this.permission.permission$, this.#frame.model$]).pipe(
      filter(([, , { role, line }]) => role === 'working' && line === 'online'),
      map(([{ notifications, silent }, permission]) => notifications && !silent && permission === 'granted'),
      distinctUntilChanged(),
    ).subscribe((wanted) => void this.#push.want(wanted)));
    return following;
  }
}

/** Requests reach an agent who looks elsewhere: alert, sound, title, badge, and Web Push when the page is gone. */
export const feature: DesktopFeature = {
  id: 'alerts',
  register(frame) {
    const alerts = new Alerts(frame);
    const view$ = combineLatest({ settings: alerts.store.settings$, permission: alerts.permission.permission$ });
    frame.contribute({
      id: 'alert-settings', slot: 'header-actions', order: 40,
      render: ({ desk }) => html`${desk.session ? html`<ad-alert-settings .view$=${view$}></ad-alert-settings>` : ''}`,
    });
    frame.root.addEventListener('alert-settings-changed', ({ change }) => {
      alerts.store.change(change).catch(() => frame.toast(t('alerts.not-kept'), 'warning'));
    });
    frame.root.addEventListener('alerts-allowed', () => void alerts.permission.ask());
    frame.root.addEventListener('sound-asked', () => alerts.ring());
    if ('serviceWorker' in navigator) followPresses(frame, navigator.serviceWorker);
    onFarewell(() => alerts.leave());
    void alerts.start();
  },
};

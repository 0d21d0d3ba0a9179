import { html, nothing } from 'lit';
import { combineLatest, distinctUntilChanged, filter, first, type Subscription } from 'rxjs';
import { closeBrowserAlert, showBrowserAlert } from '../../../desktop/browser-alert.ts';
import { onFarewell } from '../../../desktop/farewell.ts';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { followPresses, showTask } from './alert-presses.ts';
import { Alerter } from './alerter.ts';
import { attended$, unattended } from './attention.ts';
import './notice-bell.ts';
import { PageSigns } from './page-signs.ts';
import { alertParts, type AlertParts } from './parts.ts';
import { closeAllAlerts, sweepAlerts } from './shown-alerts.ts';
import { browserToldMemory } from './told-memory.ts';
import { t } from './texts/index.ts';
import { waitingCount, waitingOffers } from './waiting.ts';

/** What the desktop says of itself while nobody looks at it. */
class Alerts {
  readonly #frame: DesktopFrame;
  readonly #parts: AlertParts;
  readonly #signs = new PageSigns();
  readonly #told = browserToldMemory();
  #following: Subscription | null = null;

  constructor(frame: DesktopFrame) {
    this.#frame = frame;
    this.#parts = alertParts(frame);
  }

  async start(): Promise<void> {
    const { store, ringer, missed$ } = this.#parts;
    // What the agent does not want to hear must not be heard while the settings are on their way.
    await store.ready;
    const { model$ } = this.#frame;
    const alerter = new Alerter({
      unattended, sweep: sweepAlerts, show: showBrowserAlert, close: closeBrowserAlert, now: this.#frame.now,
      ring: (volume) => ringer.ring(volume),
    }, this.#told);
    // What this browser has kept of an earlier visit is no request any more.
    const confirmed$ = model$.pipe(filter(({ confirmed }) => confirmed));
    const work$ = confirmed$.pipe(distinctUntilChanged((a, b) => a.role === b.role && a.desk.interactions === b.desk.interactions));
    this.#following = work$.subscribe((model) => alerter.follow(waitingOffers(model), store.settings));
    this.#following.add(combineLatest([work$, missed$, attended$()])
      .subscribe(([model, missed, isLookedAt]) => this.#signs.show(waitingCount(model, isLookedAt) + (model.role === 'working' ? missed : 0))));
    this.#following.add(store.settings$.subscribe(({ notifications, sound }) => { if (notifications && sound) ringer.prepare(); }));
    this.#following.add(confirmed$.pipe(first()).subscribe((model) => {
      // The page was opened by a press on an alert whose request has no conversation yet.
      if (waitingOffers(model).some(({ interactionId }) => interactionId === model.selectedId)) {
        this.#frame.select(null);
        showTask(this.#frame, `/task/${model.selectedId}`);
      }
    }));
  }

  /** The agent signs out: nothing of the visit stays on the screen, and the settings are the defaults again. */
  async leave(): Promise<void> {
    this.#following?.unsubscribe();
    this.#signs.show(0);
    this.#told.save([]);
    await Promise.all([this.#parts.store.forget(), closeAllAlerts()]);
  }
}

/**
 * Requests reach an agent who looks elsewhere: alert, sound, title and badge. Beside them the bell of
 * the notices, whose center comes with `notices/`, as does Web Push for when the page is gone.
 */
export const feature: DesktopFeature = {
  id: 'alerts',
  register(frame) {
    const alerts = new Alerts(frame);
    const { unread$, store } = alertParts(frame);
    const now = () => frame.now();
    frame.contribute({
      id: 'notification', slot: 'header-actions', order: 40, label: () => t('alerts.center'),
      render: ({ desk }) => (desk.session ? html`<ad-notice-bell .unread$=${unread$} .settings$=${store.settings$} .now=${now}></ad-notice-bell>` : nothing),
    });
    if ('serviceWorker' in navigator) followPresses(frame, navigator.serviceWorker);
    onFarewell(() => alerts.leave());
    void alerts.start();
  },
};

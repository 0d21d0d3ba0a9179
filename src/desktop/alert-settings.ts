import type { Id } from '../contract/primitives.ts';

/** How the agent wants to hear of requests, per browser (WX-197 – WX-206). */
export interface AlertSettings {
  /** Alerts of the browser itself while nobody looks at the desktop. */
  notifications: boolean;
  /** No alert on the screen: what it says waits in the desktop. */
  silent: boolean;
  sound: boolean;
  /** From 0 to 100. */
  volume: number;
}

/** As it is kept: whoever signs in after somebody else begins with the defaults. */
export interface KeptAlertSettings extends AlertSettings {
  userId: Id;
}

/** What holds until the agent chooses, and again after each sign-out (WX-208). */
export const DEFAULT_ALERT_SETTINGS: AlertSettings = { notifications: true, silent: false, sound: true, volume: 80 };

import type { AlertSettings } from '../../../../desktop/alert-settings.ts';

/** The agent has changed how they want to be told. */
export class AlertSettingsChanged extends Event {
  readonly change: Partial<AlertSettings>;

  constructor(change: Partial<AlertSettings>) {
    super('alert-settings-changed', { bubbles: true, composed: true });
    this.change = change;
  }
}

/** The browser is to ask for the permission; follows a press, without which browsers do not ask. */
export class AlertsAllowed extends Event {
  constructor() {
    super('alerts-allowed', { bubbles: true, composed: true });
  }
}

/** The agent wants to hear the sound. */
export class SoundAsked extends Event {
  constructor() {
    super('sound-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alert-settings-changed': AlertSettingsChanged;
    'alerts-allowed': AlertsAllowed;
    'sound-asked': SoundAsked;
  }
}

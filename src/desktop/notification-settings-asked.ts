/** The agent wants to see the Notification settings (WX-170). */
export class NotificationSettingsAsked extends Event {
  constructor() {
    super('notification-settings-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'notification-settings-asked': NotificationSettingsAsked;
  }
}

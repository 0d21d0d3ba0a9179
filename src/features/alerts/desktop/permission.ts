import { BehaviorSubject } from 'rxjs';

const current = (): NotificationPermission => ('Notification' in globalThis ? Notification.permission : 'denied');

/** Whether the person allows alerts, also when they change it in the browser's settings. */
export class AlertPermission {
  readonly permission$ = new BehaviorSubject<NotificationPermission>(current());

  constructor() {
    const follow = (status: PermissionStatus): void => { status.onchange = () => this.permission$.next(current()); };
    navigator.permissions?.query({ name: 'notifications' }).then(follow, () => undefined);
  }

  /** Browsers ask only while a press is fresh. */
  async ask(): Promise<void> {
    if (!('Notification' in globalThis)) return;
    await Notification.requestPermission();
    this.permission$.next(current());
  }
}

/** A message of the browser itself, beside its windows. It stands on the disk and on locked screens: never a customer's name or words. */
export interface BrowserAlert {
  /** One of a tag at a time; also the name under which it is closed. */
  tag: string;
  title: string;
  body: string;
  /** For the service worker, which hears when the alert is pressed. */
  data?: unknown;
  /** Stays on the screen until it is answered or closed. */
  lasting?: boolean;
  /** Without the system's own sound. */
  silent?: boolean;
}

/** What happens to one tag happens in order: an alert that is closed while it is being shown must not stay. */
const turns = new Map<string, Promise<unknown>>();
/** Alerts of the page's own, where no service worker shows them. */
const own = new Map<string, Notification>();

const inTurn = <T>(tag: string, deed: () => Promise<T>, otherwise: T): Promise<T> => {
  const turn = (turns.get(tag) ?? Promise.resolve()).then(deed).catch(() => otherwise);
  turns.set(tag, turn);
  // Every request has a tag of its own: none may outlive it.
  void turn.then(() => { if (turns.get(tag) === turn) turns.delete(tag); });
  return turn;
};

/** Whether the person has allowed alerts. */
export const mayAlert = (): boolean => 'Notification' in globalThis && Notification.permission === 'granted';

const registration = async (): Promise<ServiceWorkerRegistration | undefined> => {
  const known = await navigator.serviceWorker?.getRegistration();
  return known?.active ? known : undefined;
};

const showOwn = ({ tag, title, body, lasting = false }: BrowserAlert): void => {
  const alert = new Notification(title, { tag, body, requireInteraction: lasting });
  alert.onclick = () => {
    window.focus();
    alert.close();
  };
  own.set(tag, alert);
};

/**
 * Shows an alert: through the service worker, which can show it for a hidden page and hears the press, else by
 * the page itself. Never throws; false when it is not shown, above all when the person has not allowed it.
 */
export const showBrowserAlert = (alert: BrowserAlert): Promise<boolean> => inTurn(alert.tag, async () => {
  if (!mayAlert()) return false;
  const worker = await registration();
  if (!worker) showOwn(alert);
  else await worker.showNotification(alert.title, { tag: alert.tag, body: alert.body, data: alert.data, icon: '/icons/icon-192.png', requireInteraction: alert.lasting ?? false, silent: alert.silent ?? null });
  return true;
}, false);

/** Takes an alert back, also one of an earlier page. Never throws. */
export const closeBrowserAlert = (tag: string): Promise<void> => inTurn(tag, async () => {
  own.get(tag)?.close();
  own.delete(tag);
  for (const shown of await (await registration())?.getNotifications({ tag }) ?? []) shown.close();
}, undefined);

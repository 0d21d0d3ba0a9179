import { addRoute, cleanupOutdatedCaches, createHandlerBoundToURL, precache, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { desktopsOf, followPress, showPushed, type Windows } from './alerts.ts';
import { renewPolicy, underPolicy } from './page-policy.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] };

/** Addresses below the scope that are not pages of the desktop. */
const ELSEWHERE = [/^\/api(\/|$)/, /^\/help(\/|$)/, /^\/demo(\/|$)/, /^\/realtime(\/|$)/, /^\/embed\.js$/];

precache([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
// Before the files: `/` is a file too, and the page among them needs the policy of the day.
const page = createHandlerBoundToURL('/index.html');
registerRoute(new NavigationRoute((asked) => underPolicy(asked.event, page(asked)), { denylist: ELSEWHERE }));
addRoute();

// The first page of all has its worker at once: without a network too, and a newer one waits for it.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the page agrees, so that no agent is interrupted in mid-conversation.
self.addEventListener('message', (event) => {
  const type = (event.data as { type?: unknown } | null)?.type;
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'POLICY') event.waitUntil(renewPolicy());
});

const windows: Windows = {
  all: async () => desktopsOf(await self.clients.matchAll({ type: 'window', includeUncontrolled: true })),
  open: (path) => self.clients.openWindow(path),
};

// The second path of an alert: no page is there to hear of it.
self.addEventListener('push', (event) => {
  event.waitUntil(showPushed(event.data?.text() ?? '', windows, (title, options) => self.registration.showNotification(title, options)));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(followPress(event.notification.data, windows));
});

import { makeSession } from './make-session.ts';
import { SessionHost } from './session-host.ts';

/* The worker that owns the line to the server: one for all tabs of a browser, or one per tab where browsers share none. */

declare const self: (SharedWorkerGlobalScope | DedicatedWorkerGlobalScope) & typeof globalThis;

const host = new SessionHost(makeSession);

self.addEventListener('error', ({ message }) => host.record('error', { message }));
self.addEventListener('unhandledrejection', ({ reason }) => {
  host.record('error', { message: reason instanceof Error ? `${reason.name}: ${reason.message}` : 'rejected' });
});

if ('SharedWorkerGlobalScope' in self) {
  (self as unknown as SharedWorkerGlobalScope).addEventListener('connect', ({ ports: [port] }) => {
    if (port) host.connect(port);
  });
} else {
  host.connect(self);
}

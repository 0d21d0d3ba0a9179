import { watchErrors } from './host-errors.ts';
import { makeSession } from './make-session.ts';
import { SessionHost } from './session-host.ts';

/* The worker that owns the line to the server: one for all tabs of a browser, or one per tab where browsers share none. */

declare const self: (SharedWorkerGlobalScope | DedicatedWorkerGlobalScope) & typeof globalThis;

const host = new SessionHost(makeSession);

watchErrors(self, (what, detail) => host.record(what, detail));

if ('SharedWorkerGlobalScope' in self) {
  (self as unknown as SharedWorkerGlobalScope).addEventListener('connect', ({ ports: [port] }) => {
    if (port) host.connect(port);
  });
} else {
  host.connect(self);
}

import type { FromHost, ToHost } from '../worker/host-door.ts';
import { trustedAddress } from './trusted-address.ts';

/** The way to the session core, wherever it runs. */
export interface Carrier {
  /** Whether all tabs of this browser have the same core. */
  readonly shared: boolean;
  post(message: ToHost): void;
  close(): void;
}

export interface CarrierEvents {
  heard(message: FromHost): void;
  /** It could not be started. */
  failed(): void;
}

export type MakeCarrier = (events: CarrierEvents) => Carrier;

const NAME = 'agent-desktop';

const listenTo = (port: MessagePort | Worker, { heard }: CarrierEvents): void =>
  (port as MessagePort).addEventListener('message', ({ data }) => heard(data as FromHost));

/** One worker for all tabs of this browser and version. */
const sharedCarrier: MakeCarrier = (events) => {
  const worker = new SharedWorker(trustedAddress('connectionWorker'), { type: 'module', name: NAME });
  worker.addEventListener('error', () => events.failed());
  listenTo(worker.port, events);
  worker.port.start();
  return { shared: true, post: (message) => worker.port.postMessage(message), close: () => worker.port.close() };
};

/** A worker of this tab's own. */
const ownCarrier: MakeCarrier = (events) => {
  const worker = new Worker(trustedAddress('connectionWorker'), { type: 'module', name: NAME });
  let heard = false;
  // Errors of its later life are its own.
  worker.addEventListener('error', () => { if (!heard) events.failed(); });
  listenTo(worker, { ...events, heard: (message) => { heard = true; events.heard(message); } });
  return { shared: false, post: (message) => worker.postMessage(message), close: () => worker.terminate() };
};

/** No worker at all: the core runs in the page itself. */
const pageCarrier: MakeCarrier = (events) => {
  const { port1, port2 } = new MessageChannel();
  listenTo(port1, events);
  port1.start();
  void Promise.all([import('../worker/session-host.ts'), import('../worker/make-session.ts')]).then(
    ([{ SessionHost }, { makeSession }]) => new SessionHost(makeSession).connect(port2), () => events.failed(),
  );
  return { shared: false, post: (message) => port1.postMessage(message), close: () => port1.close() };
};

/** The best first. */
export const CARRIERS: readonly MakeCarrier[] = [sharedCarrier, ownCarrier, pageCarrier];

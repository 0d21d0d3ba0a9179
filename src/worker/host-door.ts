import type { Id } from '../contract/primitives.ts';
import type { SessionEvent, SessionRequest } from '../session/session-port.ts';

/** First word on a port, before the tab's own `join`. */
export interface HostOpen {
  kind: 'host-open';
  tabId: Id;
  socketUrl: string;
  /** Whether this browser should have kept something: the tab asks its witness, a worker has none. */
  kept: boolean;
}

/** The host's own words to a tab. `lock` is held for as long as the host lives. */
export type HostEvent =
  | { kind: 'host-ready'; lock: string }
  | { kind: 'host-kept'; kept: boolean };

export type ToHost = HostOpen | SessionRequest;
export type FromHost = HostEvent | SessionEvent;

/** What a tab holds for as long as it lives; whoever gets it knows that the tab is gone. */
export const tabLock = (tabId: Id): string => `ad-tab-${tabId}`;

/** Where messages come and go: a port, a worker, or a worker's own side. */
export interface HostPort {
  postMessage(message: FromHost): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<ToHost>) => void): void;
  start?(): void;
}

import type { SessionEvent, WindowRole } from './session-port.ts';

/** Where the core's news go. */
export interface CoreDeeds {
  toAll(event: SessionEvent): void;
  toWorking(event: SessionEvent): void;
  /** What this browser is for the agent, by the server. */
  browser(role: WindowRole): void;
  /** More has changed than single events tell. */
  anew(): void;
}

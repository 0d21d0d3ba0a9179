import type { Instant } from '../contract/primitives.ts';

/**
 * One line of the black box. Never message text, names, numbers or passwords: kinds, ids, codes, times.
 * `run` tells the runs of the session core apart: a report that has records of an earlier run contains the
 * time before a crash or restart (WX-218).
 */
export interface BlackBoxRecord {
  at: Instant;
  run: string;
  /** For example `command`, `answer`, `event`, `line`, `window`, `error`, `page`, `start`, `end`. */
  what: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** How far the ring goes back, in milliseconds. */
export const BLACK_BOX_MS = 15 * 60_000;

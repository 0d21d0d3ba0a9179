import type { Instant } from '../../../contract/primitives.ts';
import type { Notice } from '../../../desktop/frame.ts';

/** A notice that the agent has not read, and since when it is there. */
export interface Unread {
  notice: Notice;
  at: Instant;
}

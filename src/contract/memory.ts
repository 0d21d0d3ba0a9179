import { Type, type Static } from 'typebox';
import { MESSAGE_LIMIT } from './limits.ts';
import { closed } from './primitives.ts';

/**
 * The desk's memory: small texts of the agent's own that follow them from window to window and from browser to
 * browser (an unsent draft, the place in a transcript, which screen pops were opened). The server keeps the newest one per key and forgets all
 * of them at sign-out. `rev` counts a key's values from 1.
 */
export const MemoryKey = Type.String({ pattern: '^(draft|place|pops):[A-Za-z0-9_-]{1,64}$|^selection$' });
export type MemoryKey = Static<typeof MemoryKey>;

/**
 * Keeps a value under a key; null forgets it. `base` is the `rev` that the writer has seen: when another window
 * has written meanwhile nothing is changed and the answer (`kept`) brings that window's value.
 */
export const Keep = Type.Object({
  kind: Type.Literal('keep'), key: MemoryKey, base: Type.Integer({ minimum: 0 }),
  value: Type.Union([Type.Null(), Type.String({ maxLength: MESSAGE_LIMIT })]),
}, closed);
export type Keep = Static<typeof Keep>;

/** A key's newest value; `value` is null when it was forgotten. */
export interface MemoryEntry {
  key: MemoryKey;
  rev: number;
  value: string | null;
}

import type { FaultCode, WireFault } from '../contract/errors.ts';

/** The same key may succeed a moment later. */
const AGAIN: ReadonlySet<FaultCode> = new Set<FaultCode>(['unavailable', 'rate-limited', 'internal']);
/** Not about the command: this window or this session may not ask at the moment. */
const NOT_NOW: ReadonlySet<FaultCode> = new Set<FaultCode>(['session-moved', 'unauthenticated', 'needs-line']);
/** A server that stumbles over one command must not hold up the lane for ever. */
const STUMBLES = 6;

/** What a refusal means for a command that waits in the outbox. */
export const meaningOf = (code: FaultCode, again: number): 'again' | 'not-now' | 'final' => {
  if (NOT_NOW.has(code)) return 'not-now';
  if (!AGAIN.has(code) || (code === 'internal' && again >= STUMBLES)) return 'final';
  return 'again';
};

const WORDS = {
  'needs-line': 'This needs the connection to the server.',
  'session-moved': 'Another window works for this agent.',
  'unauthenticated': 'The session has ended.',
  'version-mismatch': 'This desktop is too old for the server.',
  'rate-limited': 'Too much is waiting for the connection.',
} as const;

/** A refusal of this browser's own; its tracking ID is found in the black box. */
export const refusal = (code: keyof typeof WORDS, trackingId: string): WireFault => ({ code, message: WORDS[code], trackingId });

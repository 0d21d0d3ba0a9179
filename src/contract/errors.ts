/** Who caused a fault: the caller's input, the moment (try again), or the server. */
export type FaultOrigin = 'caller' | 'moment' | 'server';

export interface FaultKind {
  /** HTTP status. */
  status: number;
  /** The same request may succeed later, unchanged. */
  retryable: boolean;
  origin: FaultOrigin;
}

const caller = (status: number): FaultKind => ({ status, retryable: false, origin: 'caller' });
const moment = (status: number): FaultKind => ({ status, retryable: true, origin: 'moment' });

/** The only list of fault codes. The desktop finds the words by code (`fault.<code>`). */
export const FAULTS = {
  'invalid-input': caller(400),
  'too-large': caller(413),
  'unauthenticated': caller(401),
  'wrong-credentials': caller(401),
  'wrong-code': caller(400),
  'forbidden': caller(403),
  'not-found': caller(404),
  'version-mismatch': caller(426),
  'duplicate-name': caller(409),
  'duplicate-email': caller(409),
  'unknown-reference': caller(409),
  'still-referenced': caller(409),
  'built-in': caller(409),
  'key-reused': caller(409),
  'tenant-not-configured': caller(409),
  'profile-not-configured': caller(409),
  'skills-not-configured': caller(409),
  'permissions-not-configured': caller(409),
  'team-not-yours': caller(403),
  'number-restricted': caller(403),
  'number-in-use': caller(409),
  'number-not-registered': caller(409),
  'invalid-number': caller(400),
  'session-moved': caller(409),
  'not-signed-in': caller(409),
  'idle-code-not-selectable': caller(409),
  'offer-gone': caller(409),
  'not-owner': caller(403),
  'wrong-state': caller(409),
  'no-wrap-up': caller(409),
  'auto-wrap-up-fixed': caller(409),
  'open-interactions': caller(409),
  'not-idle': caller(409),
  'agent-unavailable': moment(409),
  'entry-point-closed': moment(409),
  'wrong-channel': caller(409),
  'already-set-up': caller(409),
  'needs-line': moment(503),
  'rate-limited': moment(429),
  'unavailable': moment(503),
  'internal': { status: 500, retryable: true, origin: 'server' },
} as const satisfies Record<string, FaultKind>;

export type FaultCode = keyof typeof FAULTS;

/** Facts about a fault for the words to name: never a secret, never HTML. */
export type FaultData = Readonly<Record<string, string | number | boolean>>;

/** What the domain returns instead of events. */
export interface DomainFault {
  code: FaultCode;
  data?: FaultData;
}

/** What goes over the wire. The tracking ID is found again in the server's log. */
export interface WireFault extends DomainFault {
  /** English words for integrators; people read the catalogue's text for the code. */
  message: string;
  trackingId: string;
}

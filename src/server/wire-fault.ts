import type { BaseLogger } from 'pino';
import { FAULTS, type FaultCode, type FaultData, type WireFault } from '../contract/errors.ts';
import { Fault } from './fault.ts';

/** English words for integrators; people read the catalogue's text for the code. */
const WORDS: Readonly<Record<FaultCode, string>> = {
  'invalid-input': 'The input does not follow the schema.',
  'too-large': 'The input is larger than allowed.',
  'unauthenticated': 'Sign in first.',
  'wrong-credentials': 'The e-mail address or the password is wrong.',
  'wrong-code': 'The code is wrong, used or expired.',
  'forbidden': 'You may not do this.',
  'not-found': 'There is nothing at this address.',
  'version-mismatch': 'The client and the server speak different versions; reload.',
  'duplicate-name': 'Another object has this name.',
  'duplicate-email': 'Another user has this e-mail address.',
  'unknown-reference': 'A referenced object does not exist.',
  'still-referenced': 'The object is still in use.',
  'built-in': 'A built-in object cannot be changed or removed.',
  'key-reused': 'The idempotency key was used for a different command.',
  'tenant-not-configured': 'The contact centre has nothing that an agent could work on yet.',
  'profile-not-configured': 'The administrator has not given this user a desktop profile.',
  'skills-not-configured': 'The administrator has not given this user a multimedia profile.',
  'permissions-not-configured': 'The administrator has not given this user a role and a team.',
  'team-not-yours': 'The user does not belong to this team.',
  'number-restricted': 'Only the default dial number may be used.',
  'number-in-use': 'Another agent uses this number.',
  'number-not-registered': 'The number is not one of the registered numbers.',
  'invalid-number': 'The number is not valid.',
  'session-moved': 'Another window works for this agent now.',
  'not-signed-in': 'The agent has no working session.',
  'idle-code-not-selectable': 'This idle code is set by the system only.',
  'offer-gone': 'The offer is over.',
  'not-owner': 'The interaction is not yours.',
  'wrong-state': 'Not possible in this state.',
  'no-wrap-up': 'There is no wrap-up to do.',
  'auto-wrap-up-fixed': 'Automatic wrap-up cannot be cancelled.',
  'open-interactions': 'There are open interactions.',
  'not-idle': 'The agent is not idle.',
  'agent-unavailable': 'The agent cannot take this now.',
  'entry-point-closed': 'The entry point is closed.',
  'wrong-channel': 'This channel has another way in.',
  'already-set-up': 'The installation is already set up.',
  'needs-line': 'This cannot wait for the connection to come back.',
  'rate-limited': 'Too many requests; try again later.',
  'unavailable': 'The server cannot answer now; try again.',
  'internal': 'Something went wrong on the server.',
};

const inWords = (code: FaultCode, data: FaultData | undefined): string => {
  const facts = Object.entries(data ?? {}).map(([name, value]) => `${name}: ${value}`).join(', ');
  return facts === '' ? WORDS[code] : `${WORDS[code]} (${facts})`;
};

/** Anything that was thrown, as a fault of the list. What is not a Fault is the server's own failure. */
export const asFault = (thrown: unknown): Fault =>
  thrown instanceof Fault ? thrown : new Fault('internal', undefined, { cause: thrown });

/** A fault as it goes over the wire. Causes and stacks stay here. */
export function wireFault(fault: Fault, trackingId: string): WireFault {
  const { code, data } = fault;
  return { code, ...(data && { data }), message: inWords(code, data), trackingId };
}

/** Writes the fault with its cause and tracking ID into the log: loud when the server is to blame. */
export function logFault(log: Pick<BaseLogger, 'info' | 'error'>, fault: Fault, trackingId: string): void {
  const facts = { code: fault.code, data: fault.data, trackingId };
  if (FAULTS[fault.code].origin !== 'server') log.info(facts, 'refused');
  else log.error({ ...facts, err: fault.cause ?? fault }, 'failed');
}

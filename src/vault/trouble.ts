import type { StorageTrouble } from '../session/ports.ts';

/** Opening took too long: another version of the desktop holds the database. */
export class Blocked extends Error {}

/** Somebody has deleted or replaced the key. */
export class KeyChanged extends Error {}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** Nothing can be added any more. */
export const isFull = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';

/** The connection went away under us: a fresh one may work. */
export const isClosed = (error: unknown): boolean => ['InvalidStateError', 'NotFoundError', 'AbortError', 'TransactionInactiveError'].includes(nameOf(error));

/** What cannot be read again: the database itself, or what an encrypted record holds. */
export const isUnreadable = (error: unknown): boolean =>
  ['UnknownError', 'DataError', 'NotReadableError', 'DataCloneError', 'OperationError', 'SyntaxError'].includes(nameOf(error));

/** In the words of the session's door. */
export const troubleOf = (error: unknown): StorageTrouble => {
  if (error instanceof Blocked || nameOf(error) === 'VersionError') return 'blocked';
  if (isFull(error)) return 'full';
  return 'missing';
};

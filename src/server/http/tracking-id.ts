import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * What a request is known by in the answer, the log and the desktop's black box: the sender's own `x-tracking-id`, so
 * that a request without an answer is found too (WX-143), else a fresh one. What is no UUID never reaches the log.
 */
export function trackingIdOf({ headers }: { headers: IncomingHttpHeaders }): string {
  const given = headers['x-tracking-id'];
  return typeof given === 'string' && UUID.test(given) ? given.toLowerCase() : randomUUID();
}

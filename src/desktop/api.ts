import { v4 as uuidv4 } from 'uuid';
import type { FaultCode, WireFault } from '../contract/errors.ts';
import { CommandRefused } from './frame.ts';

export interface ApiInit {
  method?: string;
  /** A Blob goes as it is, anything else as JSON. */
  body?: unknown;
  /** After this time without an answer there is none. */
  patienceMs?: number;
}

const PATIENCE_MS = 30_000;

/** Faults that no server has told: there was none to talk to, or something else answered in its place. */
export const localFault = (code: FaultCode, message: string, trackingId: string, data?: WireFault['data']): CommandRefused =>
  new CommandRefused({ code, message, trackingId, ...(data ? { data } : {}) });

/** Whether a fault means that there was no line to the server. */
export const isNetworkFault = (fault: WireFault): boolean => fault.data?.['cause'] === 'network';

const contentOf = (body: unknown): Blob | string => (body instanceof Blob ? body : JSON.stringify(body));

const read = async (response: Response, trackingId: string): Promise<unknown> => {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's page in the server's place.
    throw localFault('unavailable', `Not JSON, status ${response.status}`, trackingId);
  }
};

/**
 * `fetch` below `/api` as JSON; rejects with `CommandRefused`, also when there is no network. Each request has a
 * tracking ID of its own, so that a failure has one whoever failed (WX-142, WX-143).
 */
export const api = async <T>(path: string, { method, body, patienceMs = PATIENCE_MS }: ApiInit = {}): Promise<T> => {
  const trackingId = uuidv4();
  const unreachable = (): never => {
    throw localFault('unavailable', 'No answer', trackingId, { cause: 'network' });
  };
  const response = await fetch(`/api${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { 'accept': 'application/json', 'x-tracking-id': trackingId, ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' }) },
    ...(body === undefined ? {} : { body: contentOf(body) }),
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(unreachable);
  const answer = await read(response, trackingId).catch((error: unknown) => (error instanceof CommandRefused ? Promise.reject(error) : unreachable()));
  if (response.ok) return answer as T;
  const fault = (answer as { fault?: WireFault } | undefined)?.fault;
  if (fault) throw new CommandRefused(fault.trackingId ? fault : { ...fault, trackingId });
  throw localFault(response.status === 404 ? 'not-found' : 'unavailable', `Status ${response.status}`, trackingId);
};

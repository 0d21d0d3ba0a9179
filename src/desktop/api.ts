import type { FaultCode, WireFault } from '../contract/errors.ts';
import { CommandRefused } from './frame.ts';

export interface ApiInit {
  method?: string;
  body?: unknown;
}

/** Faults that no server has told: there was none to talk to, or something else answered in its place. */
export const localFault = (code: FaultCode, message: string, data?: WireFault['data']): CommandRefused =>
  new CommandRefused({ code, message, trackingId: '', ...(data ? { data } : {}) });

/** Whether a fault means that there was no line to the server. */
export const isNetworkFault = (fault: WireFault): boolean => fault.data?.['cause'] === 'network';

const read = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's page in the server's place.
    throw localFault('unavailable', `Not JSON, status ${response.status}`);
  }
};

/** `fetch` below `/api` as JSON; rejects with `CommandRefused`, also when there is no network. */
export const api = async <T>(path: string, { method, body }: ApiInit = {}): Promise<T> => {
  const response = await fetch(`/api${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    credentials: 'same-origin',
    cache: 'no-store',
  }).catch(() => {
    throw localFault('unavailable', 'No answer', { cause: 'network' });
  });
  const answer = await read(response);
  if (response.ok) return answer as T;
  const fault = (answer as { fault?: WireFault } | undefined)?.fault;
  if (fault) throw new CommandRefused(fault);
  throw localFault(response.status === 404 ? 'not-found' : 'unavailable', `Status ${response.status}`);
};

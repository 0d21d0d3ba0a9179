import type { IncomingHttpHeaders } from 'node:http';

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * True when the browser says that the request comes from one of our own pages, or says nothing
 * (programs send no Origin). Cookies alone prove who asks, not which page made them ask.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origin === publicUrl) return true;
  const from = hostOf(origin);
  return from !== null && from === host;
}

import { isIP } from 'node:net';

/** Whether a host's name is this machine's for itself. */
export const isOnThisMachine = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

/**
 * Whether the server may send to an address that a browser gave. Push services are public https addresses with a
 * name: nobody may point the server at a machine of its own network. A server that is itself on this machine only,
 * as in tests, may use a push service of this machine.
 */
export function isPushEndpoint(endpoint: string, publicUrl: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, username, password } = new URL(endpoint);
  if (username || password) return false;
  if (isOnThisMachine(hostname)) return protocol.startsWith('http') && isOnThisMachine(new URL(publicUrl).hostname);
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && /\.[a-z][a-z0-9-]*$/.test(hostname);
  return protocol === 'https:' && isName && !/\.(local|localhost|internal|lan|home|corp)$/.test(hostname);
}

import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface PushPost {
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/**
 * Posts to a push service and resolves with its status. Nothing of the answer's body is read, and whoever sends us
 * elsewhere is no push service: redirects are not followed. Rejects when there is no answer in time.
 */
export const postPush = (endpoint: string, { headers, body }: PushPost, withinMs: number, lookup?: LookupFunction): Promise<number> => new Promise((resolve, reject) => {
  const open = endpoint.startsWith('https:') ? secureRequest : plainRequest;
  const request = open(endpoint, {
    method: 'POST', headers: { ...headers, 'content-length': body.length }, agent: false, signal: AbortSignal.timeout(withinMs), ...(lookup && { lookup }),
  }, (response) => {
    resolve(response.statusCode ?? 0);
    response.destroy();
  });
  request.on('error', reject);
  request.end(body);
});

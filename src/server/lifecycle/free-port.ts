import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Refusal } from '../refusal.ts';
import { defaultOrigin, type Settings } from '../settings.ts';

/** With `PORT=0` the free one is chosen before all else, so that all parts know it, also in the public address. */
export async function withFreePort(settings: Settings): Promise<Settings> {
  if (settings.port !== 0) return settings;
  const port = await probe(settings);
  const ownOrigin = settings.publicUrl === defaultOrigin(settings.host, 0);
  return { ...settings, port, publicUrl: ownOrigin ? defaultOrigin(settings.host, port) : settings.publicUrl };
}

/** Rejects with a `Refusal` when the server could not listen, to be asked before a database is started. */
export async function assertFreePort(settings: Settings): Promise<void> {
  await probe(settings);
}

async function probe({ host, port }: Settings): Promise<number> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (cause) {
    throw new Refusal(sentence(cause, host, port), { cause });
  } finally {
    server.close();
  }
}

function sentence(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'EADDRINUSE') return `PORT=${port} of HOST=${host} is in use by another program: stop it, or choose another PORT.`;
  if (code === 'EACCES') return `PORT=${port} may not be used by this user: choose one from 1024 on.`;
  return `HOST=${host} is no address of this machine: it takes one, for example 127.0.0.1 or 0.0.0.0.`;
}

import type { FastifyInstance } from 'fastify';
import type { LayoutFault } from '../../../domain/layout/desktop-layout.ts';
import { readLayout } from '../../../domain/layout/read-layout.ts';
import { ROLES } from '../../../domain/layout/layout-names.ts';

/** Milliseconds for all of them: somebody waits for the answer. */
const PATIENCE = 3000;
/** Addresses that are tried in one check. */
const TRIED = 30;

/** What browsers take as a script although it is not called one. */
const NO_SCRIPT = /^(?:text\/(?:html|css|plain)|image\/|application\/(?:json|xml|pdf)|audio\/|video\/)/i;

/** Why a script does not come; null when it does. */
type Obstacle = string | null;

const judged = (status: number, type: string | null): Obstacle => {
  if (status >= 400) return `answers ${status}`;
  return status < 300 && type !== null && NO_SCRIPT.test(type) ? `is no script but ${type.split(';', 1)[0]}` : null;
};

/** A foreign server is asked for the head only; where it leads on is not followed. */
async function tryForeign(address: string, signal: AbortSignal): Promise<Obstacle> {
  try {
    const ask = (method: string): Promise<Response> => fetch(address, { method, redirect: 'manual', signal });
    const first = await ask('HEAD');
    const answer = first.status === 405 || first.status === 501 ? await ask('GET') : first;
    await answer.body?.cancel();
    return judged(answer.status, answer.headers.get('content-type'));
  } catch {
    return 'does not answer';
  }
}

/** null: browsers would not take it for an address either. */
const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);

async function tryOwn(app: FastifyInstance, url: string): Promise<Obstacle> {
  const { statusCode, headers } = await app.inject({ method: 'HEAD', url });
  return judged(statusCode, String(headers['content-type'] ?? ''));
}

/**
 * Scripts that this server cannot get. Only those that would be loaded are tried: its own, and those from origins that an
 * administrator has allowed, so that nobody makes it knock at other doors.
 */
export async function unreachableScripts(app: FastifyInstance, document: unknown, origins: readonly string[]): Promise<LayoutFault[]> {
  const paths = new Map<string, string>();
  for (const role of ROLES) for (const { path, address } of readLayout(document, role).scripts) paths.set(path, address);
  const allowed = new Set(origins.map(originOf));
  const loaded = (address: string): boolean => {
    const origin = originOf(address);
    return address.startsWith('/') || (origin !== null && allowed.has(origin));
  };
  const addresses = [...new Set(paths.values())].filter(loaded).slice(0, TRIED);
  const signal = AbortSignal.timeout(PATIENCE);
  const found = new Map(await Promise.all(addresses.map(async (address): Promise<[string, Obstacle]> =>
    [address, address.startsWith('/') ? await tryOwn(app, address) : await tryForeign(address, signal)])));
  return [...paths].flatMap(([path, address]): LayoutFault[] => {
    const obstacle = found.get(address) ?? null;
    return obstacle === null ? [] : [{ path, severity: 'warning', code: 'unreachable-script', reason: `As seen from this server, ${address.slice(0, 200)} ${obstacle}.` }];
  });
}

import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '../../contract/administration.ts';
import type { Id } from '../../contract/primitives.ts';
import { Fault } from '../fault.ts';
import type { PartitionPort, Principal } from '../frame.ts';
import type { Auth, Identity } from './auth.ts';

/** A user with today's roles, or Fault `unauthenticated` when the configuration no longer knows them. */
export function principalOf(identity: Identity | null, partition: (tenantId: Id) => PartitionPort): Principal {
  if (!identity) throw new Fault('unauthenticated');
  const { user } = partition(identity.tenantId).state.config;
  const found = Object.hasOwn(user, identity.userId) ? user[identity.userId] : undefined;
  if (!found) throw new Fault('unauthenticated');
  return { ...identity, roles: found.roles, name: found.name };
}

/** `ServerFrame.require` for these headers. */
export async function requirePrincipal(
  auth: Auth, partition: (tenantId: Id) => PartitionPort, headers: IncomingHttpHeaders, roles: readonly Role[],
): Promise<Principal> {
  const principal = principalOf(await auth.identify(headers), partition);
  if (roles.length > 0 && !principal.roles.some((role) => roles.includes(role))) throw new Fault('forbidden', { needs: roles.join(' or ') });
  return principal;
}

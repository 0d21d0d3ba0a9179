import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '../contract/administration.ts';
import type { Auth } from './auth/auth.ts';
import { Fault } from './fault.ts';
import type { Principal } from './frame.ts';
import type { Tenants } from './tenants.ts';

/** The request's user with today's roles. Rejects with Fault `unauthenticated` or `forbidden`. */
export async function principalOf(
  auth: Auth, tenants: Pick<Tenants, 'partition'>, headers: IncomingHttpHeaders, roles: readonly Role[],
): Promise<Principal> {
  const identity = await auth.identify(headers);
  const user = identity && tenants.partition(identity.tenantId).state.config.user[identity.userId];
  if (!identity || !user) throw new Fault('unauthenticated');
  if (roles.length > 0 && !user.roles.some((role) => roles.includes(role))) throw new Fault('forbidden');
  return { ...identity, roles: user.roles, name: user.name };
}

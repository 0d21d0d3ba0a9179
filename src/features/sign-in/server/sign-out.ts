import { v7 as uuidv7 } from 'uuid';
import type { IncomingHttpHeaders } from 'node:http';
import type { Cookies, SignInAuth } from '../../../server/auth/auth.ts';
import type { ServerFrame } from '../../../server/frame.ts';

/**
 * Ends the browser session, and before it the agent's working session: who has open interactions or is
 * not idle stays signed in (WX-279, WX-280). While another browser works for the agent its work goes on (WX-004).
 */
export async function signOut(server: ServerFrame, auth: SignInAuth, headers: IncomingHttpHeaders): Promise<Cookies> {
  const identity = await auth.identify(headers);
  if (identity) {
    const partition = server.partition(identity.tenantId);
    const actor = { kind: 'agent', id: identity.userId } as const;
    if (partition.state.agents.has(actor.id) && !server.worksElsewhere(identity)) await partition.execute(actor, uuidv7(), { kind: 'station.signOut' });
  }
  return auth.signOut(headers);
}

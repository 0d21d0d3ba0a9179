import type { DesktopFrame } from '../../../desktop/frame.ts';

/**
 * Whether the server has ended this agent's working session because the line was gone for too long. Told by the feed,
 * or by a fresh desk in which the session that was here is missing.
 */
export function lostSession({ model$, events$ }: Pick<DesktopFrame, 'model$' | 'events$'>): () => boolean {
  let worked = false;
  let lost = false;
  model$.subscribe(({ desk, confirmed }) => {
    if (desk.session) [worked, lost] = [true, false];
    else if (confirmed && worked) [worked, lost] = [false, true];
  });
  // Who has signed out is told nothing; the bus comes after the model.
  events$.subscribe(({ event, desk }) => {
    if (event.kind === 'agent.signedOut' && event.agentId === desk.profile.userId) lost = event.cause === 'lost';
  });
  return () => lost;
}

import type { SignInObstacle } from '../contract/desk.ts';
import type { Id } from '../contract/primitives.ts';
import { profileOf } from './lookups.ts';
import { type CentreState, multimediaOf } from './state.ts';

/** What an administrator has to configure before this user can work as an agent (WX-009 – WX-012); null when nothing is missing. */
export function signInObstacle(state: CentreState, userId: Id): SignInObstacle | null {
  const { config } = state;
  // A queue has at least one team.
  if (Object.keys(config.queue).length === 0) return 'tenant-not-configured';
  const user = config.user[userId];
  if (!user?.roles.includes('agent') || user.teamIds.length === 0) return 'permissions-not-configured';
  if (!profileOf(state, userId)) return 'profile-not-configured';
  return multimediaOf(config, userId) ? null : 'skills-not-configured';
}

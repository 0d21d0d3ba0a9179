import type { DeskProfile, DeskState } from '../contract/desk.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import { isOnDesk } from './interaction.ts';
import { layoutRevision } from './layout-revision.ts';
import { signInObstacle } from './sign-in-obstacle.ts';
import { multimediaOf, type CentreState } from './state.ts';

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'en') || (a.name < b.name ? -1 : 1);

/** What a user's desktop needs of the configuration; null when the user does not exist. */
export function deskProfile(state: CentreState, userId: Id, tenant: { id: Id; name: string }): DeskProfile | null {
  const { config } = state;
  const user = config.user[userId];
  if (!user) return null;
  const desktopProfile = user.desktopProfileId === undefined ? undefined : config.desktopProfile[user.desktopProfileId];
  return {
    userId, name: user.name, email: user.email, roles: user.roles, tenantId: tenant.id, tenantName: tenant.name,
    teams: user.teamIds.flatMap((id) => config.team[id] ?? []).toSorted(byName),
    queues: Object.values(config.queue).toSorted(byName).map(({ id, name, channel }) => ({ id, name, channel })),
    entryPoints: Object.values(config.entryPoint).toSorted(byName).map(({ id, name, queueId }) => ({ id, name, queueId })),
    idleCodes: Object.values(config.idleCode).toSorted(byName),
    wrapUpReasons: desktopProfile?.wrapUpReasonIds.flatMap((id) => config.wrapUpReason[id] ?? []) ?? [],
    desktopProfile: desktopProfile ?? null,
    multimediaProfile: multimediaOf(config, userId) ?? null,
    layouts: Object.fromEntries(user.teamIds.flatMap((id) => {
      const layoutId = config.team[id]?.layoutId;
      const layout = layoutId === undefined ? undefined : config.layout[layoutId];
      return layout ? [[id, layoutRevision(layout)]] : [];
    })),
    screenPops: Object.values(config.screenPop).toSorted(byName),
    defaultDialNumber: user.defaultDialNumber ?? null,
    defaultExtension: user.defaultExtension ?? null,
    obstacle: user.roles.includes('agent') ? signInObstacle(state, userId) : null,
  };
}

/** Everything that an agent's desktop shows; null when the user does not exist. */
export function deskOf(state: CentreState, agentId: Id, tenant: { id: Id; name: string }): DeskState | null {
  const profile = deskProfile(state, agentId, tenant);
  if (!profile) return null;
  const session = state.agents.get(agentId) ?? null;
  const interactions: Record<Id, Interaction> = {};
  for (const id of Object.keys(session?.load ?? {})) {
    const interaction = state.interactions.get(id);
    if (interaction && isOnDesk(interaction, agentId)) interactions[id] = interaction;
  }
  return { profile, session, interactions };
}

import { Type } from 'typebox';
import type { Colleague } from '../../../contract/desk.ts';
import type { Id } from '../../../contract/primitives.ts';
import { takesOffers } from '../../../domain/capacity.ts';
import type { CentreState } from '../../../domain/state.ts';
import type { ServerFrame } from '../../../server/frame.ts';

const Colleagues = Type.Array(Type.Object({
  id: Type.String(), name: Type.String(), teamName: Type.String(), available: Type.Boolean(), since: Type.Integer(),
}));

/** Everybody with a working session but the asker, by name. */
export function colleaguesOf(state: CentreState, asker: Id): Colleague[] {
  return [...state.agents.values()]
    .filter(({ id }) => id !== asker)
    .map((agent) => ({
      id: agent.id, name: agent.name, since: agent.since, teamName: state.config.team[agent.teamId]?.name ?? '', available: takesOffers(agent),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Who could take a transfer. */
export function register(server: ServerFrame): void {
  server.app.get('/api/colleagues', {
    schema: { summary: 'Agents who could take a transfer', tags: ['agent'], response: { 200: Colleagues } },
  }, async (request) => {
    const { tenantId, userId } = await server.require(request, 'agent');
    return colleaguesOf(server.partition(tenantId).state, userId);
  });
}

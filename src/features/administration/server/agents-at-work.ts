import { Type, type Static } from 'typebox';
import { Channel } from '../../../contract/administration.ts';
import type { AgentSession, Interaction } from '../../../contract/interaction.ts';
import { Id, Instant } from '../../../contract/primitives.ts';
import type { CentreState } from '../../../domain/state.ts';

const InHand = Type.Object({
  id: Id, channel: Channel, queueId: Id, queueName: Type.String(),
  status: Type.Union([Type.Literal('offered'), Type.Literal('connected'), Type.Literal('wrapUp')]),
  since: Instant,
}, { description: 'An interaction that holds capacity of the agent.' });

const AgentAtWork = Type.Object({
  id: Id, name: Type.String(), teamId: Id, teamName: Type.String(),
  state: Type.Union([Type.Literal('available'), Type.Literal('idle')]),
  idleCodeId: Type.Union([Type.Null(), Id]), idleCodeName: Type.Union([Type.Null(), Type.String()]),
  since: Instant, signedInAt: Instant,
  away: Type.Union([Type.Null(), Type.Object({ since: Instant, until: Instant })], {
    description: 'The desktop has no line: since when, and when the interactions go back to their queues.',
  }),
  interactions: Type.Array(InHand),
}, { description: 'An agent with a working session.' });
export type AgentAtWork = Static<typeof AgentAtWork>;
export const AgentsAtWork = Type.Array(AgentAtWork, { description: 'Everybody who is signed in to a station, by name.' });

type InHand = Static<typeof InHand>;

/** What the interaction is to this agent, and since when. */
function partOf(interaction: Interaction, agentId: Id): Pick<InHand, 'status' | 'since'> | null {
  const { offer, wrapUps, connectedAt } = interaction;
  if (offer?.agentId === agentId) return { status: 'offered', since: offer.at };
  const wrapUp = wrapUps[agentId];
  if (wrapUp) return { status: 'wrapUp', since: wrapUp.since };
  return interaction.agentId === agentId && connectedAt !== null ? { status: 'connected', since: connectedAt } : null;
}

function inHand({ config, interactions }: CentreState, { id: agentId, load }: AgentSession): InHand[] {
  return Object.entries(load).flatMap(([id, { channel, queueId }]) => {
    const interaction = interactions.get(id);
    const part = interaction && partOf(interaction, agentId);
    return part ? [{ id, channel, queueId, queueName: config.queue[queueId]?.name ?? '', ...part }] : [];
  }).toSorted((a, b) => a.since - b.since);
}

/** Who works now: what supervisors and administrators must know before they step in. No customer is named. */
export function agentsAtWork(state: CentreState): AgentAtWork[] {
  const { config } = state;
  return [...state.agents.values()].map((session): AgentAtWork => {
    const { id, name, teamId, presence, since, signedInAt, away } = session;
    const idleCodeId = presence.state === 'idle' ? presence.idleCodeId : null;
    return {
      id, name, teamId, teamName: config.team[teamId]?.name ?? '', state: presence.state,
      idleCodeId, idleCodeName: idleCodeId === null ? null : config.idleCode[idleCodeId]?.name ?? '',
      since, signedInAt, away: away ? { since: away.since, until: away.until } : null, interactions: inHand(state, session),
    };
  }).toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

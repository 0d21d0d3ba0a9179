import type { HandledRecord } from '../contract/events.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import type { CentreState } from './state.ts';

/** An agent's part of an interaction as history keeps it: names as they are now, not as they will be. */
export function handledRecord(
  state: CentreState, interaction: Interaction, agentId: Id,
  end: { reasonId: Id | null; automatic: boolean }, now: Instant,
): HandledRecord {
  const wrapUp = interaction.wrapUps[agentId];
  const agent = state.agents.get(agentId);
  // After a transfer the interaction is in another queue than the one this agent served.
  const { queueId } = agent?.load[interaction.id] ?? interaction;
  const connectedAt = wrapUp?.connectedAt ?? interaction.connectedAt ?? now;
  return {
    interactionId: interaction.id,
    agentId,
    agentName: agent?.name ?? state.config.user[agentId]?.name ?? agentId,
    channel: interaction.channel,
    customerName: interaction.customer.name,
    customerEmail: interaction.customer.email,
    queueId,
    queueName: state.config.queue[queueId]?.name ?? queueId,
    waitedMs: Math.max(0, connectedAt - interaction.waitingSince),
    connectedAt,
    endedAt: wrapUp?.since ?? now,
    wrappedUpAt: now,
    cause: wrapUp?.cause ?? 'agent-lost',
    reasonId: end.reasonId,
    reasonName: end.reasonId === null ? null : state.config.wrapUpReason[end.reasonId]?.name ?? null,
    automatic: end.automatic,
  };
}

import { RONA_CODE } from '../contract/availability-codes.ts';
import type { DomainEvent, EventOf } from '../contract/events.ts';
import type { Interaction, WrapUp } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import { profileOf } from './lookups.ts';
import type { CentreState } from './state.ts';

/* Sequences of events that several commands share. */

type Unanswered = EventOf<'interaction.offerEnded'>['cause'];

/** An unanswered offer: the interaction is back in its queue with its age intact. */
export function offerEnds(
  interaction: Interaction, cause: Unanswered, now: Instant, declinedBy = interaction.declinedBy,
): readonly DomainEvent[] {
  const { id: interactionId, queueId, priority, waitingSince } = interaction;
  const { id: offerId, agentId } = interaction.offer!;
  return [
    { kind: 'interaction.offerEnded', at: now, interactionId, agentId, offerId, cause },
    { kind: 'interaction.queued', at: now, interactionId, queueId, priority, waitingSince, cause, declinedBy },
  ];
}

/** The conversation ends while it rings: the agent just loses the offer. */
export function offerTaken({ id: interactionId, offer }: Interaction, now: Instant): DomainEvent {
  const { id: offerId, agentId } = offer!;
  return { kind: 'interaction.offerEnded', at: now, interactionId, agentId, offerId, cause: 'withdrawn' };
}

/** Nobody is offered work while idle: what still rings goes back to its place. */
export function becomesIdle(
  state: CentreState, agentId: Id, idleCodeId: Id, cause: 'agent' | 'rona', now: Instant, except?: Id,
): readonly DomainEvent[] {
  const ringing = held(state, agentId).filter((each) => each.offer?.agentId === agentId && each.id !== except);
  return [
    { kind: 'agent.stateChanged', at: now, agentId, presence: { state: 'idle', idleCodeId }, cause },
    ...ringing.flatMap((each) => offerEnds(each, 'withdrawn', now)),
  ];
}

/** The interactions that hold this agent's capacity. */
export function held(state: CentreState, agentId: Id): readonly Interaction[] {
  const session = state.agents.get(agentId);
  return Object.keys(session?.load ?? {}).map((id) => state.interactions.get(id)!);
}

/** A missed offer: the agent is idle with the RONA code, the interaction goes on. */
export function rona(state: CentreState, interaction: Interaction, now: Instant): readonly DomainEvent[] {
  const { agentId } = interaction.offer!;
  return [
    ...offerEnds(interaction, 'rona', now),
    ...becomesIdle(state, agentId, RONA_CODE, 'rona', now, interaction.id),
  ];
}

/** After-contact work begins for the agent who had the customer. */
export function wrapUpStarts(state: CentreState, interaction: Interaction, cause: WrapUp['cause'], now: Instant): DomainEvent {
  const agentId = interaction.agentId!;
  const seconds = profileOf(state, agentId)?.autoWrapUpSeconds ?? 0;
  const wrapUp: WrapUp = {
    since: now, connectedAt: interaction.connectedAt!, cause, autoAt: seconds > 0 ? now + seconds * 1000 : null,
  };
  return { kind: 'wrapUp.started', at: now, interactionId: interaction.id, agentId, wrapUp };
}

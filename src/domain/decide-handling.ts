import type { DomainEvent } from '../contract/events.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import type { TransferInteraction } from '../contract/handling.ts';
import type { Actor } from './command.ts';
import { ends, starts } from './decide-conversation.ts';
import { dismisses, removes } from './decide-removal.ts';
import { evolve } from './evolve.ts';
import { handledRecord } from './handled-record.ts';
import { ownedBy, profileOf, sessionOf } from './lookups.ts';
import { type Ask, Refusal } from './refusal.ts';
import { isFreeFor, offerTo } from './routing.ts';
import type { CentreState } from './state.ts';
import { offerEnds, rona, wrapUpStarts } from './steps.ts';

/** Offers, the conversation's end, transfer and wrap-up. */
export function decideHandling(ask: Ask): readonly DomainEvent[] {
  const { state, actor, command, moment } = ask;
  const { now } = moment;
  switch (command.kind) {
    case 'interaction.start': return starts(state, command, now);
    case 'interaction.end': return ends(state, actor, command.interactionId, now);
    case 'interaction.remove': return removes(state, command, now);
    case 'interaction.dismiss': return dismisses(state, actor, command.interactionId, now);
    case 'interaction.transfer': return transfer(ask as Ask<TransferInteraction>);
    case 'offer.accept': return accept(state, actor, command.interactionId, command.offerId, now);
    case 'offer.decline': return decline(state, actor, command.interactionId, command.offerId, now);
    case 'offer.expire': return expire(state, command.interactionId, command.offerId, now);
    case 'wrapUp.submit': return submit(state, actor, command.interactionId, command.reasonId, now);
    case 'wrapUp.cancelAuto': return cancelAuto(state, actor, command.interactionId, now);
    case 'wrapUp.expire': return autoSubmit(state, command.interactionId, command.agentId, now);
    default: return [];
  }
}

function offeredTo(state: CentreState, actor: Actor, interactionId: Id, offerId: Id): Interaction {
  const interaction = state.interactions.get(interactionId);
  const { offer } = interaction ?? {};
  if (!interaction || actor.kind !== 'agent' || offer?.id !== offerId || offer.agentId !== actor.id) throw new Refusal('offer-gone');
  return interaction;
}

function accept(state: CentreState, actor: Actor, interactionId: Id, offerId: Id, now: Instant): readonly DomainEvent[] {
  const { offer } = offeredTo(state, actor, interactionId, offerId);
  if (now >= offer!.expiresAt) throw new Refusal('offer-gone');
  const { id: agentId, name: agentName } = sessionOf(state, offer!.agentId);
  return [{ kind: 'interaction.connected', at: now, interactionId, agentId, agentName }];
}

/** Who declines is not asked again for as long as an offer rings, unless the interaction changes its queue. */
function decline(state: CentreState, actor: Actor, interactionId: Id, offerId: Id, now: Instant): readonly DomainEvent[] {
  const interaction = offeredTo(state, actor, interactionId, offerId);
  const { agentId, at, expiresAt } = interaction.offer!;
  const declinedBy = { ...interaction.declinedBy, [agentId]: now + (expiresAt - at) };
  return offerEnds(interaction, 'declined', now, declinedBy);
}

function expire(state: CentreState, interactionId: Id, offerId: Id, now: Instant): readonly DomainEvent[] {
  const interaction = state.interactions.get(interactionId);
  if (interaction?.offer?.id !== offerId || now < interaction.offer.expiresAt) return [];
  return rona(state, interaction, now);
}

function transfer({ state, actor, command, moment }: Ask<TransferInteraction>): readonly DomainEvent[] {
  const { now } = moment;
  const interaction = ownedBy(state, actor, command.interactionId);
  const { id: interactionId, waitingSince } = interaction;
  const queueId = command.to.kind === 'queue' ? queueFor(state, interaction, command.to.id) : interaction.queueId;
  const { priority } = state.config.queue[queueId] ?? interaction;
  const events: DomainEvent[] = [
    { kind: 'interaction.left', at: now, interactionId, agentId: interaction.agentId!, cause: 'transferred' },
    wrapUpStarts(state, interaction, 'transferred', now),
    { kind: 'interaction.queued', at: now, interactionId, queueId, priority, waitingSince, cause: 'transfer', declinedBy: {} },
  ];
  if (command.to.kind === 'queue') return events;
  const after = events.reduce(evolve, state);
  const agent = after.agents.get(command.to.id);
  const waiting = after.interactions.get(interactionId)!;
  if (!agent || !isFreeFor(after, agent, waiting, now)) throw new Refusal('agent-unavailable');
  return [...events, offerTo(after, waiting, agent, moment, 'transfer-to-agent')];
}

function queueFor(state: CentreState, interaction: Interaction, queueId: Id): Id {
  const queue = state.config.queue[queueId];
  if (!queue || queue.channel !== interaction.channel) throw new Refusal('unknown-reference', { type: 'queue', id: queueId });
  return queueId;
}

function inWrapUp(state: CentreState, actor: Actor, interactionId: Id): { interaction: Interaction; agentId: Id } {
  const interaction = state.interactions.get(interactionId);
  if (!interaction || actor.kind !== 'agent' || !(actor.id in interaction.wrapUps)) throw new Refusal('no-wrap-up');
  return { interaction, agentId: actor.id };
}

function submit(state: CentreState, actor: Actor, interactionId: Id, reasonId: Id, now: Instant): readonly DomainEvent[] {
  const { interaction, agentId } = inWrapUp(state, actor, interactionId);
  const listed = profileOf(state, agentId)?.wrapUpReasonIds.includes(reasonId) ?? false;
  if (!listed || !state.config.wrapUpReason[reasonId]) throw new Refusal('unknown-reference', { type: 'wrapUpReason', id: reasonId });
  const record = handledRecord(state, interaction, agentId, { reasonId, automatic: false }, now);
  return [{ kind: 'wrapUp.completed', at: now, interactionId, agentId, record }];
}

function cancelAuto(state: CentreState, actor: Actor, interactionId: Id, now: Instant): readonly DomainEvent[] {
  const { interaction, agentId } = inWrapUp(state, actor, interactionId);
  if (!profileOf(state, agentId)?.cancelAutoWrapUp) throw new Refusal('auto-wrap-up-fixed');
  if (interaction.wrapUps[agentId]!.autoAt === null) return [];
  return [{ kind: 'wrapUp.autoCancelled', at: now, interactionId, agentId }];
}

/** No reason by the end of the countdown: the default one is submitted (WX-126). */
function autoSubmit(state: CentreState, interactionId: Id, agentId: Id, now: Instant): readonly DomainEvent[] {
  const interaction = state.interactions.get(interactionId);
  const autoAt = interaction?.wrapUps[agentId]?.autoAt ?? null;
  if (!interaction || autoAt === null || now < autoAt) return [];
  const reasonId = profileOf(state, agentId)?.defaultWrapUpReasonId ?? null;
  const record = handledRecord(state, interaction, agentId, { reasonId, automatic: true }, now);
  return [{ kind: 'wrapUp.completed', at: now, interactionId, agentId, record }];
}

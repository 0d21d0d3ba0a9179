import type { DomainEvent } from '../contract/events.ts';
import type { Interaction, Removal, WrapUp } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import type { Actor, Command } from './command.ts';
import { handledRecord } from './handled-record.ts';
import { evolveInteraction } from './interaction.ts';
import { agentIdOf } from './lookups.ts';
import { Refusal } from './refusal.ts';
import type { CentreState } from './state.ts';
import { offerTaken } from './steps.ts';

type Remove = Extract<Command, { kind: 'interaction.remove' }>;

/** An administrator ends what its agent cannot end (WX-131). Wrap-ups of agents who had it before are theirs still. */
export function removes(state: CentreState, { interactionId, trackingId }: Remove, now: Instant): readonly DomainEvent[] {
  const interaction = state.interactions.get(interactionId);
  if (!interaction) throw new Refusal('not-found');
  if (interaction.status === 'ended') throw new Refusal('wrong-state');
  const ended: DomainEvent = { kind: 'interaction.ended', at: now, interactionId, by: 'administrator' };
  const { offer, agentId } = interaction;
  if (offer) return [offerTaken(interaction, now), ended];
  return agentId === null ? [ended] : takenFrom(state, interaction, agentId, trackingId, ended);
}

/** There is nothing to wrap up: the agent's part is over at once, without a reason (WX-139), and a notice says why. */
function takenFrom(state: CentreState, interaction: Interaction, agentId: Id, trackingId: string, ended: DomainEvent): readonly DomainEvent[] {
  const { id: interactionId, channel, customer } = interaction;
  const { at } = ended;
  const wrapUp: WrapUp = { since: at, connectedAt: interaction.connectedAt!, cause: 'administrator-ended', autoAt: null };
  const started = { kind: 'wrapUp.started', at, interactionId, agentId, wrapUp } as const;
  const record = handledRecord(state, evolveInteraction(interaction, started), agentId, { reasonId: null, automatic: true }, at);
  const removal: Removal = { at, channel, customerName: customer.name, trackingId };
  return [
    started, ended,
    { kind: 'wrapUp.completed', at, interactionId, agentId, record },
    { kind: 'interaction.removed', at, interactionId, agentId, removal },
  ];
}

/** The notice has been read; a second time, or after sign-out, there is nothing to do. */
export function dismisses(state: CentreState, actor: Actor, interactionId: Id, now: Instant): readonly DomainEvent[] {
  const agentId = agentIdOf(actor);
  if (!state.agents.get(agentId)?.removed?.[interactionId]) return [];
  return [{ kind: 'interaction.dismissed', at: now, interactionId, agentId }];
}

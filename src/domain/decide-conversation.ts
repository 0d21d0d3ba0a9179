import type { ChatMessage, MarkMessages, PostMessage } from '../contract/chat.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { Id, Instant } from '../contract/primitives.ts';
import type { Actor, Command, Moment } from './command.ts';
import { freshInteraction } from './interaction.ts';
import { ownedBy } from './lookups.ts';
import { type Ask, Refusal } from './refusal.ts';
import type { CentreState } from './state.ts';
import { offerTaken, wrapUpStarts } from './steps.ts';

/** Messages and their marks. */
export function decideConversation({ state, actor, command, moment }: Ask): readonly DomainEvent[] {
  switch (command.kind) {
    case 'message.post': return post(state, actor, command, moment);
    case 'message.mark': return mark(state, actor, command, moment.now);
    default: return [];
  }
}

type Start = Extract<Command, { kind: 'interaction.start' }>;

/** A customer comes in through an entry point. */
export function starts(state: CentreState, command: Start, now: Instant): readonly DomainEvent[] {
  const { interactionId, entryPointId, customer, text, messageId } = command;
  if (state.interactions.has(interactionId)) throw new Refusal('key-reused');
  const entryPoint = state.config.entryPoint[entryPointId];
  const queue = entryPoint && state.config.queue[entryPoint.queueId];
  if (!queue) throw new Refusal('unknown-reference', { type: 'entryPoint', id: entryPointId });
  if (!entryPoint.open) throw new Refusal('entry-point-closed');
  if (command.channel && command.channel !== queue.channel) throw new Refusal('wrong-state');
  const { id: queueId, channel, priority } = queue;
  const interaction = freshInteraction({ id: interactionId, channel, entryPointId, queueId, priority, customer, createdAt: now });
  const created: DomainEvent = { kind: 'interaction.created', at: now, interactionId, interaction };
  if (text === undefined || messageId === undefined) return [created];
  const message = { id: messageId, n: 1, at: now, from: 'customer', name: customer.name, text } as const;
  return [created, { kind: 'message.posted', at: now, interactionId, message }];
}

/** The conversation as one of its two sides: its agent, or its customer. */
function asParticipant(state: CentreState, actor: Actor, interactionId: Id): Interaction {
  if (actor.kind !== 'customer') return ownedBy(state, actor, interactionId);
  const interaction = state.interactions.get(interactionId);
  if (actor.interactionId !== interactionId) throw new Refusal('not-found');
  // The customer's own conversation, but over and gone from the state.
  if (!interaction) throw new Refusal('wrong-state');
  if (interaction.customer.id !== actor.id) throw new Refusal('not-found');
  return interaction;
}

function post(state: CentreState, actor: Actor, command: PostMessage, { now, id }: Moment): readonly DomainEvent[] {
  const interaction = asParticipant(state, actor, command.interactionId);
  if (interaction.status === 'ended') throw new Refusal('wrong-state');
  const n = interaction.messages + 1;
  const message: ChatMessage = actor.kind === 'agent'
    ? { id: id(), n, at: now, from: 'agent', agentId: actor.id, name: state.agents.get(actor.id)!.name, text: command.text }
    : { id: id(), n, at: now, from: 'customer', name: interaction.customer.name, text: command.text };
  const posted: DomainEvent = { kind: 'message.posted', at: now, interactionId: interaction.id, message };
  // An e-mail is answered by one reply: sending it is the agent's end (WX-116).
  return actor.kind === 'agent' && interaction.channel === 'email' ? [posted, ...ends(state, actor, interaction.id, now)] : [posted];
}

/** Marks never go back and never beyond the last message. */
function mark(state: CentreState, actor: Actor, command: MarkMessages, now: Instant): readonly DomainEvent[] {
  const interaction = asParticipant(state, actor, command.interactionId);
  const by = actor.kind === 'agent' ? 'agent' : 'customer';
  const old = interaction.marks[by];
  const read = Math.min(interaction.messages, Math.max(old.read, command.read));
  const delivered = Math.min(interaction.messages, Math.max(old.delivered, command.delivered, read));
  if (read === old.read && delivered === old.delivered) return [];
  return [{ kind: 'message.marked', at: now, interactionId: interaction.id, by, delivered, read }];
}

/** Either side, or the system, ends the conversation; the agent who had it wraps up. */
export function ends(state: CentreState, actor: Actor, interactionId: Id, now: Instant): readonly DomainEvent[] {
  const interaction = actor.kind === 'system' ? state.interactions.get(interactionId) : asParticipant(state, actor, interactionId);
  if (!interaction) throw new Refusal('not-found');
  if (interaction.status === 'ended') throw new Refusal('wrong-state');
  const by = actor.kind === 'agent' || actor.kind === 'customer' ? actor.kind : 'system';
  const events: DomainEvent[] = [];
  if (interaction.offer) events.push(offerTaken(interaction, now));
  // Wrap-up first: an ended interaction that nobody wraps up is over and leaves the state.
  if (interaction.agentId !== null) {
    const cause = by === 'agent' ? 'agent-ended' : 'customer-ended';
    events.push(wrapUpStarts(state, interaction, cause, now));
  }
  return [...events, { kind: 'interaction.ended', at: now, interactionId, by }];
}

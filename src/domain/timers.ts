import type { DomainEvent } from '../contract/events.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { Instant } from '../contract/primitives.ts';
import type { InnerCommand } from './command.ts';

/** A command that the server owes to itself at a moment. Fired late or twice it does no harm. */
export interface Timer {
  at: Instant;
  command: InnerCommand;
}

/** The timers that an event starts. They are part of the log, so a restart finds them again with `timersOf`. */
export function timersFrom(event: DomainEvent): readonly Timer[] {
  switch (event.kind) {
    case 'interaction.offered': {
      const { interactionId, offer } = event;
      return [{ at: offer.expiresAt, command: { kind: 'offer.expire', interactionId, offerId: offer.id } }];
    }
    case 'interaction.queued': return retries(event.interactionId, event.declinedBy, event.at);
    case 'wrapUp.started': return wrapUpTimer(event.interactionId, event.agentId, event.wrapUp.autoAt);
    default: return [];
  }
}

function wrapUpTimer(interactionId: string, agentId: string, at: Instant | null): readonly Timer[] {
  return at === null ? [] : [{ at, command: { kind: 'wrapUp.expire', interactionId, agentId } }];
}

function retries(interactionId: string, declinedBy: Readonly<Record<string, Instant>>, now: Instant): readonly Timer[] {
  return Object.values(declinedBy).filter((at) => at > now).map((at) => ({ at, command: { kind: 'offer.retry', interactionId } }));
}

/** The timers that a living interaction still owes, after a restart. */
export function timersOf(interaction: Interaction): readonly Timer[] {
  const { id: interactionId, offer, wrapUps } = interaction;
  const timers: Timer[] = [...retries(interactionId, interaction.declinedBy, 0)];
  if (offer) timers.push({ at: offer.expiresAt, command: { kind: 'offer.expire', interactionId, offerId: offer.id } });
  for (const [agentId, { autoAt }] of Object.entries(wrapUps)) timers.push(...wrapUpTimer(interactionId, agentId, autoAt));
  return timers;
}

import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Instant } from '../contract/primitives.ts';
import type { InnerCommand } from './command.ts';

/** A command that the server owes to itself at a moment. Fired late or twice it does no harm. */
export interface Timer {
  at: Instant;
  command: InnerCommand;
}

/** The timers that an event starts. They are part of the log, so a restart finds them again with `timersOf` and `timersOfSession`. */
export function timersFrom(event: DomainEvent): readonly Timer[] {
  switch (event.kind) {
    case 'interaction.offered': {
      const { interactionId, offer } = event;
      return [{ at: offer.expiresAt, command: { kind: 'offer.expire', interactionId, offerId: offer.id } }];
    }
    case 'interaction.queued': return retries(event.interactionId, event.declinedBy, event.at);
    case 'wrapUp.started': return wrapUpTimer(event.interactionId, event.agentId, event.wrapUp.autoAt);
    case 'agent.away': return [{ at: event.until, command: { kind: 'agent.lost', agentId: event.agentId } }];
    case 'agent.inactive': return [inactivityTimer(event.agentId, event.signOutAt)];
    default: return [];
  }
}

function wrapUpTimer(interactionId: string, agentId: string, at: Instant | null): readonly Timer[] {
  return at === null ? [] : [{ at, command: { kind: 'wrapUp.expire', interactionId, agentId } }];
}

const inactivityTimer = (agentId: string, signOutAt: Instant): Timer =>
  ({ at: signOutAt, command: { kind: 'agent.inactivityEnd', agentId, signOutAt } });

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

/** The timers that a working session still owes, after a restart. */
export function timersOfSession({ id: agentId, away, inactive }: AgentSession): readonly Timer[] {
  return [
    ...(away ? [{ at: away.until, command: { kind: 'agent.lost', agentId } } as const] : []),
    ...(inactive ? [inactivityTimer(agentId, inactive.signOutAt)] : []),
  ];
}

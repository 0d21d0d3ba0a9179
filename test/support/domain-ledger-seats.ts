import { strict as assert } from 'node:assert';
import type { DomainEvent, EventKind, EventOf } from '../../src/contract/events.ts';
import type { Id, Instant } from '../../src/contract/primitives.ts';
import type { Ledger } from './domain-ledger.ts';

/** An agent at work as a careful clerk keeps it. */
export interface Seat {
  teamId: Id;
  available: boolean;
  freeSince: Instant;
  /** Without a line: until when the work is kept. */
  awayUntil: Instant | null;
  /** When inactivity ends the session. */
  signOutAt: Instant | null;
  /** Interactions that an administrator has ended, and the agent has not read of. */
  notices: Set<Id>;
}

type SeatKind = Extract<EventKind, `agent.${string}` | 'desk.opened' | 'interaction.agentAway' | 'interaction.removed' | 'interaction.dismissed'>;
type Rules<K extends EventKind> = { [E in K]: (ledger: Ledger, event: EventOf<E>) => void };

/** Who may leave, and how. */
const LEAVES: Record<EventOf<'agent.signedOut'>['cause'], (seat: Seat, at: Instant) => boolean> = {
  agent: ({ available }) => !available,
  administrator: () => true,
  lost: ({ awayUntil }, at) => awayUntil !== null && at >= awayUntil,
  inactivity: ({ signOutAt }, at) => signOutAt !== null && at >= signOutAt,
};

const holdsNothing = (ledger: Ledger, agentId: Id, why: string): void => assert.deepEqual(ledger.loadOf(agentId), [], `${agentId} ${why}`);

export const SEAT_RULES: Rules<SeatKind> = {
  'desk.opened': ({ desks }, { agentId, at, desk }) => {
    const old = desks.get(agentId);
    assert.notEqual(old?.id, desk.id, 'the same window goes on with its epoch');
    assert.deepEqual([desk.epoch, desk.at], [(old?.epoch ?? 0) + 1, at]);
    desks.set(agentId, { agentId, ...desk });
  },
  'agent.signedIn': ({ seats }, { agentId, at, session }) => {
    assert(!seats.has(agentId), `${agentId} signs in twice`);
    assert.equal(session.presence.state, 'idle');
    seats.set(agentId, { teamId: session.teamId, available: false, freeSince: at, awayUntil: null, signOutAt: null, notices: new Set() });
  },
  'agent.stateChanged': (ledger, { agentId, at, presence }) => {
    const seat = ledger.seat(agentId);
    seat.available = presence.state === 'available';
    if (seat.available) seat.freeSince = at;
  },
  'agent.teamChanged': (ledger, { agentId, teamId }) => {
    holdsNothing(ledger, agentId, 'takes work to another team');
    ledger.seat(agentId).teamId = teamId;
  },
  'agent.signedOut': (ledger, { agentId, at, cause }) => {
    assert(LEAVES[cause](ledger.seat(agentId), at), `${agentId} is signed out without ${cause}`);
    holdsNothing(ledger, agentId, 'leaves work behind');
    ledger.seats.delete(agentId);
  },
  'agent.away': (ledger, { agentId, until }) => {
    assert.equal(ledger.seat(agentId).awayUntil, null, `${agentId} leaves twice`);
    ledger.seat(agentId).awayUntil = until;
  },
  'agent.back': (ledger, { agentId }) => {
    assert.notEqual(ledger.seat(agentId).awayUntil, null, `${agentId} comes back without having left`);
    ledger.seat(agentId).awayUntil = null;
  },
  'interaction.agentAway': (ledger, { interactionId, agentId, away }) => {
    const entry = ledger.entry(interactionId);
    assert.deepEqual([entry.place, entry.agentId, entry.agentAway], ['connected', agentId, !away]);
    assert.equal(ledger.seat(agentId).awayUntil !== null, away, 'the customer is told the truth');
    entry.agentAway = away;
  },
  'agent.inactive': (ledger, { agentId, signOutAt }) => {
    assert.equal(ledger.seat(agentId).signOutAt, null, `${agentId} is warned twice`);
    holdsNothing(ledger, agentId, 'works, and is warned');
    ledger.seat(agentId).signOutAt = signOutAt;
  },
  'agent.active': (ledger, { agentId }) => {
    assert.notEqual(ledger.seat(agentId).signOutAt, null, `${agentId} has not been warned`);
    ledger.seat(agentId).signOutAt = null;
  },
  'interaction.removed': (ledger, { interactionId, agentId }) => {
    assert.equal(ledger.interactions.get(interactionId)?.place ?? 'ended', 'ended', `${interactionId} goes on`);
    assert(!ledger.interactions.get(interactionId)?.parts.has(agentId), `${agentId} has nothing to wrap up`);
    assert(ledger.seat(agentId).notices.has(interactionId), `${agentId} has had no such interaction`);
  },
  'interaction.dismissed': (ledger, { interactionId, agentId }) => {
    assert(ledger.seat(agentId).notices.delete(interactionId), 'there was such a notice');
  },
};

/** The grace is the one that the profile gives at that moment. */
export function checkGrace(graceSeconds: number, event: DomainEvent): void {
  if (event.kind === 'agent.away') assert.equal(event.until, event.at + graceSeconds * 1000);
}

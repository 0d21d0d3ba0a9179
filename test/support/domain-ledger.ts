import { strict as assert } from 'node:assert';
import type { Marks } from '../../src/contract/chat.ts';
import type { DomainEvent, EventKind, EventOf } from '../../src/contract/events.ts';
import type { Offer } from '../../src/contract/interaction.ts';
import type { Id, Instant } from '../../src/contract/primitives.ts';
import type { OpenDesk } from '../../src/domain/state.ts';
import { type Seat, SEAT_RULES } from './domain-ledger-seats.ts';

/** What one agent has to do with an interaction, from the offer on. */
export interface Part {
  /** The queue it was offered from. */
  queueId: Id;
  connectedAt: Instant | null;
  wrapUp: EventOf<'wrapUp.started'>['wrapUp'] | null;
}

/** An interaction as a careful clerk keeps it. */
export interface Entry {
  readonly id: Id;
  readonly channel: EventOf<'interaction.created'>['interaction']['channel'];
  readonly startedAt: Instant;
  /** Since when it belongs to its queue: a missed offer changes nothing, the end of a conversation does. */
  queuedAt: Instant;
  place: 'queued' | 'offered' | 'connected' | 'ended' | 'nowhere';
  queueId: Id;
  agentId: Id | null;
  /** The customer has been told that the agent is reconnecting. */
  agentAway: boolean;
  offer: Offer | null;
  /** Who has declined, and until when they are left in peace. */
  declinedBy: Record<Id, Instant>;
  /** Agents whose capacity it holds. */
  parts: Map<Id, Part>;
  messages: number;
  marks: { customer: Marks; agent: Marks };
}

/**
 * A second, plain account of the centre, kept from nothing but the events; it knows which event may
 * follow which, and refuses a log in which an interaction is at two places or at none.
 */
export class Ledger {
  readonly interactions = new Map<Id, Entry>();
  readonly seats = new Map<Id, Seat>();
  readonly desks = new Map<Id, OpenDesk>();
  /** By queue: the shortest and the longest wait for an agent. */
  readonly waits = new Map<Id, { least: number; most: number }>();
  readonly #closed = new Set<Id>();

  follow(event: DomainEvent): void {
    const rule = RULES[event.kind] as (ledger: Ledger, event: DomainEvent) => void;
    rule(this, event);
    if (!('interactionId' in event)) return;
    const entry = this.interactions.get(event.interactionId);
    if (entry?.place !== 'ended' || entry.parts.size > 0) return;
    this.interactions.delete(entry.id);
    this.#closed.add(entry.id);
  }

  entry(id: Id): Entry {
    return this.interactions.get(id) ?? assert.fail(`${id} is not a living interaction`);
  }

  seat(id: Id): Seat {
    return this.seats.get(id) ?? assert.fail(`${id} is not signed in`);
  }

  part(entry: Entry, agentId: Id): Part {
    return entry.parts.get(agentId) ?? assert.fail(`${agentId} has no part in ${entry.id}`);
  }

  /** What holds the agent's capacity. */
  loadOf(agentId: Id): { id: Id; channel: Entry['channel']; queueId: Id }[] {
    return [...this.interactions.values()].flatMap(({ id, channel, parts }) => {
      const part = parts.get(agentId);
      return part ? [{ id, channel, queueId: part.queueId }] : [];
    });
  }

  addWait(queueId: Id, wait: number): void {
    const { least, most } = this.waits.get(queueId) ?? { least: wait, most: wait };
    this.waits.set(queueId, { least: Math.min(least, wait), most: Math.max(most, wait) });
  }

  add(entry: Entry): void {
    assert(!this.interactions.has(entry.id) && !this.#closed.has(entry.id), `${entry.id} starts twice`);
    this.interactions.set(entry.id, entry);
  }
}

type Rules = { [K in EventKind]: (ledger: Ledger, event: EventOf<K>) => void };

const RULES: Rules = {
  'config.put': () => undefined,
  'config.removed': () => undefined,
  ...SEAT_RULES,
  'interaction.created': (ledger, { at, interaction: { id, channel, queueId, waitingSince, queuedAt } }) => {
    assert.deepEqual([waitingSince, queuedAt], [at, at]);
    const marks = { customer: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } };
    ledger.add({ id, channel, startedAt: at, queuedAt: at, place: 'queued', queueId, agentId: null, agentAway: false, offer: null, declinedBy: {}, parts: new Map(), messages: 0, marks });
  },
  'interaction.queued': (ledger, { interactionId, queueId, waitingSince }) => {
    const entry = ledger.entry(interactionId);
    assert.equal(entry.place, 'nowhere', `${interactionId} is queued although it is ${entry.place}`);
    assert.equal(waitingSince, entry.startedAt, 'an interaction keeps its age');
    Object.assign(entry, { place: 'queued', queueId });
  },
  'interaction.offered': (ledger, { interactionId, agentId, offer }) => {
    const entry = ledger.entry(interactionId);
    assert.equal(entry.place, 'queued', `${interactionId} is offered although it is ${entry.place}`);
    assert(ledger.seat(agentId).available, `${agentId} is offered work while idle`);
    assert.equal(ledger.seat(agentId).awayUntil, null, `${agentId} is offered work without a line`);
    assert(!entry.parts.has(agentId), `${agentId} already holds ${interactionId}`);
    Object.assign(entry, { place: 'offered', offer });
    entry.parts.set(agentId, { queueId: entry.queueId, connectedAt: null, wrapUp: null });
  },
  'interaction.offerEnded': (ledger, { interactionId, agentId, offerId, cause, at }) => {
    const entry = ledger.entry(interactionId);
    const { offer } = entry;
    assert.deepEqual([entry.place, offer?.id], ['offered', offerId]);
    assert.equal(ledger.part(entry, agentId).connectedAt, null);
    if (cause === 'declined') entry.declinedBy = { ...entry.declinedBy, [agentId]: at + offer!.expiresAt - offer!.at };
    Object.assign(entry, { place: 'nowhere', offer: null });
    entry.parts.delete(agentId);
  },
  'interaction.connected': (ledger, { interactionId, agentId, at }) => {
    const entry = ledger.entry(interactionId);
    assert.equal(entry.place, 'offered');
    assert.equal(ledger.seat(agentId).awayUntil, null, `${agentId} talks without a line`);
    ledger.part(entry, agentId).connectedAt = at;
    Object.assign(entry, { place: 'connected', agentId, offer: null, declinedBy: {} });
    ledger.seat(agentId).freeSince = at;
    ledger.addWait(entry.queueId, at - entry.queuedAt);
  },
  'interaction.left': (ledger, { interactionId, agentId, at }) => {
    const entry = ledger.entry(interactionId);
    assert.deepEqual([entry.place, entry.agentId], ['connected', agentId]);
    Object.assign(entry, { place: 'nowhere', agentId: null, agentAway: false, queuedAt: at });
  },
  'interaction.ended': (ledger, { interactionId, by }) => {
    const entry = ledger.entry(interactionId);
    assert.notEqual(entry.place, 'ended', `${interactionId} ends twice`);
    assert(entry.agentId === null || ledger.part(entry, entry.agentId).wrapUp, `${entry.agentId} has no wrap-up`);
    if (by === 'administrator' && entry.agentId !== null) assert.equal(ledger.part(entry, entry.agentId).wrapUp?.cause, 'administrator-ended');
    Object.assign(entry, { place: 'ended', agentId: null, agentAway: false, offer: null });
  },
  'wrapUp.started': (ledger, { interactionId, agentId, at, wrapUp }) => {
    const part = ledger.part(ledger.entry(interactionId), agentId);
    assert.equal(part.wrapUp, null);
    assert.deepEqual([wrapUp.since, wrapUp.connectedAt], [at, part.connectedAt]);
    part.wrapUp = wrapUp;
  },
  'wrapUp.autoCancelled': (ledger, { interactionId, agentId }) => {
    const part = ledger.part(ledger.entry(interactionId), agentId);
    assert(part.wrapUp?.autoAt);
    part.wrapUp = { ...part.wrapUp, autoAt: null };
  },
  'wrapUp.completed': (ledger, { interactionId, agentId, at, record }) => {
    const entry = ledger.entry(interactionId);
    const { queueId, connectedAt, wrapUp } = ledger.part(entry, agentId);
    assert.deepEqual(
      [record.queueId, record.connectedAt, record.endedAt, record.wrappedUpAt, record.waitedMs, record.cause],
      [queueId, connectedAt, wrapUp?.since ?? at, at, connectedAt! - entry.startedAt, wrapUp?.cause ?? 'agent-lost'],
    );
    if (record.cause === 'administrator-ended') {
      assert.deepEqual([record.reasonId, record.reasonName, record.automatic], [null, null, true]);
      ledger.seat(agentId).notices.add(interactionId);
    }
    entry.parts.delete(agentId);
  },
  'message.posted': (ledger, { interactionId, message }) => {
    const entry = ledger.entry(interactionId);
    assert.equal(message.n, entry.messages + 1, 'messages are numbered without gaps');
    entry.messages = message.n;
  },
  'message.marked': (ledger, { interactionId, by, delivered, read }) => {
    const { marks, messages } = ledger.entry(interactionId);
    assert(delivered >= marks[by].delivered && read >= marks[by].read, 'marks never go back');
    assert(read <= delivered && delivered <= messages, 'marks never run ahead');
    marks[by] = { delivered, read };
  },
};

import { strict as assert } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import type { Interaction } from '../../src/contract/interaction.ts';
import type { Id, Instant } from '../../src/contract/primitives.ts';
import { freeze } from '../../src/domain/freeze.ts';
import type { Ranking } from '../../src/domain/ranking.ts';
import { type CentreState, readyKey } from '../../src/domain/state.ts';
import type { Timer } from '../../src/domain/timers.ts';
import type { Entry, Ledger } from './domain-ledger.ts';
import type { Seat } from './domain-ledger-seats.ts';
import { openChannels } from './domain-reference.ts';

/* What has to be true of a state after every command. */

/** As `assert.deepEqual`, but quick when it holds. */
export function same(actual: unknown, expected: unknown, message?: string): void {
  if (!isDeepStrictEqual(actual, expected)) assert.deepEqual(actual, expected, message);
}

/** No interaction is lost or doubled: the state has those of the ledger, where the ledger has them. */
export function checkPlaces({ interactions, agents, desks }: CentreState, ledger: Ledger): void {
  assert.equal(interactions.size, ledger.interactions.size, 'as many interactions as were started and are not over');
  for (const entry of ledger.interactions.values()) {
    const found = interactions.get(entry.id);
    assert(found, `${entry.id} is lost`);
    assert.notEqual(entry.place, 'nowhere', `${entry.id} is neither waiting, nor with anybody, nor over`);
    same(factsOf(found), expectedOf(entry));
  }
  assert.equal(agents.size, ledger.seats.size);
  for (const [id, seat] of ledger.seats) checkSession(agents.get(id), id, seat, ledger);
  same(new Map([...desks.values()].map((desk) => [desk.agentId, desk])), ledger.desks, 'the working windows');
}

type Facts = Pick<Interaction, 'status' | 'queueId' | 'agentId' | 'offer' | 'messages' | 'marks' | 'waitingSince' | 'queuedAt' | 'declinedBy'> & { wrapUps: readonly Id[] };

function factsOf({ status, queueId, agentId, offer, wrapUps, messages, marks, waitingSince, queuedAt, declinedBy }: Interaction): Facts {
  return { status, queueId, agentId, offer, wrapUps: Object.keys(wrapUps).sort(), messages, marks, waitingSince, queuedAt, declinedBy };
}

function expectedOf({ place, queueId, agentId, offer, parts, messages, marks, startedAt, queuedAt, declinedBy }: Entry): Facts {
  const wrapUps = [...parts].filter(([, { wrapUp }]) => wrapUp).map(([id]) => id).sort();
  return { status: place as Interaction['status'], queueId, agentId, offer, wrapUps, messages, marks, waitingSince: startedAt, queuedAt, declinedBy };
}

type Session = ReturnType<CentreState['agents']['get']>;

function checkSession(session: Session, id: Id, seat: Seat, ledger: Ledger): void {
  assert(session, `${id} has lost the session`);
  const { presence, freeSince, teamId, away, inactive, removed } = session;
  same({
    available: presence.state === 'available', freeSince, teamId, awayUntil: away?.until ?? null,
    signOutAt: inactive?.signOutAt ?? null, notices: new Set(Object.keys(removed ?? {})),
  }, seat);
  const load = Object.fromEntries(ledger.loadOf(id).map(({ id: interactionId, channel, queueId }) => [interactionId, { channel, queueId }]));
  same(session.load, load, `the load of ${id}`);
}

const byAge = (a: { id: Id; since: number }, b: { id: Id; since: number }): number => a.since - b.since || (a.id < b.id ? -1 : 1);

const filled = (lines: Readonly<Record<string, Ranking>>): Record<string, Ranking> =>
  Object.fromEntries(Object.entries(lines).filter(([, line]) => line.length > 0));

/** The lines that the state keeps are those that one finds by looking at everybody. */
export function checkLines(state: CentreState, ledger: Ledger): void {
  const waiting: Record<Id, { id: Id; since: number }[]> = {};
  for (const { id, place, queueId, startedAt } of ledger.interactions.values()) {
    if (place === 'queued') (waiting[queueId] ??= []).push({ id, since: startedAt });
  }
  for (const line of Object.values(waiting)) line.sort(byAge);
  same(filled(state.waiting), waiting, 'the waiting lines');

  const ready: Record<string, { id: Id; since: number }[]> = {};
  for (const [id, { teamId, freeSince }] of ledger.seats) {
    for (const channel of openChannels(state, ledger, id)) (ready[readyKey(teamId, channel)] ??= []).push({ id, since: freeSince });
  }
  for (const line of Object.values(ready)) line.sort(byAge);
  assert.equal(state.ready.size, Object.keys(ready).length, 'no empty line is kept');
  for (const [key, line] of Object.entries(ready)) same(state.ready.get(key), line, `the ready line ${key}`);
}

/** The expected wait of a queue is between the waits that it has seen. */
export function checkWaits({ waits }: CentreState, ledger: Ledger): void {
  same(Object.keys(waits).sort(), [...ledger.waits.keys()].sort());
  for (const [id, { least, most }] of ledger.waits) assert(waits[id]! >= least - 0.001 && waits[id]! <= most + 0.001, `the wait of ${id}: ${waits[id]}`);
}

/** The timers that are owed: nothing else has to be remembered for things to go on. */
export function owed(ledger: Ledger, now: Instant): readonly Timer[] {
  const ofSeats = [...ledger.seats].flatMap(([agentId, { awayUntil, signOutAt }]): Timer[] => [
    ...(awayUntil === null ? [] : [{ at: awayUntil, command: { kind: 'agent.lost', agentId } } as const]),
    ...(signOutAt === null ? [] : [{ at: signOutAt, command: { kind: 'agent.inactivityEnd', agentId, signOutAt } } as const]),
  ]);
  const ofInteractions = [...ledger.interactions.values()].flatMap(({ id: interactionId, offer, declinedBy, parts }): Timer[] => [
    ...(offer ? [{ at: offer.expiresAt, command: { kind: 'offer.expire', interactionId, offerId: offer.id } } as const] : []),
    ...Object.values(declinedBy).filter((at) => at > now).map((at) => ({ at, command: { kind: 'offer.retry', interactionId } }) as const),
    ...[...parts].flatMap(([agentId, { wrapUp }]) =>
      wrapUp?.autoAt ? [{ at: wrapUp.autoAt, command: { kind: 'wrapUp.expire', interactionId, agentId } } as const] : []),
  ]);
  return [...ofSeats, ...ofInteractions];
}

/** Nobody rings while idle or without a line, whoever rings or talks is there, and the customer knows who is reconnecting. */
export function checkOffers({ interactions }: CentreState, ledger: Ledger): void {
  for (const { id, offer, agentId, wrapUps } of interactions.values()) {
    if (offer) assert(ledger.seat(offer.agentId).available, `${id} rings at an idle agent`);
    if (offer) assert.equal(ledger.seat(offer.agentId).awayUntil, null, `${id} rings where nobody hears it`);
    const away = agentId !== null && ledger.seat(agentId).awayUntil !== null;
    assert.equal(ledger.entry(id).agentAway, away, `what the customer of ${id} knows of the line`);
    for (const { cause } of Object.values(wrapUps)) assert.notEqual(cause, 'administrator-ended', 'what was removed is not wrapped up');
  }
}

/** Freezes what a state consists of, so that any change to it throws. */
export function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) deepFreeze(each);
}

/** Makes every change to this state show: values throw, and the tables are compared. */
export function sealed(state: CentreState): () => void {
  const valuesOf = ({ agents, interactions, ready, desks }: CentreState): unknown[] =>
    [...agents.values(), ...interactions.values(), ...ready.values(), ...desks.values()];
  const values = valuesOf(state);
  deepFreeze([...values, state.config, state.waiting, state.waits]);
  return () => {
    const now = valuesOf(state);
    assert(now.length === values.length && now.every((each, i) => each === values[i]), 'the state was changed in place');
  };
}

/** Two states are the same: what is kept, and what is derived. */
export function sameState(actual: CentreState, expected: CentreState): void {
  same(freeze(actual), freeze(expected));
  same(filled(actual.waiting), filled(expected.waiting));
  same([...actual.ready.values()], [...expected.ready.values()]);
}

import { strict as assert } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import { FAULTS } from '../../src/contract/errors.ts';
import type { DomainEvent } from '../../src/contract/events.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { Decision } from '../../src/domain/command.ts';
import { decide } from '../../src/domain/decide.ts';
import { evolve } from '../../src/domain/evolve.ts';
import { freeze, type FrozenState, thaw } from '../../src/domain/freeze.ts';
import { EMPTY, type CentreState } from '../../src/domain/state.ts';
import { type Timer, timersOf, timersOfSession } from '../../src/domain/timers.ts';
import { checkLines, checkOffers, checkPlaces, checkWaits, deepFreeze, owed, same, sameState, sealed } from './domain-invariants.ts';
import { Ledger } from './domain-ledger.ts';
import { checkGrace } from './domain-ledger-seats.ts';
import { type Move, stepOf } from './domain-moves.ts';
import { checkReason, checkRouted, graceOf, isRouted, isWithin, overlooked, type Pending, profileOf } from './domain-reference.ts';
import { centreFrom, type Setup } from './domain-setup.ts';
import { pick, type Step, SYSTEM } from './domain-step.ts';
import type { Centre } from './domain.ts';

/** Watches every event together with the states around it. */
export interface Witness {
  follow(event: DomainEvent, before: CentreState, after: CentreState): void;
}

interface Options {
  /** Timers fire at their moment; otherwise when a move says so, late and in any order. */
  timely: boolean;
  witness?: (centre: Centre) => Witness;
}

/** A contact centre's random life, with every invariant checked after every command. */
export class History {
  readonly centre: Centre;
  readonly ledger = new Ledger();
  readonly #options: Options;
  readonly #witness: Witness | undefined;
  readonly #past: Timer[] = [];
  /** Agents who hold more than an administrator has allowed them since. */
  readonly #overfull = new Set<Id>();
  /** The state before the last restart: it has to go on like the one after it. */
  #twin: CentreState | null = null;

  constructor(setup: Setup, options: Options) {
    this.#options = options;
    this.centre = centreFrom(setup);
    for (const event of this.centre.log) this.ledger.follow(event);
    this.#witness = options.witness?.(this.centre);
  }

  play(move: Move): void {
    this.#wait(move.wait);
    switch (move.deed) {
      case 'restart': return this.#restart();
      case 'fire one': return this.#fire(pick(this.centre.timers.filter(({ at }) => at <= this.centre.now), move.a));
      case 'fire again': return this.#fire(pick(this.#past, move.a));
      case 'fire early': return this.#fireEarly(pick(this.centre.timers.filter(({ at }) => at > this.centre.now), move.a));
      default: {
        const step = stepOf(this.centre, move);
        if (step) this.perform(step);
      }
    }
  }

  /** Everything comes to an end, and the log tells the same story. */
  finish(): void {
    const { centre } = this;
    this.#fireAll();
    same(owed(this.ledger, centre.now), [], 'offers and automatic wrap-ups end');
    for (const agentId of this.ledger.seats.keys()) this.perform({ actor: SYSTEM, command: { kind: 'agent.leave', agentId }, expect: 'granted' });
    this.#fireAll();
    assert.equal(this.ledger.seats.size, 0, 'who does not come back is lost');
    for (const { place } of this.ledger.interactions.values()) assert.equal(place, 'queued');
    sameState(centre.log.reduce(evolve, EMPTY), centre.state);
  }

  #fireAll(): void {
    const { centre } = this;
    for (let due = centre.nextTimer(Infinity), left = 10_000; due; due = centre.nextTimer(Infinity), left--) {
      assert(left > 0, 'offers end');
      centre.now = Math.max(centre.now, due.at);
      this.#fire(due);
    }
  }

  perform({ actor, command, expect, fault }: Step): void {
    const { state, now } = this.centre;
    const unchanged = sealed(state);
    deepFreeze(command);
    const ids: Id[] = [];
    const id = (): Id => ids[ids.push(this.centre.id()) - 1]!;
    const decision = decide(state, actor, command, { now, id });
    unchanged();
    if (this.#twin) same(decide(this.#twin, actor, command, { now, id: () => ids.shift()! }), decision, 'a restart changes nothing');
    if ('fault' in decision) assert.notEqual(expect, 'granted', `${command.kind} is refused: ${JSON.stringify(decision.fault)}`);
    else assert.notEqual(expect, 'refused', `${command.kind} is granted to ${JSON.stringify(actor)}: ${JSON.stringify(command)}`);
    if (expect === 'nothing') same(decision, { events: [] }, `${command.kind} does nothing`);
    if (fault) assert.equal('fault' in decision && decision.fault.code, fault);
    this.#follow(decision);
    this.#check();
    if (actor.kind === 'agent' && 'events' in decision) assert.equal(this.ledger.seats.get(actor.id)?.signOutAt ?? null, null, 'who asks for something is active');
  }

  #follow(decision: Decision): void {
    if ('fault' in decision) {
      assert.deepEqual(Object.keys(decision), ['fault']);
      assert(decision.fault.code in FAULTS);
      return;
    }
    const first = decision.events.findIndex(isRouted);
    assert(first < 0 || decision.events.slice(first).every(isRouted), 'routing comes last');
    for (const event of decision.events) this.#apply(event);
  }

  #apply(event: DomainEvent): void {
    const { centre, ledger } = this;
    const before = centre.state;
    deepFreeze(event);
    assert.equal(event.at, centre.now);
    if (event.kind === 'interaction.offered') checkReason(before, ledger, event);
    if ('agentId' in event) checkGrace(graceOf(before, event.agentId), event);
    if (isRouted(event)) checkRouted(before, ledger, event, this.#pending);
    ledger.follow(event);
    centre.apply(event);
    if (this.#twin) this.#twin = evolve(this.#twin, event);
    if (event.kind.startsWith('config.')) this.#allowOverfull();
    this.#witness?.follow(event, before, centre.state);
  }

  #check(): void {
    const { centre: { state, now }, ledger } = this;
    checkPlaces(state, ledger);
    checkLines(state, ledger);
    checkOffers(state, ledger);
    checkWaits(state, ledger);
    this.#checkTimers();
    for (const id of ledger.seats.keys()) {
      if (this.#isWithin(id)) this.#overfull.delete(id);
      else assert(this.#overfull.has(id), `${id} holds more than the profile allows: ${JSON.stringify(ledger.loadOf(id))}`);
    }
    same(overlooked(state, ledger, now, this.#pending).map(({ id }) => id), [], 'nobody waits for an agent who could be asked');
  }

  #isWithin(agentId: Id): boolean {
    const profile = profileOf(this.centre.state, agentId);
    const load = this.ledger.loadOf(agentId);
    return load.length === 0 || (profile !== undefined && isWithin(load, profile));
  }

  #allowOverfull(): void {
    for (const id of this.ledger.seats.keys()) if (!this.#isWithin(id)) this.#overfull.add(id);
  }

  readonly #pending: Pending = (interactionId, agentId) => {
    const until = this.centre.state.interactions.get(interactionId)?.declinedBy[agentId];
    return until !== undefined && this.centre.timers.some(({ at, command }) =>
      at === until && command.kind === 'offer.retry' && command.interactionId === interactionId);
  };

  #wait(ms: number): void {
    const { centre } = this;
    const until = centre.now + ms;
    if (this.#options.timely) {
      for (let due = centre.nextTimer(until); due; due = centre.nextTimer(until)) {
        centre.now = Math.max(centre.now, due.at);
        this.#fire(due);
      }
    }
    centre.now = until;
  }

  #fire(timer: Timer | undefined): void {
    if (!timer) return;
    this.centre.timers = this.centre.timers.filter((each) => each !== timer);
    this.#past.push(timer);
    this.perform({ actor: SYSTEM, command: timer.command, expect: 'granted' });
  }

  #fireEarly(timer: Timer | undefined): void {
    if (!timer) return;
    const before = this.centre.log.length;
    this.perform({ actor: SYSTEM, command: timer.command, expect: 'granted' });
    if (timer.command.kind !== 'offer.retry') assert.equal(this.centre.log.length, before, 'nothing happens before its time');
  }

  /** The server stops and comes back: the state from its snapshot, the timers from the state. */
  #restart(): void {
    const { centre } = this;
    const thawed = thaw(JSON.parse(JSON.stringify(freeze(centre.state))) as FrozenState);
    sameState(thawed, centre.state);
    const timers = [...[...thawed.interactions.values()].flatMap(timersOf), ...[...thawed.agents.values()].flatMap(timersOfSession)];
    const isKept = (timer: Timer): boolean => centre.timers.some((each) => isDeepStrictEqual(each, timer));
    for (const timer of timers) assert(timer.at <= centre.now || isKept(timer), `made up: ${JSON.stringify(timer)}`);
    this.#twin = centre.state;
    centre.state = thawed;
    centre.timers = timers;
    this.#checkTimers();
  }

  /** What is owed is going to happen. */
  #checkTimers(): void {
    for (const timer of owed(this.ledger, this.centre.now)) {
      assert(this.centre.timers.some((each) => isDeepStrictEqual(each, timer)), `forgotten: ${JSON.stringify(timer)}`);
    }
  }
}

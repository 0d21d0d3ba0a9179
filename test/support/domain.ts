import { strict as assert } from 'node:assert';
import type { ConfigObject } from '../../src/contract/administration.ts';
import type { FaultCode } from '../../src/contract/errors.ts';
import type { DomainEvent, EventKind, EventOf } from '../../src/contract/events.ts';
import type { AgentSession, Interaction, Offer } from '../../src/contract/interaction.ts';
import type { Id, Instant } from '../../src/contract/primitives.ts';
import type { AgentCommand } from '../../src/contract/up.ts';
import type { Actor, Command, Decision, InnerCommand } from '../../src/domain/command.ts';
import { decide } from '../../src/domain/decide.ts';
import { evolve } from '../../src/domain/evolve.ts';
import { EMPTY, type CentreState } from '../../src/domain/state.ts';
import { timersFrom, type Timer } from '../../src/domain/timers.ts';
import { desktopProfile, entryPoint, idleCode, multimediaProfile, queue, team, user, wrapUpReason } from './domain-objects.ts';

const ADMINISTRATOR: Actor = { kind: 'administrator', id: 'admin-1' };
const SYSTEM: Actor = { kind: 'system' };

/** A contact centre on a virtual clock: the domain, and around it what a server would do. */
export class Centre {
  state: CentreState = EMPTY;
  now: Instant = Date.UTC(2026, 10, 20, 9);
  readonly log: DomainEvent[] = [];
  /** Timers that have been started and have not yet fired. */
  timers: Timer[] = [];
  #ids = 0;

  readonly id = (): Id => `id-${++this.#ids}`;

  /** Decides, and makes what was decided true. */
  ask(actor: Actor, command: Command): Decision {
    const decision = decide(this.state, actor, command, { now: this.now, id: this.id });
    if ('events' in decision) for (const event of decision.events) this.apply(event);
    return decision;
  }

  apply(event: DomainEvent): void {
    this.state = evolve(this.state, event);
    this.log.push(event);
    this.timers.push(...timersFrom(event));
  }

  /** Asks for what must be granted. */
  does(actor: Actor, command: Command): readonly DomainEvent[] {
    const decision = this.ask(actor, command);
    if ('fault' in decision) assert.fail(`${command.kind} was refused: ${JSON.stringify(decision.fault)}`);
    return decision.events;
  }

  /** Asks for what must be refused; gives the reason. */
  refuses(actor: Actor, command: Command): FaultCode {
    const before = this.state;
    const decision = this.ask(actor, command);
    if (!('fault' in decision)) assert.fail(`${command.kind} was granted: ${JSON.stringify(decision.events)}`);
    assert.equal(this.state, before);
    return decision.fault.code;
  }

  agent(id: Id, command: AgentCommand): readonly DomainEvent[] {
    return this.does({ kind: 'agent', id }, command);
  }

  refusesAgent(id: Id, command: AgentCommand): FaultCode {
    return this.refuses({ kind: 'agent', id }, command);
  }

  system(command: InnerCommand): readonly DomainEvent[] {
    return this.does(SYSTEM, command);
  }

  put(...objects: readonly ConfigObject[]): void {
    for (const object of objects) this.does(ADMINISTRATOR, { kind: 'config.put', object });
  }

  /** Lets time go by; every timer fires at its moment. */
  wait(ms: number): void {
    const until = this.now + ms;
    for (let due = this.nextTimer(until); due; due = this.nextTimer(until)) {
      this.now = Math.max(this.now, due.at);
      this.fire(due);
    }
    this.now = until;
  }

  /** The earliest timer that is due at `until`. */
  nextTimer(until: Instant): Timer | undefined {
    return this.timers.filter(({ at }) => at <= until).reduce<Timer | undefined>((first, each) => first && first.at <= each.at ? first : each, undefined);
  }

  fire(timer: Timer): void {
    this.timers = this.timers.filter((each) => each !== timer);
    this.system(timer.command);
  }

  /** The agent's line breaks and does not come back in time; no other timer fires meanwhile. */
  loses(agentId: Id): readonly DomainEvent[] {
    this.system({ kind: 'agent.leave', agentId });
    this.now = this.session(agentId).away!.until;
    return this.system({ kind: 'agent.lost', agentId });
  }

  /** A customer comes in; gives the interaction's id. */
  start(queueId: Id): Id {
    const interactionId = this.id();
    const customer = { id: `customer-of-${interactionId}`, name: 'Maria', email: 'maria@example.test' };
    this.system({ kind: 'interaction.start', interactionId, entryPointId: `to-${queueId}`, customer });
    return interactionId;
  }

  signIn(id: Id, teamId = 'team-1'): void {
    this.agent(id, { kind: 'station.signIn', teamId, station: { kind: 'extension', number: `${1000 + this.log.length}` } });
  }

  /** Signs an agent in who then waits for work. */
  available(id: Id, teamId?: Id): void {
    if (!this.state.agents.has(id)) this.signIn(id, teamId);
    this.agent(id, { kind: 'state.available' });
  }

  accept(id: Id, interactionId: Id): readonly DomainEvent[] {
    return this.agent(id, { kind: 'offer.accept', interactionId, offerId: this.offer(interactionId).id });
  }

  decline(id: Id, interactionId: Id): readonly DomainEvent[] {
    return this.agent(id, { kind: 'offer.decline', interactionId, offerId: this.offer(interactionId).id });
  }

  interaction(id: Id): Interaction {
    return this.state.interactions.get(id) ?? assert.fail(`there is no interaction ${id}`);
  }

  session(id: Id): AgentSession {
    return this.state.agents.get(id) ?? assert.fail(`${id} is not signed in`);
  }

  offer(interactionId: Id): Offer {
    return this.interaction(interactionId).offer ?? assert.fail(`${interactionId} is not offered to anybody`);
  }

  /** Whom the interaction is offered to. */
  offeredTo(interactionId: Id): Id | null {
    return this.interaction(interactionId).offer?.agentId ?? null;
  }

  last<K extends EventKind>(kind: K): EventOf<K> {
    const found = this.log.findLast((event): event is EventOf<K> => event.kind === kind);
    return found ?? assert.fail(`there was no ${kind}`);
  }
}

/** The names of what happened. */
export const kinds = (events: readonly DomainEvent[]): readonly EventKind[] => events.map(({ kind }) => kind);

/** A centre with one team, one chat queue and everything that agents need; `extra` is put on top. */
export function centre(...extra: readonly ConfigObject[]): Centre {
  const made = new Centre();
  made.put(
    team('team-1'), queue('queue-1'), entryPoint('queue-1'), idleCode('meeting'), idleCode('lunch'),
    wrapUpReason('solved'), wrapUpReason('refund'), multimediaProfile('blended'), desktopProfile('standard'), ...extra,
  );
  return made;
}

/** As `centre`, with agents of these ids. */
export function centreOf(agentIds: readonly Id[], ...extra: readonly ConfigObject[]): Centre {
  const made = centre(...extra);
  made.put(...agentIds.map((id) => user(id)).filter(({ id }) => !made.state.config.user[id]));
  return made;
}

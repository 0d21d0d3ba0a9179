import type { Logger } from 'pino';
import { CLOSE_CODES } from '../../contract/close-codes.ts';
import type { AgentDown } from '../../contract/down.ts';
import type { DomainEvent, EventOf } from '../../contract/events.ts';
import type { Keep } from '../../contract/memory.ts';
import type { Id } from '../../contract/primitives.ts';
import type { InnerCommand } from '../../domain/command.ts';
import type { Auth } from '../auth/auth.ts';
import type { Clock } from '../clock.ts';
import type { Partition } from '../partition/partition.ts';
import type { Publication } from '../partition/publication.ts';
import type { Store } from '../store/store.ts';
import { Activity } from './activity.ts';
import type { AgentDesks as Desks, AgentLine } from './agent-line.ts';
import { BrowserSessions, endsBrowserSession } from './browser-sessions.ts';
import { DeskMemories } from './desk-memories.ts';
import { AFTER_START, Leases } from './leases.ts';
import { LineBook } from './line-book.ts';
import { SessionRounds } from './session-rounds.ts';
import { WorkingLines } from './working-lines.ts';

export interface AgentDesksOptions {
  partition: Partition;
  store: Store;
  auth: Auth;
  clock: Clock;
  id: () => Id;
  log: Logger;
  /** Shows the customer that the agent types. */
  typing(agentId: Id, interactionId: Id): void;
}

/** Once a second the lines and the activity of all agents are looked at. */
const TICK = 1_000;
/** Ticks without a sound after which a line is dead: desktops ping every 2.5 seconds. */
const SILENT_TICKS = 12;
/** Windows of one agent that may wait for their Continue. */
const MOST_WAITING = 20;

const isSession = (event: DomainEvent): event is EventOf<'agent.signedIn' | 'agent.signedOut'> =>
  event.kind === 'agent.signedIn' || event.kind === 'agent.signedOut';

/** The desks of a tenant's agents: who works where, who is gone, who is inactive, and what they want kept. */
export class AgentDesks implements Desks {
  readonly partition: Partition;
  readonly #options: AgentDesksOptions;
  /** Every line whose user is known, working or not. */
  readonly #lines = new LineBook<AgentLine>();
  readonly #working = new WorkingLines<AgentLine>();
  readonly #leases: Leases;
  readonly #activity: Activity;
  readonly #memories: DeskMemories;
  readonly #sessions: BrowserSessions;
  readonly #rounds: SessionRounds;
  #stopTicking: () => void = () => {};

  constructor(options: AgentDesksOptions) {
    const { partition, store, auth, clock, log } = options;
    this.partition = partition;
    this.#options = options;
    this.#leases = new Leases(partition, clock, (command) => this.#ask(command));
    this.#activity = new Activity(partition, (command) => this.#ask(command), clock.now());
    this.#memories = new DeskMemories(partition, store, clock, log);
    this.#sessions = new BrowserSessions(auth, clock, log);
    this.#rounds = new SessionRounds(log);
  }

  /** Begins to watch: everybody who was at work has to come back first. */
  async open(): Promise<void> {
    await this.#memories.open();
    await this.#finishSignOuts();
    for (const { id } of this.partition.state.agents.values()) this.#leases.start(id, AFTER_START);
    this.#tick();
  }

  isWelcome(userId: Id): boolean {
    return this.partition.committed.state.config.user[userId] !== undefined && !this.#sessions.isEnding(userId);
  }

  meet(line: AgentLine): void {
    const waiting = [...this.#lines.of(line.agentId)].filter((other) => other !== line && this.#working.isWaiting(other));
    // Nobody has so many windows that ask; the one that came first gives way.
    if (waiting.length >= MOST_WAITING) this.#fence(waiting[0]!);
    this.#lines.add(line.agentId, line);
    this.#rounds.begin(line, this.#options.clock.now());
  }

  takenSince(line: AgentLine): number | null {
    if (!this.#working.isTaken(line)) return null;
    return this.partition.state.desks.get(line.agentId)?.at ?? this.#options.clock.now();
  }

  async enter(line: AgentLine): Promise<void> {
    const { agentId, deskId } = line;
    this.#working.claim(line);
    this.#leases.stop(agentId);
    const epoch = this.partition.state.desks.get(agentId)?.epoch;
    try {
      const opening = this.#ask({ kind: 'desk.open', agentId, deskId });
      await Promise.all([opening, this.#leases.comeBack(agentId), this.#memories.load(agentId)]);
    } catch (error) {
      this.left(line);
      throw error;
    }
    if (!this.#working.settle(line)) return this.#fenceEarlier(agentId);
    // Signed out by somebody else meanwhile.
    if (this.#sessions.isEnding(agentId)) return this.#hangUp(line);
    const desk = this.partition.committed.state.desks.get(agentId)!;
    // A line that comes back by itself is no deed of anybody; another window is.
    if (desk.epoch !== epoch) this.active(agentId);
    line.begin(desk.epoch, this.#memories.entries(agentId));
  }

  left(line: AgentLine): void {
    this.#lines.remove(line.agentId, line);
    if (this.#working.leave(line)) this.#leases.start(line.agentId);
  }

  active(agentId: Id): void {
    this.#activity.stamp(agentId, this.#options.clock.now());
  }

  typing(agentId: Id, interactionId: Id): void {
    this.#options.typing(agentId, interactionId);
  }

  keep({ agentId, deskId }: AgentLine, wish: Keep): Promise<AgentDown> {
    return this.#memories.keep(agentId, deskId, wish);
  }

  /** The line that works for an agent. */
  working(agentId: Id): AgentLine | undefined {
    return this.#working.of(agentId);
  }

  /** The agents with a working line. */
  agentIds(): Iterable<Id> {
    return this.#working.agentIds();
  }

  all(): Iterable<AgentLine> {
    return this.#lines.all();
  }

  /** What a commit means for the desks, after everybody has heard of it. */
  follow(publications: readonly Publication[]): void {
    for (const { event } of publications) {
      this.#activity.follow(event);
      this.#memories.follow(event);
      this.#watchSession(event);
    }
  }

  /** A user's browser session is over; all of them without a `sessionId`. */
  signOut(userId: Id, sessionId?: string): void {
    for (const line of [...this.#lines.of(userId)]) {
      if (sessionId === undefined || line.sessionId === sessionId) this.#hangUp(line);
    }
  }

  /** The state was read anew: who works is what the log says. */
  restart(): void {
    const { state } = this.partition;
    for (const line of [...this.#working.all()]) {
      if (state.desks.get(line.agentId)?.epoch !== line.epoch) {
        this.#fence(line);
        continue;
      }
      line.resume(null);
      this.#leases.comeBack(line.agentId).catch(() => undefined);
    }
    for (const { id } of state.agents.values()) if (!this.#working.has(id)) this.#leases.start(id);
  }

  /** No lease and no tick any more: the server goes down on purpose. */
  drain(): void {
    this.#stopTicking();
    this.#leases.clear();
  }

  /** Waits for the last words that agents wanted kept. */
  close(): Promise<void> {
    return this.#memories.close();
  }

  #ask(command: InnerCommand): Promise<unknown> {
    return this.partition.execute({ kind: 'system' }, this.#options.id(), command);
  }

  /** A server that died right after a sign-out has not ended the browser sessions: that is made up for (WX-284). */
  async #finishSignOuts(): Promise<void> {
    const { state: { config }, feeds } = this.partition;
    await Promise.all(Object.keys(config.user).map(async (userId) => {
      const last = feeds.desks.recent(userId).findLast(({ item: { event } }) => isSession(event) && event.agentId === userId)?.item.event;
      if (last && endsBrowserSession(last)) await this.#sessions.finish(userId, last.at);
    }));
  }

  #watchSession(event: DomainEvent): void {
    // A session that begins without an open desktop is as lost as one whose desktop has gone.
    if (event.kind === 'agent.signedIn' && !this.#working.has(event.agentId)) this.#leases.start(event.agentId);
    if (event.kind !== 'agent.signedOut') return;
    this.#leases.stop(event.agentId);
    if (!endsBrowserSession(event)) return;
    for (const line of this.#lines.of(event.agentId)) line.dismiss();
    this.#sessions.end(event.agentId);
  }

  #tick(): void {
    const { clock } = this.#options;
    this.#stopTicking = clock.at(clock.now() + TICK, () => this.#tick());
    for (const line of this.#working.all()) line.cutAfter(SILENT_TICKS);
    this.#activity.check(clock.now());
    this.#rounds.walk(this.#lines.all(), clock.now(), (line) => this.#hangUp(line));
  }

  /** Who was let in and has gone meanwhile has taken the work along: the log says so, and so the earlier window is told. */
  #fenceEarlier(agentId: Id): void {
    const before = this.#working.of(agentId);
    if (before && before.epoch !== null && before.epoch !== this.partition.committed.state.desks.get(agentId)?.epoch) this.#fence(before);
  }

  #fence(line: AgentLine): void {
    this.left(line);
    line.move();
  }

  #hangUp(line: AgentLine): void {
    line.end(CLOSE_CODES.signedOut, 'signed out');
    this.left(line);
  }
}

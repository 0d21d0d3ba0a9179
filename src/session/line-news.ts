import type { WireFault } from '../contract/errors.ts';
import type { Id } from '../contract/primitives.ts';
import type { ClockOffset } from './clock-offset.ts';
import type { ConnectionEvent } from './connection-event.ts';
import type { AgentConnection } from './connection.ts';
import type { CoreDeeds } from './core-deeds.ts';
import type { DeskKeeper } from './desk-keeper.ts';
import type { Memory } from './memory.ts';
import type { Outbox } from './outbox.ts';
import type { SessionPorts } from './ports.ts';
import { factsOf } from './record-facts.ts';
import type { Recorder } from './recorder.ts';
import type { Ending, LineState } from './session-port.ts';
import type { Writes } from './writes.ts';

/** Where this browser stands with the server. */
export interface Standing {
  userId: Id | null;
  /** Whose the vault is. */
  owner: Id | null;
  line: LineState;
  confirmed: boolean;
  /** It has worked for the agent in this run. */
  worked: boolean;
}

/** The core's parts, as far as news of the line concern them. */
export interface CoreParts {
  ports: SessionPorts;
  deeds: CoreDeeds;
  standing: Standing;
  writes: Writes;
  keeper: DeskKeeper;
  outbox: Outbox;
  memory: Memory;
  recorder: Recorder;
  offset: ClockOffset;
  connection(): AgentConnection;
  refusal(code: 'needs-line' | 'session-moved'): WireFault;
  welcomed(): void;
  end(why: Ending, erase: boolean, fault?: WireFault): Promise<void>;
}

/** Brings what the line tells to the parts of the session that it concerns. */
export class LineNews {
  readonly #core: CoreParts;

  constructor(core: CoreParts) {
    this.#core = core;
  }

  hear(event: ConnectionEvent): void {
    const { memory, outbox, deeds, recorder } = this.#core;
    for (const [what, detail] of factsOf(event)) recorder.record(what, detail);
    switch (event.kind) {
      case 'line': return this.#line(event.line, event.roundTripMs);
      case 'welcome': return this.#welcome(event.userId);
      case 'inStep': return this.#confirm();
      case 'lost': return this.#lost();
      case 'elsewhere': return this.#fenced(this.#core.standing.worked ? 'moved' : 'elsewhere');
      case 'moved': return this.#fenced('moved');
      case 'snapshot': return this.#snapshot(event);
      case 'items': return this.#follow(event);
      case 'memory': return memory.reconcile(event.entries);
      case 'kept': return memory.answer(event.entry, event.conflict);
      case 'answer': return outbox.answer(event.id, event.fault);
      case 'typing': return deeds.toWorking(event);
      case 'time': return this.#learn(event);
      case 'reload': return deeds.toAll(event);
      case 'fault': case 'garbled': return;
      case 'ended': return this.#ended(event.why, event.fault);
    }
  }

  #line(line: LineState, roundTripMs: number | null): void {
    this.#core.standing.line = line;
    this.#core.deeds.toAll({ kind: 'line', line, roundTripMs });
  }

  #welcome(userId: Id | null): void {
    const { standing, outbox, deeds } = this.#core;
    if (userId !== null && standing.userId !== null && userId !== standing.userId) this.#disown();
    standing.userId = userId ?? standing.userId;
    standing.worked = true;
    this.#own();
    deeds.browser('working');
    outbox.setOpen(true);
    this.#core.welcomed();
  }

  #own(): void {
    const { standing, writes, ports } = this.#core;
    const { userId } = standing;
    if (userId === null || userId === standing.owner) return;
    standing.owner = userId;
    void writes.put('own', () => ports.vault.own(userId));
  }

  /** What is here is another user's: neither shown nor sent nor kept. */
  #disown(): void {
    const { writes, keeper, outbox, memory, standing, deeds } = this.#core;
    writes.drop(false);
    keeper.forget();
    outbox.clear(this.#core.refusal('session-moved'));
    memory.clear();
    standing.confirmed = false;
    deeds.anew();
  }

  #confirm(): void {
    if (this.#core.standing.confirmed) return;
    this.#core.standing.confirmed = true;
    this.#core.deeds.anew();
  }

  #lost(): void {
    const { outbox, memory } = this.#core;
    outbox.setOpen(false);
    outbox.refuseMomentary(this.#core.refusal('needs-line'), 'unsent');
    memory.close();
  }

  /** Another window works: what needed the moment is refused, what waits stays until this browser works again. */
  #fenced(role: 'elsewhere' | 'moved'): void {
    const { outbox, standing, deeds } = this.#core;
    outbox.refuseMomentary(this.#core.refusal('session-moved'), 'all');
    standing.confirmed = false;
    deeds.browser(role);
  }

  #snapshot({ desk, cursor }: Extract<ConnectionEvent, { kind: 'snapshot' }>): void {
    this.#core.keeper.snapshot(desk, cursor);
    this.#core.standing.confirmed = true;
    this.#core.deeds.anew();
  }

  #follow({ items }: Extract<ConnectionEvent, { kind: 'items' }>): void {
    const { keeper, deeds, memory, standing } = this.#core;
    if (!keeper.follow(items)) return this.#core.connection().resync();
    deeds.toWorking({ kind: 'items', items });
    for (const { event } of items) {
      if (event.kind === 'wrapUp.completed' && event.agentId === standing.userId) memory.forget(event.interactionId);
    }
  }

  #learn({ sentAt, serverTime, receivedAt }: Extract<ConnectionEvent, { kind: 'time' }>): void {
    const { offset, deeds } = this.#core;
    if (offset.learn(sentAt, serverTime, receivedAt)) deeds.toAll({ kind: 'time', offsetMs: offset.ms });
  }

  /** Signed out on purpose or by the server's word leaves nothing behind; a session that merely ran out keeps the work. */
  #ended(why: 'signed-out' | 'version' | 'refused', fault?: WireFault): void {
    const { keeper, ports, offset } = this.#core;
    const cause = why === 'signed-out' ? keeper.causeOfEnd(ports.now() + offset.ms) : null;
    void this.#core.end(cause ?? why, cause !== null && cause !== 'lost', fault);
  }
}

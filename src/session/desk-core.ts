import type { WireFault } from '../contract/errors.ts';
import { mayWait } from '../contract/outbox.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';
import { ClockOffset } from './clock-offset.ts';
import type { ConnectionEvent } from './connection-event.ts';
import { AgentConnection } from './connection.ts';
import { DeskKeeper } from './desk-keeper.ts';
import { Memory } from './memory.ts';
import { Outbox } from './outbox.ts';
import type { Kept, SessionPorts, StorageTrouble } from './ports.ts';
import { factsOf } from './record-facts.ts';
import { Recorder } from './recorder.ts';
import { refusal } from './refusals.ts';
import type { Ending, LineState, SessionEvent, SessionState, WindowRole } from './session-port.ts';
import { within, Writes } from './writes.ts';

/** Where the core's news go. */
export interface CoreDeeds {
  toAll(event: SessionEvent): void;
  toWorking(event: SessionEvent): void;
  /** What this browser is for the agent, by the server. */
  browser(role: WindowRole): void;
  /** More has changed than single events tell. */
  anew(): void;
}

const ERASE_MS = 3_000;
const FLUSH_MS = 2_000;
/** Activity is told to the server at most so often. */
const ACTIVE_MS = 3_000;

/** One agent's session in this browser, whatever tabs there are: line, desk, outbox, memory and black box. */
export class DeskCore {
  readonly recorder: Recorder;
  readonly outbox: Outbox;
  readonly memory: Memory;
  readonly connection: AgentConnection;
  readonly #ports: SessionPorts;
  readonly #deeds: CoreDeeds;
  readonly #writes: Writes;
  readonly #keeper: DeskKeeper;
  readonly #offset = new ClockOffset();
  #userId: Id | null = null;
  /** Whose the vault is. */
  #owner: Id | null = null;
  #line: LineState = 'connecting';
  #confirmed = false;
  #worked = false;
  #trouble: StorageTrouble | null = null;
  #activeAt: number | null = null;
  #activeUntold = false;
  #ending: Promise<void> | null = null;
  #ended: Extract<SessionEvent, { kind: 'ended' }> | null = null;

  constructor(ports: SessionPorts, deeds: CoreDeeds) {
    this.#ports = ports;
    this.#deeds = deeds;
    this.#writes = new Writes(ports);
    this.#keeper = new DeskKeeper(ports, this.#writes);
    this.recorder = new Recorder(ports, this.#writes);
    this.outbox = new Outbox(ports, this.#writes, {
      send: (id, command) => this.connection.send({ kind: 'command', id, command }),
      answered: ({ id }, fault, ms) => this.#answer(id, fault, ms),
      changed: () => deeds.toWorking({ kind: 'outbox', outbox: this.outbox.items }),
    });
    this.memory = new Memory(ports, this.#writes, {
      ask: (key, base, value) => this.connection.send({ kind: 'keep', key, base, value }),
      changed: (key, value) => deeds.toWorking({ kind: 'memory', key, value }),
      conflictsChanged: () => deeds.toWorking({ kind: 'conflicts', conflicts: this.memory.conflicts }),
    });
    this.connection = new AgentConnection(ports, (event) => this.#hear(event));
    ports.vault.onTrouble((trouble) => this.#onTrouble(trouble));
    this.recorder.record('start');
  }

  get isOver(): boolean {
    return this.#ending !== null;
  }

  /** What was told at the end. */
  get ended(): SessionEvent | null {
    return this.#ended;
  }

  get state(): Omit<SessionState, 'role'> {
    return {
      line: this.#line, desk: this.#keeper.desk, cursor: this.#keeper.cursor, confirmed: this.#confirmed,
      outbox: this.outbox.items, memory: this.memory.values, conflicts: this.memory.conflicts,
      trouble: this.#trouble, offsetMs: this.#offset.ms,
    };
  }

  /** What an earlier run has left. Late news of a slow vault do not replace what the server has said. */
  adopt(kept: Kept): void {
    if (this.isOver || (this.#userId !== null && this.#userId !== kept.userId)) return;
    this.#userId = kept.userId;
    this.#owner = kept.userId;
    if (kept.desk && kept.cursor !== null && !this.#keeper.desk) this.#keeper.restore(kept.desk, kept.cursor);
    this.outbox.restore(kept.outbox);
    this.memory.restore(kept.memory);
    this.#deeds.anew();
  }

  start(deskId: Id): void {
    if (!this.isOver) this.connection.start({ deskId, userId: this.#userId, cursor: this.#keeper.cursor });
  }

  /** What may wait is taken always; what needs the moment only when the server is there and the desk is what it is. */
  send(id: CommandId, command: AgentCommand): void {
    this.recorder.record('command', { id, kind: command.kind, interactionId: 'interactionId' in command ? command.interactionId : null });
    const there = this.#confirmed && (this.#line === 'online' || this.#line === 'slow');
    if (this.isOver) this.refuse(id, 'unauthenticated');
    else if (!there && !mayWait(command.kind)) this.refuse(id, 'needs-line');
    else if (this.outbox.isFull) this.refuse(id, 'rate-limited');
    else this.outbox.add(id, command);
  }

  /** A refusal of this browser's own. */
  refuse(id: CommandId, code: Parameters<typeof refusal>[0]): void {
    this.#answer(id, this.refusal(code), 0);
  }

  /** The person has done something in a window of this browser (WX-099 – WX-101). */
  active(): void {
    const now = this.#ports.now();
    if (this.#activeAt !== null && Math.abs(now - this.#activeAt) < ACTIVE_MS) return;
    this.#activeAt = now;
    this.#activeUntold = !this.connection.send({ kind: 'active' });
  }

  /** Resolves when everything so far is on disk, or the vault does not answer. */
  flush(): Promise<void> {
    this.#keeper.flush();
    this.recorder.flush();
    return this.#writes.idle(FLUSH_MS);
  }

  /** The end for good, told when nothing is written any more (null: not told). With `erase` nothing of the agent's work is left. */
  end(why: Ending | null, erase: boolean, fault?: WireFault): Promise<void> {
    this.#ending ??= this.#end(why, erase, fault);
    return this.#ending;
  }

  async #end(why: Ending | null, erase: boolean, fault?: WireFault): Promise<void> {
    this.connection.stop();
    this.outbox.setOpen(false);
    this.memory.close();
    this.outbox.refuseMomentary(fault ?? this.refusal(why === 'version' ? 'version-mismatch' : 'unauthenticated'), 'all');
    this.recorder.record('end', { why });
    this.recorder.close();
    this.#keeper.flush();
    if (erase) {
      this.#keeper.forget();
      this.#writes.drop(true);
      await within(this.#ports, ERASE_MS, this.#ports.vault.erase());
    } else await this.#writes.idle(FLUSH_MS);
    if (why === null) return;
    this.#ended = { kind: 'ended', why, ...(fault && { fault }) };
    this.#deeds.toAll(this.#ended);
  }

  #hear(event: ConnectionEvent): void {
    const facts = factsOf(event);
    for (const [what, detail] of facts) this.recorder.record(what, detail);
    switch (event.kind) {
      case 'line': return this.#onLine(event.line, event.roundTripMs);
      case 'welcome': return this.#welcome(event.userId);
      case 'inStep': return this.#confirm();
      case 'lost': return this.#lost();
      case 'elsewhere': return this.#fenced(this.#worked ? 'moved' : 'elsewhere');
      case 'moved': return this.#fenced('moved');
      case 'snapshot': return this.#snapshot(event);
      case 'items': return this.#follow(event);
      case 'memory': return this.memory.reconcile(event.entries);
      case 'kept': return this.memory.answer(event.entry, event.conflict);
      case 'answer': return this.outbox.answer(event.id, event.fault);
      case 'typing': return this.#deeds.toWorking(event);
      case 'time': return this.#learn(event);
      case 'reload': return this.#deeds.toAll(event);
      case 'fault': case 'garbled': return;
      case 'ended': return this.#onEnded(event.why, event.fault);
    }
  }

  #welcome(userId: Id | null): void {
    if (userId !== null && this.#userId !== null && userId !== this.#userId) this.#disown();
    this.#userId = userId ?? this.#userId;
    if (this.#userId !== null && this.#owner !== this.#userId) void this.#own(this.#userId);
    this.#owner = this.#userId;
    this.#worked = true;
    this.#deeds.browser('working');
    this.outbox.setOpen(true);
    if (this.#activeUntold) this.#activeUntold = !this.connection.send({ kind: 'active' });
  }

  #own(userId: Id): Promise<void> {
    return this.#writes.put('own', () => this.#ports.vault.own(userId));
  }

  /** What is here is another user's: neither shown nor sent nor kept. */
  #disown(): void {
    this.#writes.drop(false);
    this.#keeper.forget();
    this.outbox.clear(this.refusal('session-moved'));
    this.memory.clear();
    this.#confirmed = false;
    this.#deeds.anew();
  }

  #confirm(): void {
    if (this.#confirmed) return;
    this.#confirmed = true;
    this.#deeds.anew();
  }

  #lost(): void {
    this.outbox.setOpen(false);
    this.outbox.refuseMomentary(this.refusal('needs-line'), 'unsent');
    this.memory.close();
  }

  /** Another window works: what needed the moment is refused, what waits stays until this browser works again. */
  #fenced(role: 'elsewhere' | 'moved'): void {
    this.outbox.refuseMomentary(this.refusal('session-moved'), 'all');
    this.#confirmed = false;
    this.#deeds.browser(role);
  }

  #snapshot({ desk, cursor }: Extract<ConnectionEvent, { kind: 'snapshot' }>): void {
    this.#keeper.snapshot(desk, cursor);
    this.#confirmed = true;
    this.#deeds.anew();
  }

  #follow({ items }: Extract<ConnectionEvent, { kind: 'items' }>): void {
    if (!this.#keeper.follow(items)) return this.connection.resync();
    this.#deeds.toWorking({ kind: 'items', items });
  }

  #learn({ sentAt, serverTime, receivedAt }: Extract<ConnectionEvent, { kind: 'time' }>): void {
    if (this.#offset.learn(sentAt, serverTime, receivedAt)) this.#deeds.toAll({ kind: 'time', offsetMs: this.#offset.ms });
  }

  #onLine(line: LineState, roundTripMs: number | null): void {
    this.#line = line;
    this.#deeds.toAll({ kind: 'line', line, roundTripMs });
  }

  #onTrouble(trouble: StorageTrouble | null): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.recorder.record('trouble', { trouble });
    this.recorder.onTrouble(trouble);
    this.#deeds.toAll({ kind: 'trouble', trouble });
  }

  /** Signed out on purpose or by the server's word leaves nothing behind; a session that merely ran out keeps the work. */
  #onEnded(why: 'signed-out' | 'version' | 'refused', fault?: WireFault): void {
    const cause = why === 'signed-out' ? this.#keeper.causeOfEnd(this.#ports.now() + this.#offset.ms) : null;
    void this.end(cause ?? why, cause !== null && cause !== 'lost', fault);
  }

  #answer(id: CommandId, fault: WireFault | undefined, ms: number): void {
    this.recorder.record('answer', { id, ms, ...(fault && { code: fault.code, trackingId: fault.trackingId }) });
    this.#deeds.toAll({ kind: 'answer', id, ...(fault && { fault }) });
  }

  /** A refusal of this browser’s own, with a tracking ID that is found in the black box. */
  refusal(code: Parameters<typeof refusal>[0]): WireFault {
    const fault = refusal(code, this.#ports.id());
    this.recorder.record('refusal', { code, trackingId: fault.trackingId });
    return fault;
  }
}

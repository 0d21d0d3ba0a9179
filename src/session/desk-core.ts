import type { WireFault } from '../contract/errors.ts';
import { mayWait } from '../contract/outbox.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';
import { ClockOffset } from './clock-offset.ts';
import { AgentConnection } from './connection.ts';
import type { CoreDeeds } from './core-deeds.ts';
import { DeskKeeper } from './desk-keeper.ts';
import { isThere } from './line-state.ts';
import { LineNews, type Standing } from './line-news.ts';
import { Memory } from './memory.ts';
import { Outbox } from './outbox.ts';
import type { Kept, SessionPorts, StorageTrouble } from './ports.ts';
import { Recorder } from './recorder.ts';
import { refusal } from './refusals.ts';
import type { Ending, SessionEvent, SessionState } from './session-port.ts';
import { within, Writes } from './writes.ts';

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
  readonly #standing: Standing = { userId: null, owner: null, line: 'connecting', confirmed: false, worked: false };
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
    const news = this.#news();
    this.connection = new AgentConnection(ports, (event) => news.hear(event));
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
      line: this.#standing.line, desk: this.#keeper.desk, cursor: this.#keeper.cursor, confirmed: this.#standing.confirmed,
      outbox: this.outbox.items, memory: this.memory.values, conflicts: this.memory.conflicts,
      trouble: this.#trouble, offsetMs: this.#offset.ms,
    };
  }

  /** What an earlier run has left. Late news of a slow vault do not replace what the server has said. */
  adopt(kept: Kept): void {
    const standing = this.#standing;
    if (this.isOver || (standing.userId !== null && standing.userId !== kept.userId)) return;
    standing.userId = kept.userId;
    standing.owner = kept.userId;
    if (kept.desk && kept.cursor !== null && !this.#keeper.desk) this.#keeper.restore(kept.desk, kept.cursor);
    this.outbox.restore(kept.outbox);
    this.memory.restore(kept.memory);
    this.#deeds.anew();
  }

  start(deskId: Id): void {
    if (!this.isOver) this.connection.start({ deskId, userId: this.#standing.userId, cursor: this.#keeper.cursor });
  }

  /** What may wait is taken always; what needs the moment only when the server is there and the desk is what it is. */
  send(id: CommandId, command: AgentCommand): void {
    this.recorder.record('command', { id, kind: command.kind, interactionId: 'interactionId' in command ? command.interactionId : null });
    const { confirmed, line } = this.#standing;
    const there = confirmed && isThere(line);
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

  #news(): LineNews {
    return new LineNews({
      ports: this.#ports, deeds: this.#deeds, standing: this.#standing, writes: this.#writes, keeper: this.#keeper, offset: this.#offset,
      outbox: this.outbox, memory: this.memory, recorder: this.recorder, connection: () => this.connection,
      refusal: (code) => this.refusal(code),
      welcomed: () => { if (this.#activeUntold) this.#activeUntold = !this.connection.send({ kind: 'active' }); },
      end: (why, erase, fault) => this.end(why, erase, fault),
    });
  }

  async #end(why: Ending | null, erase: boolean, fault?: WireFault): Promise<void> {
    this.connection.stop();
    this.outbox.setOpen(false);
    this.memory.close();
    this.outbox.refuseMomentary(fault ?? this.refusal(why === 'version' ? 'version-mismatch' : 'unauthenticated'), 'all');
    this.recorder.record('end', { why });
    this.recorder.close();
    this.#keeper.close();
    if (erase) {
      this.#keeper.forget();
      this.#writes.drop(true);
      await within(this.#ports, ERASE_MS, this.#ports.vault.erase());
    } else await this.#writes.idle(FLUSH_MS);
    if (why === null) return;
    this.#ended = { kind: 'ended', why, ...(fault && { fault }) };
    this.#deeds.toAll(this.#ended);
  }

  #onTrouble(trouble: StorageTrouble | null): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.recorder.record('trouble', { trouble });
    this.recorder.onTrouble(trouble);
    this.#deeds.toAll({ kind: 'trouble', trouble });
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

import type { WireFault } from '../contract/errors.ts';
import { mayWait } from '../contract/outbox.ts';
import type { CommandId } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';
import { OutboxLane, type Outgoing } from './outbox-lane.ts';
import type { SessionPorts } from './ports.ts';
import { meaningOf } from './refusals.ts';
import type { OutboxItem } from './outbox-item.ts';
import { within, type Writes } from './writes.ts';

/** What the outbox does to the world. */
export interface OutboxDeeds {
  send(id: CommandId, command: AgentCommand): void;
  /** The command is durable at the server (`fault` absent) or finally refused; `ms` since it was last sent. */
  answered(item: OutboxItem, fault: WireFault | undefined, ms: number): void;
  /** `items` is another list now. */
  changed(): void;
}

/** How long a command waits for the vault before it is sent all the same. */
const STORE_MS = 1_000;
/** More is refused: a session without a line for days must not fill the memory. */
const MOST = 2_000;

const laneOf = (command: AgentCommand): string => ('interactionId' in command ? command.interactionId : '');

/**
 * The commands that the server has not answered yet. What may wait is in the vault before it is sent, and there
 * until its answer: a crash at any moment loses none, and the server does none twice because its key stays. What
 * needs the moment takes its place in the same lane (the end of a chat does not overtake its last message), but is
 * never kept.
 */
export class Outbox {
  readonly #ports: SessionPorts;
  readonly #writes: Writes;
  readonly #deeds: OutboxDeeds;
  readonly #lanes = new Map<string, OutboxLane>();
  readonly #all = new Map<CommandId, Outgoing>();
  #open = false;
  #lastAt = 0;

  constructor(ports: SessionPorts, writes: Writes, deeds: OutboxDeeds) {
    this.#ports = ports;
    this.#writes = writes;
    this.#deeds = deeds;
  }

  /** What waits or has failed, in the order in which it was given. */
  get items(): readonly OutboxItem[] {
    return [...this.#all.values()].filter(({ kept }) => kept).map(({ item }) => item).toSorted((a, b) => a.at - b.at);
  }

  get isFull(): boolean {
    return this.#all.size >= MOST;
  }

  /** What an earlier run has left, under the same keys, before what was given since. */
  restore(items: readonly OutboxItem[]): void {
    for (const item of items.toSorted((a, b) => a.at - b.at)) {
      if (this.#all.has(item.id)) continue;
      this.#lastAt = Math.max(this.#lastAt, item.at);
      this.#admit({ item, waits: true, kept: true, ready: true, again: 0, sentAt: 0 });
    }
    if (items.length > 0) this.#deeds.changed();
  }

  /** Takes a command. The same key again joins the first one, or tries it again when it had failed. */
  add(id: CommandId, command: AgentCommand): void {
    const known = this.#all.get(id);
    if (known) return known.item.state === 'failed' ? this.retry(id) : undefined;
    // Strictly later than the one before, whatever the clock does: the order must survive a restart.
    this.#lastAt = Math.max(this.#ports.now(), this.#lastAt + 1);
    const waits = mayWait(command.kind);
    const kept = waits && command.kind !== 'message.mark';
    const outgoing: Outgoing = { item: { id, command, at: this.#lastAt, state: 'pending' }, waits, kept, ready: !kept, again: 0, sentAt: 0 };
    if (command.kind === 'message.mark') this.#supersede(laneOf(command));
    this.#admit(outgoing);
    if (!kept) return;
    this.#deeds.changed();
    void this.#store(outgoing);
  }

  retry(id: CommandId): void {
    const outgoing = this.#all.get(id);
    if (outgoing?.item.state !== 'failed') return;
    const { fault: _past, ...item } = outgoing.item;
    outgoing.item = { ...item, state: 'pending' };
    outgoing.again = 0;
    outgoing.ready = false;
    this.#admit(outgoing);
    this.#deeds.changed();
    void this.#store(outgoing);
  }

  /** The agent gives it up. What is under way is decided by its answer. */
  discard(id: CommandId): void {
    const outgoing = this.#all.get(id);
    if (!outgoing?.waits || this.#lanes.get(laneOf(outgoing.item.command))?.isFlying(id)) return;
    this.#forget(outgoing);
  }

  /** The line is there: everything is sent, what was under way again. Or it is gone. */
  setOpen(open: boolean): void {
    this.#open = open;
    for (const lane of this.#lanes.values()) lane.setOpen(open);
  }

  /** The server's answer. */
  answer(id: CommandId, fault?: WireFault): void {
    const outgoing = this.#all.get(id);
    if (!outgoing || outgoing.item.state === 'failed') return;
    const meaning = fault && outgoing.waits ? meaningOf(fault.code, outgoing.again) : 'final';
    if (meaning === 'again') return this.#lane(outgoing).comeAgain(outgoing);
    if (meaning === 'not-now') return;
    const ms = this.#ports.now() - outgoing.sentAt;
    const { item } = outgoing;
    // Nobody decides about a mark: a newer one follows.
    if (fault && outgoing.kept) this.#fail(outgoing, fault);
    else this.#forget(outgoing);
    this.#deeds.answered(item, fault, ms);
  }

  /** Refuses what is for the moment: all of it, or only what was never sent. */
  refuseMomentary(fault: WireFault, only: 'unsent' | 'all'): void {
    for (const outgoing of this.#all.values()) {
      if (outgoing.waits || (only === 'unsent' && outgoing.sentAt > 0)) continue;
      this.#forget(outgoing);
      this.#deeds.answered(outgoing.item, fault, 0);
    }
  }

  /** It was another user's: nothing of it is sent. */
  clear(fault: WireFault): void {
    const all = [...this.#all.values()];
    this.setOpen(false);
    this.#all.clear();
    this.#lanes.clear();
    for (const { item } of all) this.#deeds.answered(item, fault, 0);
    if (all.length > 0) this.#deeds.changed();
  }

  #admit(outgoing: Outgoing): void {
    this.#all.set(outgoing.item.id, outgoing);
    if (outgoing.item.state === 'pending') this.#lane(outgoing).add(outgoing);
  }

  async #store(outgoing: Outgoing): Promise<void> {
    await within(this.#ports, STORE_MS, this.#put(outgoing.item));
    outgoing.ready = true;
    this.#lanes.get(laneOf(outgoing.item.command))?.step();
  }

  #put(item: OutboxItem): Promise<void> {
    return this.#writes.put(`outbox ${item.id}`, () => this.#ports.vault.putOutbox(item));
  }

  #fail(outgoing: Outgoing, fault: WireFault): void {
    outgoing.item = { ...outgoing.item, state: 'failed', fault };
    void this.#put(outgoing.item);
    this.#leaveLane(outgoing);
    this.#deeds.changed();
  }

  #forget(outgoing: Outgoing): void {
    const { id } = outgoing.item;
    this.#all.delete(id);
    this.#leaveLane(outgoing);
    if (!outgoing.kept) return;
    void this.#writes.put(`outbox ${id}`, () => this.#ports.vault.removeOutbox(id));
    this.#deeds.changed();
  }

  /** Of the marks of a conversation only the newest counts; one under way is let go. */
  #supersede(key: string): void {
    for (const outgoing of this.#all.values()) {
      const { command, id } = outgoing.item;
      if (command.kind !== 'message.mark' || laneOf(command) !== key || this.#lanes.get(key)?.isFlying(id)) continue;
      this.#forget(outgoing);
      this.#deeds.answered(outgoing.item, undefined, 0);
    }
  }

  #lane({ item }: Outgoing): OutboxLane {
    const key = laneOf(item.command);
    const known = this.#lanes.get(key);
    if (known) return known;
    const lane = new OutboxLane(this.#ports, (outgoing) => this.#deeds.send(outgoing.item.id, outgoing.item.command));
    lane.setOpen(this.#open);
    this.#lanes.set(key, lane);
    return lane;
  }

  #leaveLane({ item }: Outgoing): void {
    const key = laneOf(item.command);
    const lane = this.#lanes.get(key);
    lane?.remove(item.id);
    if (lane?.isEmpty) this.#lanes.delete(key);
  }
}

import type { CommandId } from '../contract/primitives.ts';
import { pauseBefore } from './back-off.ts';
import type { ConnectionPorts } from './ports.ts';
import type { OutboxItem } from './outbox-item.ts';

/** A command on its way. */
export interface Outgoing {
  item: OutboxItem;
  /** It waits for the line; else it is for the moment only. */
  waits: boolean;
  /** It is in the vault and shown to the agent. A mark is neither: a newer one says it all again. */
  kept: boolean;
  /** It is in the vault, or the vault takes too long: it may be sent. */
  ready: boolean;
  /** How often the server has asked to come again. */
  again: number;
  sentAt: number;
}

/** A line that lives answers sooner: then the same key is sent once more. */
const ANSWER_MS = 8_000;

/**
 * The commands of one conversation, or of the agent's own state, in the order in which they were given. The next
 * one is sent only after the one before is answered, so that none overtakes another that has to come again.
 */
export class OutboxLane {
  readonly #ports: Pick<ConnectionPorts, 'after' | 'now' | 'random'>;
  readonly #send: (outgoing: Outgoing) => void;
  readonly #queue: Outgoing[] = [];
  /** Whose turn it is: under way, or pausing before it comes again. */
  #turn: Outgoing | null = null;
  #pausing = false;
  #open = false;
  #callOff: () => void = () => {};

  constructor(ports: Pick<ConnectionPorts, 'after' | 'now' | 'random'>, send: (outgoing: Outgoing) => void) {
    this.#ports = ports;
    this.#send = send;
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  /** In its place by time: what is tried again comes before what was given later. */
  add(outgoing: Outgoing): void {
    const place = this.#queue.findLastIndex(({ item }) => item.at <= outgoing.item.at);
    this.#queue.splice(place + 1, 0, outgoing);
    this.step();
  }

  /** The line is there, or gone: then what is under way is sent again, under its key, on the next one. */
  setOpen(open: boolean): void {
    this.#open = open;
    if (open) this.step();
    else this.#endTurn();
  }

  /** Sends the next one if it is its turn. */
  step(): void {
    const next = this.#queue[0];
    if (!this.#open || this.#turn || !next?.ready) return;
    this.#turn = next;
    this.#fly(next);
  }

  /** It is done, or given up. */
  remove(id: CommandId): void {
    const place = this.#queue.findIndex(({ item }) => item.id === id);
    if (place >= 0) this.#queue.splice(place, 1);
    if (this.#turn?.item.id === id) this.#endTurn();
    this.step();
  }

  /** The server cannot do it now: after a pause the same key comes again, before anything else of this lane. */
  comeAgain(outgoing: Outgoing): void {
    if (this.#turn !== outgoing || this.#pausing) return;
    this.#pausing = true;
    this.#callOff();
    this.#callOff = this.#ports.after(pauseBefore(outgoing.again, this.#ports.random), () => this.#fly(outgoing));
    outgoing.again += 1;
  }

  isFlying(id: CommandId): boolean {
    return this.#turn?.item.id === id && !this.#pausing;
  }

  #endTurn(): void {
    this.#callOff();
    this.#turn = null;
    this.#pausing = false;
  }

  #fly(outgoing: Outgoing): void {
    outgoing.sentAt = this.#ports.now();
    this.#pausing = false;
    this.#callOff();
    this.#callOff = this.#ports.after(ANSWER_MS, () => this.#fly(outgoing));
    this.#send(outgoing);
  }
}

import { CLOSE_CODES, type CustomerDown } from '../contract/down.ts';
import { FAULTS, type WireFault } from '../contract/errors.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { CustomerCommand, UpFrame } from '../contract/up.ts';
import { PROTOCOL_VERSION } from '../contract/version.ts';
import { Feed } from './feed.ts';
import { Outgoing } from './outgoing.ts';
import { ownFault } from './refused.ts';
import { browserClock, openWebSocket, type Clock, type OpenSocket, type Socket } from './socket.ts';

/** Silence after which the line is asked, and the silence after that which means it is gone. */
const PING_AFTER_MS = 20_000;
const LOST_AFTER_MS = 8_000;
/** The pause before the n-th attempt grows to this, half of it by chance so that a crowd does not return at once. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

export type Line = 'connecting' | 'online' | 'reconnecting' | 'closed';

/** What the page learns; frames of the feed come in order and once. */
export interface ConnectionEvents {
  line(line: Line): void;
  frame(frame: CustomerDown): void;
  /** This conversation is not served to this page; the connection has ended for good. */
  refused(fault: WireFault): void;
}

export interface ConnectionOptions {
  url: string;
  token: string;
  events: ConnectionEvents;
  openSocket?: OpenSocket;
  clock?: Clock;
}

/** The customer's line to the contact centre: keeps itself open, in order and without a doubled command. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #clock: Clock;
  readonly #feed = new Feed();
  readonly #outgoing: Outgoing;
  #socket: Socket | null = null;
  #line: Line = 'connecting';
  #attempts = 0;
  #offset = 0;
  #drainMs: number | null = null;
  #callOff = (): void => {};

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#clock = options.clock ?? browserClock;
    this.#outgoing = new Outgoing(this.#clock, (id, command) => {
      if (this.#line === 'online') this.#up({ kind: 'command', id, command });
    });
  }

  /** Now, by the server's clock. */
  now(): number {
    return this.#clock.now() + this.#offset;
  }

  open(): void {
    this.#connect();
  }

  /** Leaves for good. */
  close(): void {
    this.#drop();
    this.#outgoing.forget();
    this.#line = 'closed';
  }

  /** Resolves when durable; sent again under the same key until answered. Rejects with `CommandRefused`. */
  send(id: CommandId, command: CustomerCommand): Promise<void> {
    return this.#outgoing.send(id, command);
  }

  /** Told to the agent when there is a line, else dropped. */
  typing(interactionId: Id): void {
    if (this.#line === 'online') this.#up({ kind: 'typing', interactionId });
  }

  /** The network is back, or the page is looked at again: no reason to wait any longer. */
  nudge(): void {
    if (this.#line === 'closed') return;
    if (this.#line === 'online') this.#ask();
    else if (!this.#socket) this.#connect();
  }

  #connect(): void {
    this.#callOff();
    this.#callOff = this.#clock.after(LOST_AFTER_MS, () => this.#lost());
    // Events of a socket that was given up may still arrive; only the present one counts.
    const ifPresent = (deed: () => void): void => { if (this.#socket === socket) deed(); };
    const socket: Socket = (this.#options.openSocket ?? openWebSocket)(this.#options.url, {
      opened: () => ifPresent(() => this.#hello()),
      received: (text) => ifPresent(() => this.#receive(text)),
      closed: (code) => ifPresent(() => this.#closed(code)),
    });
    this.#socket = socket;
  }

  #hello(): void {
    const { cursor } = this.#feed;
    const hello = { kind: 'hello', version: PROTOCOL_VERSION, token: this.#options.token } as const;
    this.#up(cursor === undefined ? hello : { ...hello, cursor });
  }

  #receive(text: string): void {
    const frame = parse(text);
    if (!frame) return this.#lost();
    this.#heard();
    switch (frame.kind) {
      case 'welcome': return this.#welcome(frame.serverTime);
      case 'ack': return this.#outgoing.acknowledged(frame.id);
      case 'fault': return frame.id ? this.#outgoing.refused(frame.id, frame.fault) : this.#fault(frame.fault);
      case 'draining': this.#drainMs = frame.reconnectAfterMs; return;
      case 'pong': return;
      case 'snapshot': this.#feed.reset(frame.cursor); break;
      case 'events': return this.#events(frame);
    }
    this.#options.events.frame(frame);
  }

  #welcome(serverTime: number): void {
    this.#offset = serverTime - this.#clock.now();
    this.#attempts = 0;
    this.#show('online');
    this.#outgoing.again();
  }

  #events(frame: Extract<CustomerDown, { kind: 'events' }>): void {
    const { fresh, gap } = this.#feed.take(frame.items);
    if (fresh.length) this.#options.events.frame({ kind: 'events', items: fresh });
    if (!gap) return;
    this.#feed.mend();
    this.#lost();
  }

  #fault(fault: WireFault): void {
    if (FAULTS[fault.code]?.retryable) return this.#lost();
    this.close();
    this.#options.events.refused(fault);
  }

  #closed(code: number): void {
    if (code === CLOSE_CODES.refused || code === CLOSE_CODES.signedOut) {
      return this.#fault(ownFault('unauthenticated', 'The server closed the conversation.'));
    }
    if (code === CLOSE_CODES.version) return this.#fault(ownFault('version-mismatch', 'This page is out of date.'));
    this.#lost();
  }

  #lost(): void {
    this.#drop();
    this.#show('reconnecting');
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#attempts);
    const pause = (this.#drainMs ?? 0) + longest / 2 + this.#clock.random() * longest / 2;
    this.#attempts += 1;
    this.#drainMs = null;
    this.#callOff = this.#clock.after(pause, () => this.#connect());
  }

  #drop(): void {
    this.#callOff();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #heard(): void {
    this.#callOff();
    this.#callOff = this.#clock.after(PING_AFTER_MS, () => this.#ask());
  }

  #ask(): void {
    this.#callOff();
    this.#up({ kind: 'ping', at: this.#clock.now() });
    this.#callOff = this.#clock.after(LOST_AFTER_MS, () => this.#lost());
  }

  #up(frame: UpFrame): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  #show(line: Line): void {
    if (this.#line === line) return;
    this.#line = line;
    this.#options.events.line(line);
  }
}

function parse(text: string): CustomerDown | null {
  try {
    return JSON.parse(text) as CustomerDown;
  } catch {
    return null;
  }
}

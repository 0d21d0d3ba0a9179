import type { DeskFeedItem, DeskState } from '../contract/desk.ts';
import { CLOSE_CODES } from '../contract/close-codes.ts';
import type { AgentDown } from '../contract/down.ts';
import type { WireFault } from '../contract/errors.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { AgentCommand, UpFrame } from '../contract/up.ts';
import { PROTOCOL_VERSION } from '../contract/version.ts';
import { pauseBefore } from './back-off.ts';
import { FeedCursor } from './feed-cursor.ts';
import { Heartbeat } from './heartbeat.ts';
import { PendingCommands } from './pending-commands.ts';
import type { ConnectionPorts, Wire } from './wire.ts';

/** Why a connection ended for good. */
export type Ending = 'signed-out' | 'version' | 'refused';

/** What the connection tells. Steps of the feed come in order and once. */
export type ConnectionEvent =
  | { kind: 'line'; line: 'connecting' | 'online' | 'reconnecting' }
  | { kind: 'snapshot'; desk: DeskState; cursor: number }
  | { kind: 'items'; items: readonly DeskFeedItem[] }
  | { kind: 'typing'; interactionId: Id; name: string }
  | { kind: 'time'; serverTime: number; sentAt: number; receivedAt: number }
  | { kind: 'ended'; why: Ending; fault?: WireFault };

const GREETING_MS = 10_000;

/**
 * The agent's line to the server: says hello with its cursor, follows the feed, finds gaps, pings, comes
 * back by itself and sends unanswered commands again under their keys. Knows no DOM.
 */
export class AgentConnection {
  readonly #ports: ConnectionPorts;
  readonly #tell: (event: ConnectionEvent) => void;
  readonly #feed = new FeedCursor();
  readonly #commands = new PendingCommands();
  readonly #heartbeat: Heartbeat;
  #wire: Wire | null = null;
  #state: 'new' | 'dialling' | 'online' | 'waiting' | 'ended' = 'new';
  #attempt = 0;
  #drainMs: number | null = null;
  #helloAt = 0;
  #callOff: () => void = () => {};

  constructor(ports: ConnectionPorts, tell: (event: ConnectionEvent) => void) {
    this.#ports = ports;
    this.#tell = tell;
    this.#heartbeat = new Heartbeat(ports, {
      ping: (at) => this.#up({ kind: 'ping', at }),
      dead: () => this.#lose(),
    });
  }

  /** Opens the line; later calls do nothing. */
  start(): void {
    if (this.#state !== 'new') return;
    this.#tell({ kind: 'line', line: 'connecting' });
    this.#dial();
  }

  /** Leaves for good. */
  stop(): void {
    this.#state = 'ended';
    this.#hangUp(1000);
  }

  /** Sends now, or as soon as there is a line, and again until it is answered. */
  send(id: CommandId, command: AgentCommand): Promise<void> {
    const { frame, done, known } = this.#commands.add(id, command);
    if (!known && this.#state === 'online') this.#up(frame);
    return done;
  }

  /** Transient: dropped when there is no line. */
  typing(interactionId: Id): void {
    if (this.#state === 'online') this.#up({ kind: 'typing', interactionId });
  }

  /** The network came back or the page is looked at again: do not wait any longer. */
  hurry(): void {
    if (this.#state === 'waiting') this.#dial();
    else if (this.#state === 'online') this.#heartbeat.ask();
  }

  #dial(): void {
    this.#hangUp();
    this.#state = 'dialling';
    this.#callOff = this.#ports.after(GREETING_MS, () => this.#lose());
    // A socket that was given up may still report; only the present one counts.
    const present = (deed: () => void) => { if (this.#wire === wire) deed(); };
    const wire: Wire = this.#ports.dial({
      opened: () => present(() => this.#hello()),
      received: (text) => present(() => this.#receive(text)),
      closed: (code) => present(() => this.#closed(code)),
    });
    this.#wire = wire;
  }

  #hello(): void {
    const { cursor } = this.#feed;
    this.#helloAt = this.#ports.now();
    this.#up({ kind: 'hello', version: PROTOCOL_VERSION, ...(cursor === null ? {} : { cursor }) });
  }

  #receive(text: string): void {
    this.#heartbeat.heard();
    const frame = JSON.parse(text) as AgentDown;
    switch (frame.kind) {
      case 'welcome': return this.#welcome(frame.serverTime);
      case 'snapshot': return this.#snapshot(frame.cursor, frame.desk);
      case 'events': return this.#follow(frame.items);
      case 'ack': return this.#commands.acknowledge(frame.id);
      case 'fault': return frame.id ? this.#commands.refuse(frame.id, frame.fault) : this.#fault(frame.fault);
      case 'typing': return this.#tell({ kind: 'typing', interactionId: frame.interactionId, name: frame.name });
      case 'pong': return this.#tell({ kind: 'time', serverTime: frame.serverTime, sentAt: frame.at, receivedAt: this.#ports.now() });
      case 'draining': this.#drainMs = frame.reconnectAfterMs;
    }
  }

  #welcome(serverTime: number): void {
    this.#callOff();
    this.#tell({ kind: 'time', serverTime, sentAt: this.#helloAt, receivedAt: this.#ports.now() });
    this.#state = 'online';
    this.#attempt = 0;
    this.#heartbeat.start();
    // With a cursor the state at hand goes on; without one there is nothing to show before the snapshot.
    if (this.#feed.cursor !== null) this.#tell({ kind: 'line', line: 'online' });
    for (const frame of this.#commands.frames()) this.#up(frame);
  }

  #snapshot(cursor: number, desk: DeskState): void {
    this.#feed.reset(cursor);
    this.#tell({ kind: 'snapshot', cursor, desk });
    this.#tell({ kind: 'line', line: 'online' });
  }

  #follow(items: readonly DeskFeedItem[]): void {
    const { fresh, gap } = this.#feed.take(items);
    if (fresh.length > 0) this.#tell({ kind: 'items', items: fresh });
    if (!gap) return;
    this.#tell({ kind: 'line', line: 'reconnecting' });
    this.#dial();
  }

  #fault(fault: WireFault): void {
    if (fault.code === 'unauthenticated') this.#end('signed-out', fault);
    else if (fault.code === 'version-mismatch') this.#end('version', fault);
    else if (fault.code === 'forbidden') this.#end('refused', fault);
  }

  #closed(code: number): void {
    if (code === CLOSE_CODES.signedOut) this.#end('signed-out');
    else if (code === CLOSE_CODES.version) this.#end('version');
    else this.#lose();
  }

  #end(why: Ending, fault?: WireFault): void {
    if (this.#state === 'ended') return;
    this.stop();
    this.#commands.refuseAll(fault ?? { code: 'unauthenticated', message: 'The connection has ended.', trackingId: '' });
    this.#tell({ kind: 'ended', why, ...(fault ? { fault } : {}) });
  }

  #lose(): void {
    this.#hangUp();
    this.#state = 'waiting';
    this.#tell({ kind: 'line', line: this.#feed.cursor === null ? 'connecting' : 'reconnecting' });
    const pause = this.#drainMs === null ? pauseBefore(this.#attempt, this.#ports.random) : this.#drainMs * (1 + this.#ports.random() / 2);
    this.#drainMs = null;
    this.#attempt += 1;
    this.#callOff = this.#ports.after(pause, () => this.#dial());
  }

  #hangUp(code?: number): void {
    this.#callOff();
    this.#heartbeat.stop();
    const wire = this.#wire;
    this.#wire = null;
    wire?.close(code);
  }

  #up(frame: UpFrame): void {
    this.#wire?.send(JSON.stringify(frame));
  }
}

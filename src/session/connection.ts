import { CLOSE_CODES } from '../contract/close-codes.ts';
import type { DeskFeedItem, DeskState } from '../contract/desk.ts';
import type { AgentDown } from '../contract/down.ts';
import type { WireFault } from '../contract/errors.ts';
import type { UpFrame } from '../contract/up.ts';
import type { ConnectionEvent } from './connection-event.ts';
import { Dialler } from './dialler.ts';
import { FeedCursor } from './feed-cursor.ts';
import { type Greeting, hello } from './greeting.ts';
import { Heartbeat } from './heartbeat.ts';
import { LineJudge } from './line-judge.ts';
import { Persistence } from './persistence.ts';
import type { ConnectionPorts } from './ports.ts';

/** A socket that waited on `elsewhere` may be dead without a sign: then a new one takes over. */
const TAKE_OVER_MS = 1_500;

/**
 * The agent's line to the server: says hello with its cursor, follows the feed, finds gaps, pings, and comes back
 * by itself. Keeps nothing of what is sent over it. Knows no DOM.
 *
 * ```
 * new ─start─► dialling ─welcome─► online          waiting ─pause, hurry─► dialling
 *                 │ elsewhere        │ session-moved, 4009     ▲
 *                 ▼                  ▼                         │ any other loss of dialling or online
 *               parked ◄─────────────┘     parked ─takeOver─► dialling      any ─4001, 4026, stop─► ended
 * ```
 */
export class AgentConnection {
  readonly #ports: ConnectionPorts;
  readonly #tell: (event: ConnectionEvent) => void;
  readonly #feed = new FeedCursor();
  readonly #socket: Dialler;
  readonly #heartbeat: Heartbeat;
  readonly #line: LineJudge;
  readonly #persistence: Persistence;
  #state: 'new' | 'dialling' | 'online' | 'waiting' | 'parked' | 'ended' = 'new';
  #greeting: Greeting = { deskId: '', userId: null, cursor: null };
  #takeOver = false;
  #memoryDue = false;
  #snapshotDue = false;
  #dialledAt = 0;

  constructor(ports: ConnectionPorts, tell: (event: ConnectionEvent) => void) {
    this.#ports = ports;
    this.#tell = tell;
    this.#line = new LineJudge((line, roundTripMs) => tell({ kind: 'line', line, roundTripMs }));
    this.#persistence = new Persistence(ports);
    this.#heartbeat = new Heartbeat(ports, { ping: (at) => this.#up({ kind: 'ping', at }), dead: () => this.#lose() });
    this.#socket = new Dialler(ports, {
      opened: () => this.#hello(),
      received: (text) => this.#receive(text),
      closed: (code) => this.#closed(code),
      late: () => (this.#state === 'parked' ? this.#dial() : this.#lose()),
    });
  }

  /** Opens the line; later calls do nothing. */
  start(greeting: Greeting): void {
    if (this.#state !== 'new') return;
    this.#greeting = greeting;
    this.#feed.reset(greeting.cursor);
    this.#line.tell();
    this.#dial();
  }

  /** Leaves for good. */
  stop(): void {
    this.#state = 'ended';
    this.#heartbeat.stop();
    this.#socket.hangUp(1000);
  }

  /** Sends now; false when there is no line. */
  send(frame: UpFrame): boolean {
    if (this.#state === 'online') this.#up(frame);
    return this.#state === 'online';
  }

  /** The network came back or the page is looked at again: do not wait any longer. */
  hurry(): void {
    if (this.#state === 'waiting') this.#dial();
    else if (this.#state === 'online') this.#heartbeat.ask();
    else if (this.#state === 'dialling' && this.#ports.now() - this.#dialledAt > 1_000) this.#dial();
  }

  /** **Continue**: this browser works from now on; until the server has said so, every hello asks for it. */
  takeOver(): void {
    if (this.#state === 'online' || this.#state === 'ended' || this.#state === 'new') return;
    this.#takeOver = true;
    if (this.#state !== 'parked' || !this.#socket.isOpen) return this.#dial();
    this.#socket.expectGreeting(TAKE_OVER_MS);
    this.#hello();
  }

  /** What is shown may be wrong: forgets the cursor, so that a snapshot comes. */
  resync(): void {
    this.#feed.reset(null);
    if (this.#state === 'online') this.#lose();
  }

  #dial(): void {
    this.#down();
    this.#state = 'dialling';
    this.#dialledAt = this.#ports.now();
    this.#line.tell();
    this.#socket.dial(this.#persistence.greetingMs);
  }

  #hello(): void {
    this.#up(hello({ ...this.#greeting, cursor: this.#feed.cursor }, this.#takeOver));
  }

  #receive(text: string): void {
    if (this.#state === 'online') this.#heartbeat.heard();
    let frame: AgentDown;
    try {
      frame = JSON.parse(text) as AgentDown;
    } catch {
      this.#tell({ kind: 'garbled' });
      return this.#lose();
    }
    this.#take(frame);
  }

  #take(frame: AgentDown): void {
    switch (frame.kind) {
      case 'welcome': return this.#welcome(frame);
      case 'elsewhere': return this.#elsewhere();
      case 'fault': return this.#fault(frame.fault, frame.id);
      case 'draining': return this.#persistence.draining(frame.reconnectAfterMs);
      default: if (this.#state === 'online') this.#follow(frame);
    }
  }

  /** What is said on a line that works. */
  #follow(frame: AgentDown): void {
    switch (frame.kind) {
      case 'memory': return this.#memory(frame);
      case 'snapshot': return this.#snapshot(frame.cursor, frame.desk);
      case 'events': return this.#items(frame.items);
      case 'ack': return this.#tell({ kind: 'answer', id: frame.id });
      case 'typing': return this.#tell({ kind: 'typing', interactionId: frame.interactionId, name: frame.name });
      case 'pong': return this.#pong(frame.at, frame.serverTime);
      case 'kept': case 'reload': return this.#tell(frame);
    }
  }

  #welcome(frame: Extract<AgentDown, { kind: 'welcome' }>): void {
    if (this.#state === 'online') return;
    const { userId, epoch } = { userId: null, epoch: null, ...frame };
    this.#socket.greeted();
    this.#state = 'online';
    this.#takeOver = false;
    this.#persistence.welcomed();
    this.#memoryDue = true;
    this.#snapshotDue = true;
    // Another user's place on the feed is none.
    if (userId !== null && this.#greeting.userId !== null && userId !== this.#greeting.userId) this.#feed.reset(null);
    if (userId !== null) this.#greeting = { ...this.#greeting, userId };
    this.#tell({ kind: 'welcome', userId, epoch });
    this.#heartbeat.start();
  }

  #elsewhere(): void {
    // On a new socket the person has been asked already.
    if (this.#takeOver) return this.#lose();
    this.#down();
    this.#socket.greeted();
    this.#state = 'parked';
    this.#tell({ kind: 'elsewhere' });
  }

  #memory({ entries }: Extract<AgentDown, { kind: 'memory' }>): void {
    if (this.#memoryDue) this.#tell({ kind: 'memory', entries });
    this.#memoryDue = false;
  }

  #snapshot(cursor: number, desk: DeskState): void {
    // An older one than what is shown is only right as the answer to a hello.
    if (!this.#snapshotDue && cursor < (this.#feed.cursor ?? 0)) return;
    this.#feed.reset(cursor);
    this.#tell({ kind: 'snapshot', cursor, desk });
    this.#reachStep();
  }

  #items(items: readonly DeskFeedItem[]): void {
    const { fresh, gap } = this.#feed.take(items);
    this.#snapshotDue = false;
    if (fresh.length > 0) this.#tell({ kind: 'items', items: fresh, cursor: fresh.at(-1)!.seq });
    if (gap) this.#dial();
  }

  #pong(sentAt: number, serverTime: number): void {
    const receivedAt = this.#ports.now();
    this.#line.measured(receivedAt - sentAt);
    this.#tell({ kind: 'time', serverTime, sentAt, receivedAt });
    // The first ping goes out with the welcome: its answer comes after everything that was missed.
    if (this.#feed.cursor !== null) this.#reachStep();
  }

  #reachStep(): void {
    this.#snapshotDue = false;
    if (this.#line.reachStep()) this.#tell({ kind: 'inStep' });
  }

  #fault(fault: WireFault, id?: string): void {
    if (id !== undefined) this.#tell({ kind: 'answer', id, fault });
    else this.#tell({ kind: 'fault', fault });
    // A command of an older epoch: this window is fenced off, whether or not the line still stands.
    if (fault.code === 'session-moved') this.#moved();
    else if (id !== undefined) return;
    else if (fault.code === 'unauthenticated') this.#end('signed-out', fault);
    else if (fault.code === 'version-mismatch') this.#end('version', fault);
    else if (fault.code === 'forbidden') this.#end('refused', fault);
  }

  #closed(code: number): void {
    if (code === CLOSE_CODES.signedOut) return this.#end('signed-out');
    if (code === CLOSE_CODES.version) return this.#end('version');
    if (code === CLOSE_CODES.refused) return this.#end('refused');
    // Nobody waits for a parked socket: it is dialled again when the person continues.
    if (this.#state === 'parked' && !this.#takeOver) this.#socket.hangUp();
    else if (code === CLOSE_CODES.moved && this.#state !== 'parked') this.#moved();
    else this.#lose();
  }

  #moved(): void {
    if (this.#state === 'ended' || this.#state === 'parked') return;
    this.#down();
    this.#socket.hangUp();
    this.#state = 'parked';
    this.#takeOver = false;
    this.#tell({ kind: 'moved' });
  }

  #end(why: 'signed-out' | 'version' | 'refused', fault?: WireFault): void {
    if (this.#state === 'ended') return;
    this.#down();
    this.stop();
    this.#tell({ kind: 'ended', why, ...(fault && { fault }) });
  }

  #lose(): void {
    this.#down();
    this.#state = 'waiting';
    this.#socket.later(this.#persistence.nextPause(), () => this.#dial());
    this.#line.tell();
  }

  /** What was the line is none any more. */
  #down(): void {
    this.#heartbeat.stop();
    this.#line.lose();
    if (this.#state !== 'online') return;
    this.#persistence.lost();
    this.#state = 'waiting';
    this.#tell({ kind: 'lost' });
  }

  #up(frame: UpFrame): void {
    this.#socket.send(JSON.stringify(frame));
  }
}

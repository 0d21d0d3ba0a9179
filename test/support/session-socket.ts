import type { AgentDown } from '../../src/contract/down.ts';
import type { UpFrame } from '../../src/contract/up.ts';
import type { ConnectionPorts, WireEvents } from '../../src/session/ports.ts';
import { ME } from './session-desk.ts';
import type { SessionTime } from './session-time.ts';

/** One socket as the server sees it. */
export class SessionSocket {
  readonly events: WireEvents;
  readonly received: UpFrame[] = [];
  closedWith: number | undefined;

  constructor(events: WireEvents) {
    this.events = events;
  }

  say(...frames: AgentDown[]): void {
    for (const frame of frames) this.events.received(JSON.stringify(frame));
  }

  /** The frames of one kind, in the order of their coming. */
  of<K extends UpFrame['kind']>(kind: K): Extract<UpFrame, { kind: K }>[] {
    return this.received.filter((frame): frame is Extract<UpFrame, { kind: K }> => frame.kind === kind);
  }
}

/** The sockets that were dialled. */
export class SessionSockets {
  readonly all: SessionSocket[] = [];
  readonly #time: SessionTime;

  constructor(time: SessionTime) {
    this.#time = time;
  }

  get ports(): ConnectionPorts {
    return {
      dial: (events) => this.#dial(events), now: () => this.#time.now, random: () => 0, after: this.#time.after,
    };
  }

  /** The newest one. */
  get last(): SessionSocket {
    const socket = this.all.at(-1);
    if (!socket) throw new Error('not dialled yet');
    return socket;
  }

  /** The newest socket opens and is welcomed. */
  greet(userId = ME): SessionSocket {
    this.last.events.opened();
    this.last.say({ kind: 'welcome', version: 2, serverTime: this.#time.now, epoch: 1, userId });
    return this.last;
  }

  /** Answers every ping that has no answer yet. */
  pong(socket = this.last): void {
    for (const { at } of socket.of('ping').slice(-1)) socket.say({ kind: 'pong', at, serverTime: this.#time.now });
  }

  #dial(events: WireEvents) {
    const socket = new SessionSocket(events);
    this.all.push(socket);
    return {
      send: (text: string) => { socket.received.push(JSON.parse(text) as UpFrame); },
      close: (code?: number) => { socket.closedWith = code ?? 1000; },
    };
  }
}

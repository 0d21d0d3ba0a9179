import type { AgentDown } from '../../src/contract/down.ts';
import type { UpFrame } from '../../src/contract/up.ts';
import { AgentConnection, type ConnectionEvent } from '../../src/desktop/connection.ts';
import type { ConnectionPorts, WireEvents } from '../../src/desktop/wire.ts';
import { desk, T0 } from './desk-fixture.ts';

/** One socket as the server sees it. */
export class FakeSocket {
  readonly events: WireEvents;
  readonly received: UpFrame[] = [];
  closedWith: number | undefined;

  constructor(events: WireEvents) {
    this.events = events;
  }

  say(frame: AgentDown): void {
    this.events.received(JSON.stringify(frame));
  }

  kinds(): string[] {
    return this.received.map(({ kind }) => kind);
  }
}

/** A virtual clock: nothing waits in real time. */
export class FakeTime {
  now = T0;
  #timers: { at: number; run: () => void }[] = [];

  after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.now + ms, run };
    this.#timers.push(timer);
    return () => { this.#timers = this.#timers.filter((each) => each !== timer); };
  };

  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      // A clock that was set on does not go back: late timers run late.
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = Math.max(this.now, end);
  }
}

/** A connection with the server, the clock and the dice in the test's hand. */
export class FakeLine {
  readonly time = new FakeTime();
  readonly sockets: FakeSocket[] = [];
  readonly told: ConnectionEvent[] = [];
  readonly ports: ConnectionPorts;
  readonly connection: AgentConnection;

  constructor() {
    this.ports = {
      dial: (events) => {
        const socket = new FakeSocket(events);
        this.sockets.push(socket);
        return {
          send: (text) => socket.received.push(JSON.parse(text) as UpFrame),
          close: (code) => { socket.closedWith = code ?? 1000; },
        };
      },
      now: () => this.time.now,
      random: () => 0,
      after: this.time.after,
    };
    this.connection = new AgentConnection(this.ports, (event) => this.told.push(event));
  }

  /** The newest socket. */
  get socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('not dialled yet');
    return socket;
  }

  get lines(): string[] {
    return this.told.flatMap((event) => (event.kind === 'line' ? [event.line] : []));
  }

  /** Opens the newest socket and greets. */
  greet(): FakeSocket {
    this.socket.events.opened();
    this.socket.say({ kind: 'welcome', version: 1, serverTime: this.time.now });
    return this.socket;
  }

  /** Signs in for the first time: hello, welcome, snapshot. */
  online(cursor = 10): FakeSocket {
    this.connection.start();
    const socket = this.greet();
    socket.say({ kind: 'snapshot', cursor, desk: desk() });
    return socket;
  }
}

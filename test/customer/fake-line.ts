import type { CustomerDown } from '../../src/contract/down.ts';
import type { CommandFrame, UpFrame } from '../../src/contract/up.ts';
import { PROTOCOL_VERSION } from '../../src/contract/version.ts';
import type { Clock, OpenSocket, SocketEvents } from '../../src/customer/socket.ts';

/** A clock that stands until a test moves it. */
export class HandClock implements Clock {
  time = 1_000_000;
  readonly #deeds: { at: number; deed: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(ms: number, deed: () => void): () => void {
    const entry = { at: this.time + ms, deed };
    this.#deeds.push(entry);
    return () => {
      const at = this.#deeds.indexOf(entry);
      if (at >= 0) this.#deeds.splice(at, 1);
    };
  }

  random(): number {
    return 0.5;
  }

  /** Moves on, doing what falls due on the way, in order. */
  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const [next] = this.#deeds.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#deeds.splice(this.#deeds.indexOf(next), 1);
      this.time = next.at;
      next.deed();
    }
    this.time = end;
  }
}

/** The server's end of one socket. */
export class FakeSocket {
  readonly sent: UpFrame[] = [];
  open = false;
  closedByPage = false;
  readonly #events: SocketEvents;

  constructor(events: SocketEvents) {
    this.#events = events;
  }

  opens(): void {
    this.open = true;
    this.#events.opened();
  }

  says(...frames: CustomerDown[]): void {
    for (const frame of frames) this.#events.received(JSON.stringify(frame));
  }

  saysText(text: string): void {
    this.#events.received(text);
  }

  breaks(code = 1006): void {
    this.open = false;
    this.#events.closed(code);
  }

  receive(text: string): void {
    if (!this.open) throw new Error('sent before the socket was open');
    this.sent.push(JSON.parse(text) as UpFrame);
  }

  get commands(): CommandFrame[] {
    return this.sent.filter((frame): frame is CommandFrame => frame.kind === 'command');
  }

  /** Opens, greets and acknowledges the hello. */
  greets(serverTime = 1_000_000): this {
    this.opens();
    this.says({ kind: 'welcome', version: PROTOCOL_VERSION, serverTime });
    return this;
  }
}

/** All sockets that the page has opened, the newest last. */
export class FakeServer {
  readonly sockets: FakeSocket[] = [];

  readonly openSocket: OpenSocket = (_url, events) => {
    const socket = new FakeSocket(events);
    this.sockets.push(socket);
    return {
      send: (text) => socket.receive(text),
      close: () => {
        socket.open = false;
        socket.closedByPage = true;
      },
    };
  };

  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }
}

import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import type { Wire, WireEvents } from '../../src/session/ports.ts';
import type { World } from './world.ts';

/** How a browser's network is at the moment. `silent`: everything is swallowed and nobody is told. */
export type Weather = 'fair' | 'down' | 'silent';

/** How bad single frames fare on a line that stands, as shares. */
export interface Roughness {
  lost: number;
  doubled: number;
  swapped: number;
}

const SMOOTH: Roughness = { lost: 0, doubled: 0, swapped: 0 };
const CLOSED_ABNORMALLY = 1006;

type Side = 'up' | 'down';

/** The server's end of a simulated line: as much of `ws` as the server uses. */
class SimSocket extends EventEmitter {
  readonly OPEN = 1;
  readonly bufferedAmount = 0;
  readyState = 1;
  readonly #line: SimLine;

  constructor(line: SimLine) {
    super();
    this.#line = line;
  }

  send(text: string, done?: () => void): void {
    this.#line.carry('down', text);
    done?.();
  }

  close(code = 1005, reason = ''): void {
    if (this.readyState !== this.OPEN) return;
    this.readyState = 2;
    this.#line.serverCloses(code, reason);
  }

  terminate(): void {
    this.close(CLOSED_ABNORMALLY);
  }

  ping(): void {
    // The transport's own pings are not what finds a dead line here.
  }

  ended(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.emit('close', code);
  }
}

/** One socket between a browser and the server: in order, unless the weather is rough. */
class SimLine {
  readonly socket: SimSocket;
  readonly #network: Network;
  readonly #events: WireEvents;
  readonly #last = { up: 0, down: 0 };
  #clientGone = false;
  #dead = false;

  constructor(network: Network, events: WireEvents) {
    this.#network = network;
    this.#events = events;
    this.socket = new SimSocket(this);
  }

  get wire(): Wire {
    return {
      send: (text) => { if (!this.#clientGone) this.carry('up', text); },
      close: (code = 1000) => {
        this.#clientGone = true;
        this.#soon('up', () => this.#endServer(code));
      },
    };
  }

  opened(): void {
    if (!this.#clientGone && !this.#dead) this.#events.opened();
  }

  carry(side: Side, text: string): void {
    const { world, roughness } = this.#network;
    if (this.#dead || this.#network.weather === 'silent') return;
    if (world.chance(roughness.lost)) return;
    this.#soon(side, () => this.#arrive(side, text));
    if (world.chance(roughness.doubled)) this.#soon(side, () => this.#arrive(side, text));
  }

  serverCloses(code: number, _reason: string): void {
    this.#soon('down', () => {
      this.socket.ended(code);
      this.#endClient(code);
    });
  }

  /** The line breaks: each side hears of it in its own time, and what was under way is lost. */
  cut(): void {
    if (this.#dead) return;
    this.#dead = true;
    const { world } = this.#network;
    world.after(world.between(0, 50), () => this.#endClient(CLOSED_ABNORMALLY));
    world.after(world.between(0, 3_000), () => this.socket.ended(CLOSED_ABNORMALLY));
  }

  #arrive(side: Side, text: string): void {
    if (this.#dead || this.#network.weather === 'silent') return;
    if (side === 'up') {
      if (this.socket.readyState === this.socket.OPEN) this.socket.emit('message', text, false);
    } else if (!this.#clientGone) this.#events.received(text);
  }

  #endServer(code: number): void {
    if (this.#network.weather === 'silent') return;
    this.socket.ended(code);
  }

  #endClient(code: number): void {
    if (this.#clientGone || this.#network.weather === 'silent') return;
    this.#clientGone = true;
    this.#dead = true;
    this.#events.closed(code);
  }

  #soon(side: Side, run: () => void): void {
    const { world, roughness } = this.#network;
    const earliest = world.now() + world.between(1, 40);
    const at = world.chance(roughness.swapped) ? earliest : Math.max(earliest, this.#last[side]);
    this.#last[side] = Math.max(at, this.#last[side]);
    world.at(at, run);
  }
}

/** A browser's way to the server. */
export class Network {
  readonly world: World;
  roughness: Roughness = SMOOTH;
  readonly #lines = new Set<SimLine>();
  readonly #accept: (socket: WebSocket) => boolean;
  #weather: Weather = 'fair';

  /** `accept` gives the server its end; false when no server listens. */
  constructor(world: World, accept: (socket: WebSocket) => boolean) {
    this.world = world;
    this.#accept = accept;
  }

  get weather(): Weather {
    return this.#weather;
  }

  become(weather: Weather): void {
    this.#weather = weather;
    if (weather === 'down') this.cut();
  }

  /** Breaks every line that stands; new ones can be opened at once. */
  cut(): void {
    for (const line of this.#lines) line.cut();
    this.#lines.clear();
  }

  dial(events: WireEvents): Wire {
    const line = new SimLine(this, events);
    const { world } = this;
    world.after(world.between(1, 60), () => {
      if (this.#weather === 'silent') return;
      if (this.#weather === 'down' || !this.#accept(line.socket as unknown as WebSocket)) return line.cut();
      this.#lines.add(line);
      line.socket.once('close', () => this.#lines.delete(line));
      line.opened();
    });
    return line.wire;
  }
}

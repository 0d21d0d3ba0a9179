import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { RunningServer } from './server.ts';

/**
 * The way of one browser to the server. It can be cut, or go silent with all connections still open: what a browser's
 * own offline mode does not do to workers and to sockets that are open already.
 */
export class Cable {
  /** The server, as it is reached through the cable. */
  readonly server: RunningServer;
  readonly #front: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #state: 'whole' | 'silent' | 'cut' = 'whole';

  private constructor(front: Server, server: RunningServer) {
    this.#front = front;
    const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    this.server = Object.create(server, { url: { value: url } }) as RunningServer;
  }

  static async lay(server: RunningServer): Promise<Cable> {
    const front = createServer();
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    const cable = new Cable(front, server);
    front.on('connection', (browser: Socket) => cable.#carry(browser, server.port));
    return cable;
  }

  /** Everything breaks off, and nothing can be opened. */
  cut(): void {
    this.#state = 'cut';
    for (const pair of this.#pairs) for (const end of pair) end.destroy();
  }

  /** Nothing comes through any more, and nobody is told. */
  silence(): void {
    this.#state = 'silent';
    for (const pair of this.#pairs) for (const end of pair) end.pause();
  }

  /** New connections work; what was silent stays dead. */
  mend(): void {
    this.#state = 'whole';
  }

  async close(): Promise<void> {
    this.cut();
    this.#front.close();
    await once(this.#front, 'close');
  }

  #carry(browser: Socket, port: number): void {
    if (this.#state === 'cut') return void browser.destroy();
    const upstream = connect(port, '127.0.0.1');
    const pair = [browser, upstream] as const;
    this.#pairs.add(pair);
    for (const [from, to] of [[browser, upstream], [upstream, browser]] as const) {
      from.on('data', (part) => to.write(part));
      from.on('error', () => undefined);
      from.on('close', () => {
        this.#pairs.delete(pair);
        to.destroy();
      });
    }
    if (this.#state === 'silent') for (const end of pair) end.pause();
  }
}
